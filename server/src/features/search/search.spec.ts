import { accountsApi } from '@longcai/shared/accounts/accounts.contract';
import { offersApi } from '@longcai/shared/offers/offers.contract';
import { profilesApi } from '@longcai/shared/profiles/profiles.contract';
import { projectsApi } from '@longcai/shared/projects/projects.contract';
import { searchApi, type Facets } from '@longcai/shared/search/search.contract';
import { anApplicant } from '../../testing/a-team.js';
import { aMember, aProfile, type Member } from '../../testing/people.js';
import { aCurator, anOffer, aPosition, aProject, aPublishedProject } from '../../testing/projects.js';
import { startTestApp, type TestApp } from '../../testing/test-app.js';

type Visible = 'everyone' | 'members' | 'applied' | 'nobody';
type Parts = NonNullable<Parameters<typeof aProfile>[1]>;

const GROUPS = ['basics', 'skills', 'education', 'experience', 'availability', 'audience', 'cv'] as const;
const all = (level: Visible, but: Partial<Record<(typeof GROUPS)[number], Visible>> = {}) => ({
  ...(Object.fromEntries(GROUPS.map((group) => [group, level])) as Record<(typeof GROUPS)[number], Visible>),
  ...but,
});
const counts = (facets: Facets, facet: string) =>
  Object.fromEntries((facets[facet] ?? []).map(({ value, count }) => [value, count]));

