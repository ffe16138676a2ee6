import { profilesApi } from '@longcai/shared/profiles/profiles.contract';
import { aMember, aProfile, type Member } from '../../testing/people.js';
import { startTestApp, type TestApp } from '../../testing/test-app.js';
import { hashOfCode, newClaimCode } from './claim-codes.js';
import type { ListedParts } from './claiming.js';

describe('claiming a listed profile', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startTestApp();
  });
  afterAll(() => app.stop());

  let refs = 0;
  const list = (parts: Partial<ListedParts> = {}, externalRef = `list-${++refs}`) =>
    app.store.transact((afterCommit) =>
      app.services.profiles.importUnclaimed(
        {
          audience: 'rural',
          name: { zh: '孙长河', en: '' },
          region: '230183',
          skills: [{ skill: 'tig-welding', level: 2, years: 6, evidence: '' }],
          ...parts,
        },
        { externalRef, visibility: 'everyone', by: 'a'.repeat(24) },
        afterCommit,
      ),
    );
  const codeFor = async (profileId: string) =>
    (await app.services.profiles.issueClaimCode(profileId))?.code ?? 'no code';
  const claim = ({ client }: Member, code: string) => client.try(profilesApi.claim, { body: { code } });

  it('listed > is seen as unclaimed, and offers to be claimed', async () => {
    const { profileId } = await list();
    const { client } = await aMember(app);
    const view = await client.call(profilesApi.view, { params: { profileId } });
    expect(view.unclaimed).toBeTrue();
    expect(view.can).toEqual(['claim']);
    expect(view.hidden).toEqual(['cv']);
  });

  it('with its code, however typed > becomes the person’s own', async () => {
    const { profileId } = await list();
    const code = await codeFor(profileId);
    const member = await aMember(app);
    const { data } = await claim(member, code.toLowerCase().replace('-', ''));
    expect(data?.id).toBe(profileId);
    expect(data?.unclaimed).toBeFalse();
    expect((await member.client.call(profilesApi.mine))?.name.zh).toBe('孙长河');
  });

  it('with the code a second time > answers already-claimed', async () => {
    const { profileId } = await list();
    const code = await codeFor(profileId);
    await claim(await aMember(app), code);
    const { status, problem } = await claim(await aMember(app), code);
    expect([status, problem?.code]).toEqual([409, 'already-claimed']);
  });

  it('by two at once > goes to one', async () => {
    const { profileId } = await list();
    const code = await codeFor(profileId);
    const members = [await aMember(app), await aMember(app)];
    const answers = await Promise.all(members.map((member) => claim(member, code)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  });

  it('with a code nobody was given > answers code-wrong', async () => {
    const { status, problem } = await claim(await aMember(app), 'ABCD-2345');
    expect([status, problem?.code]).toEqual([422, 'code-wrong']);
  });

  it('with a code that a newer one replaced > answers code-wrong', async () => {
    const { profileId } = await list();
    const old = await codeFor(profileId);
    await codeFor(profileId);
    expect((await claim(await aMember(app), old)).problem?.code).toBe('code-wrong');
  });

  it('with a profile of one’s own > fills what it lacked and removes the listed one', async () => {
    const { profileId } = await list({ summary: { zh: '寒地西瓜种植二十年', en: '' } });
    const member = await aMember(app);
    const own = await aProfile(member);
    const { data } = await claim(member, await codeFor(profileId));
    expect(data?.id).toBe(own.id);
    expect(data?.name.zh).toBe('王磊');
    expect(data?.summary.zh).toBe('寒地西瓜种植二十年');
    expect((await member.client.try(profilesApi.view, { params: { profileId } })).status).toBe(404);
  });

  it('by a visitor > asks to sign in', async () => {
    expect((await app.client().try(profilesApi.claim, { body: { code: 'ABCD-2345' } })).status).toBe(401);
  });

  describe('listed again', () => {
    it('unchanged > stays as it is', async () => {
      await list({}, 'again-same');
      expect((await list({}, 'again-same')).outcome).toBe('unchanged');
    });

    it('changed > is brought up to date under the same id', async () => {
      const first = await list({}, 'again-changed');
      const second = await list({ region: '230600' }, 'again-changed');
      expect(second).toEqual({ profileId: first.profileId, outcome: 'updated' });
      expect((await app.services.profiles.byId(first.profileId))?.region).toBe('230600');
    });

    it('after it was taken over > is the person’s and stays theirs', async () => {
      const { profileId } = await list({}, 'again-claimed');
      await claim(await aMember(app), await codeFor(profileId));
      expect((await list({ region: '230600' }, 'again-claimed')).outcome).toBe('unchanged');
      expect(await app.services.profiles.issueClaimCode(profileId)).toBeNull();
    });
  });

  it('codes > are kept as hashes alone', async () => {
    const { profileId } = await list();
    const code = await codeFor(profileId);
    const stored = JSON.stringify(await app.services.profiles.byId(profileId));
    expect(stored).not.toContain(code);
    expect(stored).not.toContain(code.replace('-', ''));
    expect(stored).toContain(hashOfCode(code));
    expect(newClaimCode()).toMatch(/^[A-HJKMNP-Z2-9]{4}-[A-HJKMNP-Z2-9]{4}$/);
  });
});
