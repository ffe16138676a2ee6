import { accountsApi } from '@longcai/shared/accounts/accounts.contract';
import { librariesApi } from '@longcai/shared/libraries/libraries.contract';
import { roomsApi } from '@longcai/shared/rooms/rooms.contract';
import { teamsApi } from '@longcai/shared/teams/teams.contract';
import { said } from '../../testing/a-room.js';
import { aTeam } from '../../testing/a-team.js';
import { aMember, anOfficial, anOrganisation, aProfile } from '../../testing/people.js';
import { aProject, anOffer } from '../../testing/projects.js';
import { startTestApp, type TestApp } from '../../testing/test-app.js';

describe('personal data', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startTestApp();
  });
  afterAll(() => app.stop());

  it('of mine > is a file with all that is kept, and no secret', async () => {
    const member = await aMember(app, { name: '郭芳' });
    await aProfile(member, { wants: '想去齐齐哈尔的机床项目' });
    await anOrganisation(member, { name: { zh: '郭芳的作坊' } });
    const response = await member.client.fetch(accountsApi.exportData.path);
    expect(response.headers.get('content-disposition')).toContain('attachment');
    const written = await response.text();
    for (const kept of [
      '郭芳',
      member.email,
      '想去齐齐哈尔的机床项目',
      '郭芳的作坊',
      'registered',
      'consents',
    ])
      expect(written).toContain(kept);
    expect(written).not.toContain('passwordHash');
    expect(written).not.toContain('$argon2');
  });

  it('after taking part > tells what was posted, asked for, agreed, said, followed and told', async () => {
    const team = await aTeam(app);
    const [member] = team.members;
    const { client } = member!;
    const { roomId } = await team.owner.client.call(teamsApi.view, { params: { teamId: team.teamId } });
    await client.call(roomsApi.say, { params: { roomId }, body: said('焊机周三到货') });
    await client.call(librariesApi.subscribe, { params: { slug: 'corridor' } });
    await aProject(member!, { title: { zh: '自家烘干房改造', en: '' } });
    await anOffer(member!, { title: { zh: '上门教焊接', en: '' } });
    const data = (await (await client.fetch(accountsApi.exportData.path)).json()) as Record<string, unknown>;
    const part = (name: string) => JSON.stringify(data[name]);
    expect(part('projects')).toContain('自家烘干房改造');
    expect(part('offers')).toContain('上门教焊接');
    expect(part('applications')).toContain('三月起有空');
    expect(part('cases')).toContain('serviceNumber');
    expect(part('teams')).toContain(team.teamId);
    expect(part('rooms')).toContain('焊机周三到货');
    expect(part('subscriptions')).toContain('corridor');
    expect(part('notices')).toContain('application-accepted');
    expect(JSON.stringify(data)).not.toContain(team.owner.accountId);
  });

  it('of mine > holds nothing of anyone else', async () => {
    const other = await aMember(app, { name: '马超' });
    const { client } = await aMember(app);
    expect(await (await client.fetch(accountsApi.exportData.path)).text()).not.toContain(other.accountId);
  });

  it('after an administrator changed my rights > tells the change, not the administrator', async () => {
    const { client: administrator, accountId } = await anOfficial(app, ['administrator']);
    const member = await aMember(app);
    await administrator.call(accountsApi.setRoles, {
      params: { accountId: member.accountId },
      body: { roles: ['member'], scope: { libraries: ['corridor'], regions: [] }, status: 'active' },
    });
    const written = await (await member.client.fetch(accountsApi.exportData.path)).text();
    expect(written).toContain('rights-changed');
    expect(written).not.toContain(accountId);
  });

  it('for a visitor > asks to sign in', async () => {
    expect((await app.client().fetch(accountsApi.exportData.path)).status).toBe(401);
  });
});
