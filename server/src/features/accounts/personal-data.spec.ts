import { accountsApi } from '@longcai/shared/accounts/accounts.contract';
import { aMember, anOfficial, anOrganisation, aProfile } from '../../testing/people.js';
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
