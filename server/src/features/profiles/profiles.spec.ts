import { accountsApi } from '@longcai/shared/accounts/accounts.contract';
import { applicationsApi } from '@longcai/shared/applications/applications.contract';
import { profilesApi, type VisibilitySettings } from '@longcai/shared/profiles/profiles.contract';
import { aMember, aProfile, PROFILE_PARTS, type Member } from '../../testing/people.js';
import { aPublishedProject } from '../../testing/projects.js';
import { startTestApp, type TestApp, type TestClient } from '../../testing/test-app.js';

const DAY = 86_400_000;

describe('profiles', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startTestApp();
  });
  afterAll(() => app.stop());

  const save = ({ client }: Member, body: object) => client.try(profilesApi.save, { body });
  const pointers = (answer: Awaited<ReturnType<typeof save>>) =>
    answer.problem?.errors?.map(({ pointer, code }) => [pointer, code]);

  describe('save', () => {
    it('for the first time > begins the profile with the account’s name', async () => {
      const member = await aMember(app, { name: '周强' });
      expect(await member.client.call(profilesApi.mine)).toBeNull();
      const { data } = await save(member, { version: 0, audience: 'graduate', step: 1 });
      expect([data?.name.zh, data?.audience, data?.version, data?.step]).toEqual(['周强', 'graduate', 1, 1]);
      expect((await member.client.call(accountsApi.me))?.profileId).toBe(data?.id);
    });

    it('of one part > leaves the others as they are', async () => {
      const member = await aMember(app);
      const { version } = await aProfile(member);
      const { data } = await save(member, { version, wants: '想参与油田设备国产化' });
      expect(data?.wants).toBe('想参与油田设备国产化');
      expect(data?.skills[0]?.skill).toBe('tig-welding');
      expect(data?.version).toBe(version + 1);
      expect(data?.regionName?.zh).toBe('大庆让胡路');
    });

    it('over somebody’s newer version > answers stale-version and changes nothing', async () => {
      const member = await aMember(app);
      const { version } = await aProfile(member);
      await save(member, { version, wants: '先' });
      const { status, problem } = await save(member, { version, wants: '后' });
      expect([status, problem?.code]).toEqual([409, 'stale-version']);
      expect((await member.client.call(profilesApi.mine))?.wants).toBe('先');
    });

    it('twice at once > one is kept, the other told', async () => {
      const member = await aMember(app);
      const { version } = await aProfile(member);
      const answers = await Promise.all(['一', '二', '三'].map((wants) => save(member, { version, wants })));
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
    });

    it('for the first time twice at once > makes one profile', async () => {
      const member = await aMember(app);
      const answers = await Promise.all([1, 2].map((step) => save(member, { version: 0, step })));
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    });

    it('of codes that no table knows > names each place', async () => {
      const member = await aMember(app);
      const answer = await save(member, {
        version: 0,
        region: '999999',
        skills: [
          { skill: 'tig-welding', level: 1 },
          { skill: 'no-such-skill', level: 1 },
        ],
        education: [{ school: {}, major: {}, degree: '', country: 'ZZ' }],
        fields: {
          manager: { industries: ['C', '99'] },
          overseas: { country: 'XX', timeZone: 'Mars/Olympus' },
        },
      });
      expect(answer.status).toBe(422);
      expect(pointers(answer)).toEqual(
        jasmine.arrayWithExactContents([
          ['/body/region', 'no-such-region'],
          ['/body/skills/1/skill', 'no-such-skill'],
          ['/body/education/0/country', 'no-such-country'],
          ['/body/fields/overseas/country', 'no-such-country'],
          ['/body/fields/overseas/timeZone', 'no-such-time-zone'],
          ['/body/fields/manager/industries/1', 'no-such-industry'],
        ]),
      );
    });

    it('of a skill given twice or a span that ends before it begins > is refused', async () => {
      const member = await aMember(app);
      const answer = await save(member, {
        version: 0,
        skills: [
          { skill: 'tig-welding', level: 1 },
          { skill: 'tig-welding', level: 5 },
        ],
        availability: { from: '2027-03-01', until: '2027-02-01' },
      });
      expect(pointers(answer)).toEqual([
        ['/body/skills/1/skill', 'repeated'],
        ['/body/availability/until', 'ends-before-start'],
      ]);
    });

    it('of unknown codes in English > says so in English', async () => {
      const { client } = await aMember(app);
      const response = await client.fetch('/api/profiles/mine', {
        method: 'PATCH',
        headers: { 'content-type': 'application/json', 'accept-language': 'en' },
        body: JSON.stringify({ version: 0, region: '999999' }),
      });
      expect(((await response.json()) as { detail: string }).detail).toBe('No such region code');
    });

    it('of fields that are not the person’s to set > is refused', async () => {
      const member = await aMember(app);
      for (const body of [
        { review: 'approved' },
        { accountId: 'f'.repeat(24) },
        { freshAt: '2099-01-01T00:00:00Z' },
        { $set: { review: 'approved' } },
        { 'name.zh': '别人' },
      ])
        expect((await save(member, { version: 0, ...body })).status).toBe(422);
    });

    it('of another audience’s fields > keeps those of the audience alone', async () => {
      const member = await aMember(app);
      const { data } = await save(member, {
        version: 0,
        audience: 'retired',
        fields: { retired: { formerPost: '总工程师' }, graduate: { graduationYear: 2020 } },
      });
      expect(Object.keys(data!.fields)).toEqual(['retired']);
    });

    it('by a visitor > asks to sign in', async () => {
      const { status } = await app.client().try(profilesApi.save, { body: { version: 0 } });
      expect(status).toBe(401);
    });
  });

  describe('freshness', () => {
    it('confirmed > is now, and the version stays', async () => {
      const member = await aMember(app);
      const before = await aProfile(member);
      app.clock.advance(80 * DAY);
      const after = await member.client.call(profilesApi.confirmFresh);
      expect(after.freshAt).toBe(app.clock.now().toISOString());
      expect(after.version).toBe(before.version);
    });

    it('of a profile not begun > answers not-found', async () => {
      const { client } = await aMember(app);
      expect((await client.try(profilesApi.confirmFresh)).status).toBe(404);
    });
  });

  describe('view', () => {
    const all = (level: string) =>
      Object.fromEntries(
        ['basics', 'skills', 'education', 'experience', 'availability', 'audience', 'cv'].map((group) => [
          group,
          level,
        ]),
      ) as VisibilitySettings;
    const seen = (by: TestClient, profileId: string) => by.try(profilesApi.view, { params: { profileId } });

    it('by another member at the defaults > shows all but the CV', async () => {
      const { id } = await aProfile(await aMember(app));
      const { client } = await aMember(app);
      const { data } = await seen(client, id);
      expect(data?.name.zh).toBe('王磊');
      expect(data?.skills?.[0]?.name.zh).toBe('氩弧焊');
      expect(data?.hidden).toEqual(['cv']);
      expect(data?.can).toEqual(['invite', 'message']);
    });

    it('by a visitor at the defaults > answers not-found', async () => {
      const { id } = await aProfile(await aMember(app));
      expect((await seen(app.client(), id)).status).toBe(404);
    });

    it('by a visitor of what is for everyone > shows that', async () => {
      const { id } = await aProfile(await aMember(app), {
        visibility: { ...all('nobody'), skills: 'everyone' },
      });
      const { data } = await seen(app.client(), id);
      expect(data?.skills?.length).toBe(1);
      expect(data?.name).toEqual({ zh: '', en: '' });
      expect(data?.regionName).toBeNull();
      expect(data?.can).toEqual([]);
    });

    it('of one’s own that nobody may see > shows all', async () => {
      const member = await aMember(app);
      const { id } = await aProfile(member, { visibility: all('nobody') });
      const { data } = await seen(member.client, id);
      expect(data?.hidden).toEqual([]);
      expect(data?.can).toEqual(['edit']);
    });

    it('of one that nobody may see > is as if it did not exist', async () => {
      const { id } = await aProfile(await aMember(app), { visibility: all('nobody') });
      const { client } = await aMember(app);
      const hidden = await seen(client, id);
      const absent = await seen(client, 'f'.repeat(24));
      expect({ ...hidden.problem, requestId: '' }).toEqual({ ...absent.problem, requestId: '' } as never);
    });

    it('of someone who switched matching off > offers no invitation', async () => {
      const member = await aMember(app);
      const { id } = await aProfile(member);
      await member.client.call(accountsApi.updateSettings, { body: { matchingOptOut: true } });
      const { client } = await aMember(app);
      expect((await seen(client, id)).data?.can).toEqual(['message']);
    });

    it('by those the person applied to > shows what is for them, to nobody else', async () => {
      const { project, owner } = await aPublishedProject(app);
      const { owner: elsewhere } = await aPublishedProject(app);
      const member = await aMember(app);
      const { id } = await aProfile(member, { visibility: { ...all('applied'), basics: 'members' } });
      const hidden = async ({ client }: Member) => (await seen(client, id)).data?.hidden.length;
      expect(await hidden(owner)).toBe(6);
      await member.client.call(applicationsApi.apply, {
        params: { positionId: project.positions[0]!.id },
        body: { note: '想参与产线建设' },
      });
      expect(await hidden(owner)).toBe(0);
      expect(await hidden(elsewhere)).toBe(6);
    });

    it('with something that is no id > is refused by the schema', async () => {
      expect((await seen(app.client(), '[object Object]')).status).toBe(422);
    });
  });

  describe('cards', () => {
    it('of several people > keep their order and what each lets be seen', async () => {
      const open = await aProfile(await aMember(app));
      const closed = await aProfile(await aMember(app), {
        visibility: {
          ...open.visibility,
          basics: 'nobody',
          skills: 'nobody',
          availability: 'nobody',
        },
      });
      const records = await app.services.profiles.byIds([open.id, closed.id]);
      const ordered = [closed.id, open.id].map((id) => records.find(({ _id }) => String(_id) === id)!);
      const { accountId } = await aMember(app);
      const cards = await app.services.profiles.cards(ordered, await app.services.visitors.userOf(accountId));
      expect(cards[0]).toBeNull();
      expect(cards[1]?.topSkills.map(({ skill }) => skill.id)).toEqual(
        PROFILE_PARTS.skills.map(({ skill }) => skill),
      );
      expect(cards[1]?.availableFrom).toBe('2027-03-01');
    });
  });
});
