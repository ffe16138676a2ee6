import { accountsApi } from '@longcai/shared/accounts/accounts.contract';
import { applicationsApi } from '@longcai/shared/applications/applications.contract';
import { matchingApi } from '@longcai/shared/matching/matching.contract';
import { profilesApi } from '@longcai/shared/profiles/profiles.contract';
import { projectsApi } from '@longcai/shared/projects/projects.contract';
import { anApplicant } from '../../testing/a-team.js';
import { aMember, anOfficial, aProfile, type Member } from '../../testing/people.js';
import { aPosition, aProject, aPublishedProject, type PublishedProject } from '../../testing/projects.js';
import { startTestApp, type TestApp } from '../../testing/test-app.js';

type Parts = NonNullable<Parameters<typeof aProfile>[1]>;
type Level = 1 | 2 | 3 | 4 | 5;

const holds = (...skills: [skill: string, level: Level][]) => ({
  skills: skills.map(([skill, level]) => ({ skill, level, years: 1, evidence: '' })),
});
const hiding = (...groups: string[]) =>
  Object.fromEntries(
    ['basics', 'skills', 'education', 'experience', 'availability', 'audience', 'cv'].map((group) => [
      group,
      groups.includes(group) ? 'nobody' : 'members',
    ]),
  ) as never;