describe('search', () => {
  let app: TestApp;
  let reader: Member;
  let word = '';
  let words = 0;

  beforeAll(async () => {
    app = await startTestApp();
    reader = await aMember(app, { name: '刘洋' });
  });
  afterAll(() => app.stop());
  /** A word of its own for every spec, too unlike the others to be taken for a slip of the hand. */
  beforeEach(() => {
    const letter = String.fromCharCode(97 + words++);
    word = `${letter}q${letter}x${letter}`;
  });

  const person = async (zh: string, parts: Parts = {}) => {
    const member = await aMember(app, { name: zh });
    const profile = await aProfile(member, {
      name: { zh, en: '' },
      headline: { zh: `${word} 工程师`, en: '' },
      ...parts,
    });
    return { ...member, profile };
  };
  const people = async (query: object, by: Pick<Member, 'client'> = reader) => {
    await app.services.indexer.caughtUp();
    return by.client.call(searchApi.people, { query: query as never });
  };
  const names = async (query: object, by: Pick<Member, 'client'> = reader) =>
    (await people(query, by)).items.map(({ person: card }) => card.name.zh).sort();
  const visitor = () => ({ client: app.client() });

  describe('people', () => {
    it('with a choice in a group > that group keeps its other counts, the others are narrowed', async () => {
      await person('甲', { region: '230604', audience: 'professional' });
      await person('乙', { region: '230604', audience: 'retired' });
      await person('丙', { region: '230102', audience: 'professional' });
      const { total, facets } = await people({ q: word, audience: ['professional'] });
      expect(total).toBe(2);
      expect(counts(facets, 'audience')).toEqual({ professional: 2, retired: 1 });
      const regions = counts(facets, 'region');
      expect([regions['230600'], regions['230604'], regions['230100']]).toEqual([1, 1, 1]);
    });
    it('with two choices in one group > finds either, and a choice without hits stays', async () => {
      await person('甲', { audience: 'professional' });
      await person('乙', { audience: 'graduate' });
      const { total, facets } = await people({ q: word, audience: ['graduate', 'manager'] });
      expect(total).toBe(1);
      expect(counts(facets, 'audience')).toEqual({ professional: 1, graduate: 1, manager: 0 });
    });
    it('by another title of the same occupation > finds them', async () => {
      await person('甲', { headline: { zh: `${word} Java后端开发`, en: '' }, experience: [] });
      await person('乙', { headline: { zh: `${word} 川菜厨师`, en: '' }, experience: [] });
      expect(await names({ q: `${word} 程序员` })).toEqual(['甲']);
    });
    it('in a city > finds those in its districts, and names the region', async () => {
      await person('甲', { region: '230604' });
      const { items, facets } = await people({ q: word, region: ['230600'] });
      expect(items.length).toBe(1);
      expect(facets['region']?.find(({ value }) => value === '230604')?.name?.zh).toBe('大庆让胡路');
    });
    it('by name in pinyin, by initials, in traditional characters > are found', async () => {
      await person('龚毓琛');
      for (const q of ['gongyuchen', 'gyc', '龔毓琛'])
        expect(await names({ q }))
          .withContext(q)
          .toEqual(['龚毓琛']);
    });
    it('by two words > are found, and what met is marked', async () => {
      await person('甲', { headline: { zh: `${word} 负责焊接工艺`, en: '' } });
      const { items } = await people({ q: `${word} 焊接` });
      const pieces = items[0]?.highlight['headline'] ?? [];
      expect(pieces.filter(({ hit }) => hit).map(({ text }) => text)).toEqual([word, '焊接']);
    });
    it('with a word that nobody has > are found without it, and it is told', async () => {
      await person('甲');
      const { items, dropped } = await people({ q: `${word} 量子纠缠通信` });
      expect(items.length).toBe(1);
      expect(dropped.length).toBeGreaterThan(0);
      expect(dropped).not.toContain(word);
    });
    it('page by page > leave nobody out', async () => {
      for (const zh of ['甲', '乙', '丙']) await person(zh);
      const pages = await Promise.all(
        [1, 2].map((page) => people({ q: word, page, pageSize: 2, sort: 'fresh' })),
      );
      const found = pages.flatMap(({ items }) => items.map(({ person: card }) => card.name.zh));
      expect(found.sort()).toEqual(['丙', '乙', '甲'].sort());
      expect(pages.map(({ total, totalPages }) => [total, totalPages])).toEqual([
        [3, 2],
        [3, 2],
      ]);
    });
  });

  describe('what is hidden', () => {
    it('from visitors > members find them, visitors do not', async () => {
      await person('甲');
      await person('乙', { visibility: all('everyone') });
      expect(await names({ q: word })).toEqual(['甲', '乙'].sort());
      expect(await names({ q: word }, visitor())).toEqual(['乙']);
    });
    it('of skills > is not found by text, by filter, or in counts', async () => {
      const skills = [{ skill: 'tig-welding', level: 5 as const, years: 9, evidence: '' }];
      await person('甲', { skills, visibility: all('members', { skills: 'nobody' }) });
      await person('乙', { skills, visibility: all('members', { skills: 'applied' }) });
      expect(await names({ q: `${word} 氩弧焊` })).toEqual(['甲', '乙'].sort());
      expect((await people({ q: `${word} 氩弧焊` })).dropped).toEqual(['氩弧焊']);
      const { total, facets } = await people({ q: word, skill: ['tig-welding'] });
      expect([total, counts(facets, 'skill')]).toEqual([0, { 'tig-welding': 0 }]);
    });
    it('of education, experience and availability > is not found either', async () => {
      await person('甲', {
        education: [
          { school: { zh: `${word}大学`, en: '' }, major: { zh: '', en: '' }, degree: '', country: 'CN' },
        ],
        experience: [{ employer: { zh: `${word}集团`, en: '' }, role: { zh: '', en: '' }, summary: '' }],
        headline: { zh: '工程师', en: '' },
        visibility: all('members', { education: 'nobody', experience: 'nobody', availability: 'nobody' }),
      });
      expect(await names({ q: word })).toEqual([]);
    });
    it('of the basics > is not found at all, also not by who wears the name', async () => {
      await person('甲', { visibility: all('everyone', { basics: 'nobody' }) });
      expect(await names({ q: word })).toEqual([]);
    });
    it('after it was shown > is no longer found', async () => {
      const { client, profile } = await person('甲');
      expect(await names({ q: word })).toEqual(['甲']);
      await client.call(profilesApi.save, {
        body: { version: profile.version, visibility: all('nobody') } as never,
      });
      expect(await names({ q: word })).toEqual([]);
    });
  });

  describe('compared with a position', () => {
    const comparison = async () => {
      const { project, owner } = await aPublishedProject(app, { positions: [aPosition()] });
      return { owner, position: project.positions[0]!.id };
    };
    const level = (given: number) => ({
      skills: [{ skill: 'tig-welding', level: given as 1, years: 1, evidence: '' }],
    });
    it('by its owner > each person comes with reasons, the best match first', async () => {
      const { owner, position } = await comparison();
      await person('甲', level(1));
      await person('乙', level(4));
      const { items, comparedWith } = await people({ q: word, position, sort: 'match' }, owner);
      expect(items.map(({ person: card }) => card.name.zh)).toEqual(['乙', '甲']);
      expect(items.map(({ explanation }) => explanation?.needs[0]?.kind)).toEqual(['met', 'low']);
      expect(comparedWith?.position.positionId).toBe(position);
    });
    it('by anybody else > people come without reasons', async () => {
      const { position } = await comparison();
      await person('甲');
      const { items, comparedWith } = await people({ q: word, position, sort: 'match' });
      expect([items.length, items[0]?.explanation, comparedWith]).toEqual([1, undefined, undefined]);
    });
    it('people who hide their skills > come without reasons', async () => {
      const { owner, position } = await comparison();
      await person('甲', { visibility: all('members', { skills: 'nobody' }) });
      const { items } = await people({ q: word, position }, owner);
      expect([items.length, items[0]?.explanation]).toEqual([1, undefined]);
    });
    it('people who switched matching off > are found, but come without reasons and in nobody’s order', async () => {
      const { owner, position } = await comparison();
      const { client } = await person('甲', level(5));
      await person('乙', level(4));
      await client.call(accountsApi.updateSettings, { body: { matchingOptOut: true } });
      const { items } = await people({ q: word, position, sort: 'match' }, owner);
      expect(items.map(({ person: card, explanation }) => [card.name.zh, explanation !== undefined])).toEqual(
        [
          ['乙', true],
          ['甲', false],
        ],
      );
    });
    it('people who were asked > are told apart', async () => {
      const { owner, position } = await comparison();
      await anApplicant(app, position, `${word}甲`);
      await person('乙');
      const { items } = await people({ q: word, position }, owner);
      const invited = Object.fromEntries(items.map((item) => [item.person.name.zh, item.invited]));
      expect(invited).toEqual({ [`${word}甲`]: true, 乙: false });
    });
  });

  describe('projects', () => {
    it('published > are found by position, place and skill, and counted by library', async () => {
      const { project } = await aPublishedProject(app, {
        title: { zh: `${word}产线`, en: '' },
        positions: [aPosition({ title: { zh: '焊接工艺工程师', en: '' } })],
      });
      await app.services.indexer.caughtUp();
      for (const q of [word, `${word} 焊接工艺`, `${word} 大庆`, `${word} 氩弧焊`]) {
        const { items, facets } = await app.client().call(searchApi.projects, { query: { q } as never });
        expect(items.map(({ project: card }) => card.id))
          .withContext(q)
          .toEqual([project.id]);
        expect(counts(facets, 'library')).toEqual({ corridor: 1 });
      }
    });
    it('asked for without a text > those that still take people come first, the newest before older ones', async () => {
      const first = await aPublishedProject(app);
      const publish = async () => {
        app.clock.advance(60_000);
        return (await aPublishedProject(app, {}, first)).project.id;
      };
      const [second, third] = [await publish(), await publish()];
      await first.owner.client.call(projectsApi.step, {
        params: { projectId: third },
        body: { step: 'close', reason: '资金未落实' },
      });
      await app.services.indexer.caughtUp();
      const { items } = await app
        .client()
        .call(searchApi.projects, { query: { organisation: first.organisationId } as never });
      expect(items.map(({ project }) => project.id)).toEqual([second, first.project.id, third]);
    });
    it('drafts > are found by nobody, their owner included', async () => {
      const owner = await aMember(app);
      await aProject(owner, { title: { zh: `${word}产线`, en: '' } });
      await app.services.indexer.caughtUp();
      for (const client of [owner.client, app.client()])
        expect((await client.call(searchApi.projects, { query: { q: word } as never })).total).toBe(0);
    });
  });

  describe('offers', () => {
    it('> are found once published', async () => {
      const [owner, curator] = [await aMember(app), await aCurator(app)];
      const { id } = await anOffer(owner, { title: { zh: `${word}咨询`, en: '' } });
      const found = async () => {
        await app.services.indexer.caughtUp();
        return (await app.client().call(searchApi.offers, { query: { q: word } as never })).items.map(
          ({ offer }) => offer.id,
        );
      };
      const params = { offerId: id };
      await owner.client.call(offersApi.step, { params, body: { step: 'submit' } });
      expect(await found()).toEqual([]);
      await curator.client.call(offersApi.step, { params, body: { step: 'publish' } });
      expect(await found()).toEqual([id]);
    });
  });

  describe('suggestions', () => {
    const suggested = async (q: string, by: Pick<Member, 'client'> = reader) => {
      await app.services.indexer.caughtUp();
      return by.client.call(searchApi.suggest, { query: { q } });
    };
    it('of a skill by pinyin > name it with its pinyin', async () => {
      const skill = (await suggested('yahuhan')).find(({ kind }) => kind === 'skill');
      expect([skill?.text, skill?.id, skill?.pinyin]).toEqual(['氩弧焊', 'tig-welding', 'ya hu han']);
    });
    it('of a person > are for those who may see the person', async () => {
      const { profile } = await person('欧阳淑贞');
      const of = async (by: Pick<Member, 'client'>) =>
        (await suggested('ouyangshu', by)).filter(({ kind }) => kind === 'person').map(({ id }) => id);
      expect(await of(reader)).toEqual([profile.id]);
      expect(await of(visitor())).toEqual([]);
    });
    it('of a project > open it', async () => {
      const { project } = await aPublishedProject(app, { title: { zh: `${word}产线`, en: '' } });
      const [first] = (await suggested(word)).filter(({ kind }) => kind === 'project');
      expect([first?.id, first?.text]).toEqual([project.id, `${word}产线`]);
    });
    it('of nothing > are none', async () => expect(await suggested(' ')).toEqual([]));
  });
});