describe('matching', () => {
  let app: TestApp;
  let published: PublishedProject;
  let positionId: string;

  beforeAll(async () => {
    app = await startTestApp();
  });
  afterAll(() => app.stop());
  beforeEach(async () => {
    published = await aPublishedProject(app, { positions: [aPosition()] });
    positionId = published.project.positions[0]!.id;
  });

  const person = async (parts: Parts = {}, name = '陈晓燕') => {
    const member = await aMember(app, { name });
    const profile = await aProfile(member, { name: { zh: name, en: '' }, ...parts });
    return { ...member, profileId: profile.id, profile };
  };
  const listed = (by: Member, query: object = { pageSize: 100 }) =>
    by.client.try(matchingApi.peopleForPosition, { params: { positionId }, query });
  const listedIds = async (by: Member) =>
    (await listed(by)).data?.items.map(({ person: card }) => card.profileId) ?? [];
  const pair = (by: Member, profileId: string) =>
    by.client.try(matchingApi.explainPair, { params: { positionId, profileId } });

  describe('of one pair', () => {
    it('> the owner, the curator and the person see the very same reasons', async () => {
      const { client, profileId, ...rest } = await person(holds(['tig-welding', 2]));
      const mine = await client.call(matchingApi.explainForMe, { params: { positionId } });
      const seen = await Promise.all(
        [published.owner, published.curator, { client, ...rest }].map((by) => pair(by, profileId)),
      );
      expect(seen.map(({ data }) => data?.explanation)).toEqual([mine, mine, mine]);
      expect(seen.map(({ data }) => data?.side)).toEqual(['owner', 'owner', 'person']);
      const inList = (await listed(published.owner)).data?.items.find(
        ({ person: card }) => card.profileId === profileId,
      );
      expect(inList?.explanation).toEqual(mine);
      const inMine = (await client.call(matchingApi.projectsForMe, { query: { pageSize: 100 } })).items;
      expect(inMine.find(({ position }) => position.positionId === positionId)?.explanation).toEqual(mine);
    });
    it('> its parts sum to the score, and the change told adds what it says', async () => {
      const member = await person(holds(['tig-welding', 2]));
      const before = await member.client.call(matchingApi.explainForMe, { params: { positionId } });
      const parts = [...before.needs, before.distance, before.start, before.mode];
      expect(parts.reduce((sum, { points }) => sum + points, 0)).toBe(before.score);
      expect(before.needs[0]).toEqual(jasmine.objectContaining({ kind: 'low', have: 2, required: 3 }));
      const { kind, toLevel, after } = before.personChange!;
      expect([kind, toLevel]).toEqual(['raise-level', 3]);
      await member.client.call(profilesApi.save, {
        body: { version: member.profile.version, ...holds(['tig-welding', 3]) } as never,
      });
      const { score } = await member.client.call(matchingApi.explainForMe, { params: { positionId } });
      expect(score).toBe(after);
    });
    it('> a related skill supports a need, and is named', async () => {
      const { client } = await person(holds(['mag-welding', 5]));
      const { needs } = await client.call(matchingApi.explainForMe, { params: { positionId } });
      expect([needs[0]?.kind, needs[0]?.via?.id]).toEqual(['near', 'mag-welding']);
    });
    it('> for a third person > is forbidden', async () => {
      const { profileId } = await person();
      expect((await pair(await aMember(app), profileId)).status).toBe(403);
    });
    it('> without a profile > answers 409 profile-needed', async () => {
      const { client } = await aMember(app);
      const { problem } = await client.try(matchingApi.explainForMe, { params: { positionId } });
      expect(problem?.code).toBe('profile-needed');
    });
  });

  describe('people for a position', () => {
    it('> are for the owner’s side and the library’s curators only', async () => {
      const elsewhere = await anOfficial(app, ['curator'], { libraries: ['coal-power'] });
      const asked = await Promise.all(
        [published.owner, published.curator, elsewhere, await person()].map(
          async (by) => (await listed(by)).status,
        ),
      );
      expect(asked).toEqual([200, 200, 403, 403]);
      expect((await app.client().try(matchingApi.peopleForPosition, { params: { positionId } })).status).toBe(
        401,
      );
    });
    it('> come best first, without those whose skills touch nothing', async () => {
      const [low, high, far] = [
        await person(holds(['tig-welding', 1])),
        await person(holds(['tig-welding', 5])),
        await person(holds(['rice-cultivation', 5])),
      ];
      const ids = await listedIds(published.owner);
      expect(ids.indexOf(high.profileId)).toBeLessThan(ids.indexOf(low.profileId));
      expect(ids).not.toContain(far.profileId);
    });
    it('> leave out who switched matching off, until they switch it on again', async () => {
      const { client, profileId } = await person();
      expect(await listedIds(published.owner)).toContain(profileId);
      const set = (matchingOptOut: boolean) =>
        client.call(accountsApi.updateSettings, { body: { matchingOptOut } });
      await set(true);
      expect(await listedIds(published.owner)).not.toContain(profileId);
      expect((await pair(published.owner, profileId)).status).toBe(404);
      const mine = await client.call(matchingApi.projectsForMe, { query: {} });
      expect([mine.optedOut, mine.items.length]).toEqual([true, 0]);
      await set(false);
      expect(await listedIds(published.owner)).toContain(profileId);
    });
    it('> leave out who switched matching off at another server process', async () => {
      const { accountId, profileId } = await person();
      expect(await listedIds(published.owner)).toContain(profileId);
      const accounts = app.store.connection.model('Account');
      await accounts.updateOne({ _id: accountId }, { $set: { matchingOptOut: true } });
      expect(await listedIds(published.owner)).not.toContain(profileId);
    });
    it('> leave out who hides the basics or the skills, and their pair is not to be had', async () => {
      for (const group of ['basics', 'skills']) {
        const { profileId } = await person({ visibility: hiding(group) });
        expect(await listedIds(published.owner))
          .withContext(group)
          .not.toContain(profileId);
        expect((await pair(published.owner, profileId)).status)
          .withContext(group)
          .toBe(404);
      }
    });
    it('> are told nothing of availability that is hidden', async () => {
      const { profileId } = await person({ visibility: hiding('availability') });
      const { data } = await pair(published.owner, profileId);
      expect([data?.explanation.start.free, data?.explanation.mode.hours]).toEqual([null, null]);
    });
    it('> of who applied without matching > the owner still sees the pair', async () => {
      const applicant = await anApplicant(app, positionId);
      await applicant.client.call(accountsApi.updateSettings, { body: { matchingOptOut: true } });
      const me = await applicant.client.call(profilesApi.mine);
      expect((await pair(published.owner, me!.id)).status).toBe(200);
    });
    it('> tell who was asked', async () => {
      const { profileId } = await person();
      const invited = async () =>
        (await listed(published.owner)).data?.items.find(({ person: card }) => card.profileId === profileId)
          ?.invited;
      expect(await invited()).toBeFalse();
      await published.owner.client.call(applicationsApi.invite, {
        params: { positionId },
        body: { profileId, note: '' },
      });
      expect(await invited()).toBeTrue();
    });
    it('> narrowed by a text > are those who meet it', async () => {
      const { profileId } = await person({ headline: { zh: '低温钢焊接 kqkwk', en: '' } });
      await person();
      await app.services.indexer.caughtUp();
      const { data } = await listed(published.owner, { q: 'kqkwk' });
      expect(data?.items.map(({ person: card }) => card.profileId)).toEqual([profileId]);
    });
  });

  describe('positions for me', () => {
    const mine = async ({ client }: Member) =>
      (await client.call(matchingApi.projectsForMe, { query: { pageSize: 100 } })).items.map(
        ({ position }) => position.positionId,
      );
    it('> never are of the project I posted', async () => {
      await aProfile(published.owner);
      expect(await mine(published.owner)).not.toContain(positionId);
      expect(await mine(await person())).toContain(positionId);
    });
    it('> go when the project is withdrawn', async () => {
      const me = await person();
      expect(await mine(me)).toContain(positionId);
      await published.owner.client.call(projectsApi.step, {
        params: { projectId: published.project.id },
        body: { step: 'close', reason: '计划有变' } as never,
      });
      expect(await mine(me)).not.toContain(positionId);
    });
  });

  describe('why I am not found', () => {
    const why = ({ client }: Member) => client.call(matchingApi.whyNotFound);
    const codes = async (member: Member) => (await why(member)).reasons.map(({ code }) => code);
    it('> without a profile > says so and where to make one', async () => {
      const { findable, reasons } = await why(await aMember(app));
      expect([findable, reasons]).toEqual([false, [{ code: 'no-profile', action: '/register' }]]);
    });
    it('> with everything told > finds nothing wrong and counts the positions compared', async () => {
      const told = await why(await person());
      expect([told.findable, told.reasons]).toEqual([true, []]);
      expect(told.positionsCompared).toBeGreaterThan(0);
      expect(told.positionsOver50).toBeGreaterThan(0);
    });
    it('> with matching off > names that alone of being listed', async () => {
      const member = await person({ visibility: hiding('basics') });
      await member.client.call(accountsApi.updateSettings, { body: { matchingOptOut: true } });
      const told = await codes(member);
      expect([told.includes('opted-out'), told.includes('not-visible')]).toEqual([true, false]);
    });
    it('> hidden, without skills, without days > names each', async () => {
      expect(await codes(await person({ visibility: hiding('skills') }))).toEqual(['not-visible']);
      expect(await codes(await person({ skills: [] }))).toEqual(['no-skills']);
      expect(await codes(await person({ availability: {} }))).toEqual(['no-availability']);
    });
    it('> with skills nobody asks for > says so', async () =>
      expect(await codes(await person(holds(['birch-bark-craft', 5])))).toEqual(['rare-skills']));
  });

  describe('team proposals', () => {
    const proposals = (by: Member, projectId: string) =>
      by.client.call(matchingApi.teamProposals, { params: { projectId } });
    const twoNeeds = (first: string, second: string) =>
      aPublishedProject(app, {
        positions: [
          aPosition({ needs: [{ skill: first, minLevel: 3 }] }),
          aPosition({ needs: [{ skill: second, minLevel: 3 }] }),
        ],
      });
    it('> name the one who covers both needs rather than two who cover one each', async () => {
      const { project, owner } = await twoNeeds('titanium-welding', 'pipe-welding');
      await person(holds(['titanium-welding', 5]), '甲');
      await person(holds(['pipe-welding', 5]), '乙');
      const both = await person(holds(['titanium-welding', 3], ['pipe-welding', 3]), '丙');
      const { proposals: found, openNeeds } = await proposals(owner, project.id);
      const smallest = found.find(({ kind }) => kind === 'smallest');
      expect(openNeeds.length).toBe(2);
      expect(smallest?.members.map(({ person: card }) => card.profileId)).toEqual([both.profileId]);
      expect([smallest?.proved, smallest?.uncovered]).toEqual([true, []]);
    });
    it('> come with people to try out, and what each would cover', async () => {
      const { project, owner } = await twoNeeds('brazing', 'electron-beam-welding');
      const one = await person(holds(['brazing', 5]), '丁');
      const none = await person(holds(['rice-cultivation', 5]), '戊');
      const { openNeeds, needs, candidates } = await proposals(owner, project.id);
      expect(needs.map(({ skill }) => skill.id)).toEqual(openNeeds.map(({ skill }) => skill));
      const cells = (id: string) =>
        candidates
          .find(({ person: card }) => card.profileId === id)
          ?.cells.map(({ kind, covers }) => [kind, covers]);
      expect(cells(one.profileId)?.[0]).toEqual(['met', true]);
      expect(cells(none.profileId)).toBeUndefined();
    });
    it('> tell the need that nobody covers', async () => {
      const { project, owner } = await twoNeeds('tig-welding', 'aero-structures');
      await person();
      const { proposals: found } = await proposals(owner, project.id);
      expect(found[0]?.uncovered.map(({ id }) => id)).toEqual(['aero-structures']);
    });
    it('> never name who switched matching off', async () => {
      const { project, owner } = await twoNeeds('stainless-steel-welding', 'stainless-steel-welding');
      const { client, profileId } = await person(holds(['stainless-steel-welding', 5]));
      const named = async () =>
        await proposals(owner, project.id).then(({ proposals: found, candidates }) =>
          [...found.flatMap(({ members }) => members), ...candidates].map(
            ({ person: card }) => card.profileId,
          ),
        );
      expect(await named()).toContain(profileId);
      await client.call(accountsApi.updateSettings, { body: { matchingOptOut: true } });
      expect(await named()).not.toContain(profileId);
    });
    it('> of a draft > are not to be had by others', async () => {
      const { id } = await aProject(await aMember(app));
      const { client } = await aMember(app);
      expect((await client.try(matchingApi.teamProposals, { params: { projectId: id } })).status).toBe(404);
    });
  });
});
