import type { FieldSettings, Filter, Query, SearchDocument, SearchPort } from './port.js';

const SETTINGS: FieldSettings = {
  searchable: {
    name: { weight: 6, pinyin: true },
    skills: { weight: 4, pinyin: true },
    summary: { weight: 1 },
  },
  filterable: ['region', 'skill', 'audience'],
  sortable: ['freshAt'],
  dictionary: ['测土配方施肥'],
  synonyms: { 大米: ['水稻'] },
};

/** Five people whose words, values and days tell every rule of the port apart. */
const PEOPLE: SearchDocument[] = [
  {
    id: 'rice',
    name: '王国强',
    skills: ['水稻种植', '测土配方施肥'],
    summary: '五常稻田二十年，懂 Python。',
    region: ['230000', '230100'],
    skill: ['rice', 'soil'],
    audience: 'rural',
    freshAt: 300,
  },
  {
    id: 'weld',
    name: '李娜',
    skills: ['焊接工艺'],
    summary: '负责在建工程的焊接质量。',
    region: ['230000', '230600'],
    skill: ['welding'],
    audience: 'professional',
    freshAt: 500,
  },
  {
    id: 'robot',
    name: '张伟',
    skills: ['焊接工艺', '机器人编程'],
    summary: '焊接机器人离线编程，Python 与 PLC。',
    region: ['230000', '230600'],
    skill: ['welding', 'robots'],
    audience: 'professional',
    freshAt: 100,
  },
  {
    id: 'soil',
    name: 'Anna Petrova',
    skills: ['土壤改良'],
    summary: '黑土保护与土壤改良。',
    region: ['230000', '230200'],
    skill: ['soil'],
    audience: 'overseas',
  },
  {
    id: 'law',
    name: '赵敏',
    skills: ['法律咨询'],
    summary: '企业合同。',
    region: ['230000'],
    skill: ['law'],
    audience: 'retired',
    freshAt: 200,
  },
];

async function* stream(documents: readonly SearchDocument[]) {
  yield* documents;
}

/**
 * The rules every engine behind the port keeps: which ids are found, what is counted, in which order a sort puts them.
 * Scores are each engine's own and are not compared.
 * @param open opens an engine with nothing in it; `close` removes what it leaves
 */
export function conformsToSearchPort(
  engine: string,
  open: () => Promise<{ port: SearchPort; close: () => Promise<void> }>,
): void {
  describe(`search port > ${engine}`, () => {
    let port: SearchPort;
    let close: () => Promise<void>;
    beforeAll(async () => {
      ({ port, close } = await open());
      await port.ensureIndex('people', SETTINGS);
      await port.rebuild('people', stream(PEOPLE));
    });
    afterAll(() => close());

    const found = async (query: Query) =>
      (await port.search('people', query)).hits.map(({ id }) => id).sort();
    const finds = (what: string, query: Query, ids: string[]) =>
      it(`> ${what} > ${ids.join(', ') || 'nothing'}`, async () =>
        expect(await found(query)).toEqual([...ids].sort()));

    describe('a text', () => {
      finds(
        'none at all',
        {},
        PEOPLE.map(({ id }) => id),
      );
      finds('a Chinese word', { q: '水稻' }, ['rice']);
      finds('a word inside a longer one', { q: '工程' }, ['weld']);
      finds('a word of the dictionary', { q: '测土配方施肥' }, ['rice']);
      finds('traditional characters', { q: '焊接工藝' }, ['weld', 'robot']);
      finds('a Latin word', { q: 'python' }, ['rice', 'robot']);
      finds('the beginning of a Latin word', { q: 'petro' }, ['soil']);
      finds('pinyin', { q: 'shuidao' }, ['rice']);
      finds('initials of a name', { q: 'wgq' }, ['rice']);
      finds('a synonym', { q: '大米' }, ['rice']);
      finds('something nobody has', { q: '量子计算' }, []);
      finds('two words', { q: '焊接 机器人' }, ['robot']);
    });

    describe('words that nothing has together', () => {
      it('> by default > keeps what is known and tells what was dropped', async () => {
        const page = await port.search('people', { q: '水稻 合同' });
        expect([page.hits.map(({ id }) => id), page.dropped]).toEqual([['rice'], ['合同']]);
      });
      finds('all of them asked for', { q: '水稻 合同', mode: 'all' }, []);
    });

    describe('a filter', () => {
      const rules: [string, Filter, string[]][] = [
        ['in', { field: 'region', in: ['230600', '230200'] }, ['weld', 'robot', 'soil']],
        ['in nothing', { field: 'region', in: [] }, []],
        [
          'and',
          {
            and: [
              { field: 'region', in: ['230600'] },
              { field: 'skill', in: ['robots'] },
            ],
          },
          ['robot'],
        ],
        [
          'or',
          {
            or: [
              { field: 'skill', in: ['law'] },
              { field: 'skill', in: ['rice'] },
            ],
          },
          ['law', 'rice'],
        ],
        ['not', { not: { field: 'region', in: ['230600'] } }, ['rice', 'soil', 'law']],
        ['a range', { field: 'freshAt', gte: 200, lte: 300 }, ['rice', 'law']],
        ['an open range', { field: 'freshAt', gte: 301 }, ['weld']],
        ['a value with quotes', { field: 'region', in: ['"] OR id EXISTS OR region IN ["'] }, []],
      ];
      for (const [what, filter, ids] of rules) finds(what, { filter }, ids);
      finds('beside a text', { q: '焊接', filter: { field: 'skill', in: ['robots'] } }, ['robot']);
    });

    describe('facets', () => {
      it('> are counted over the hits', async () => {
        const { facets } = await port.search('people', { q: '焊接', facets: ['region', 'audience'] });
        expect(facets).toEqual({
          region: { '230000': 2, '230600': 2 },
          audience: { professional: 2 },
        });
      });
      it('> with a choice > count its own group without it, and the others with it', async () => {
        const page = await port.search('people', {
          facets: ['region', 'audience'],
          disjunctive: { audience: ['rural', 'retired'] },
        });
        expect(page.totalHits).toBe(2);
        expect(page.facets).toEqual({
          region: { '230000': 2, '230100': 1 },
          audience: { professional: 2, rural: 1, overseas: 1, retired: 1 },
        });
      });
      it('> with two choices > each ignores its own only', async () => {
        const page = await port.search('people', {
          facets: ['skill'],
          disjunctive: { skill: ['soil'], region: ['230200', '230600'] },
        });
        expect(page.hits.map(({ id }) => id)).toEqual(['soil']);
        expect(page.facets['skill']).toEqual({ welding: 2, robots: 1, soil: 1 });
        expect(page.facets['region']).toEqual({ '230000': 2, '230100': 1, '230200': 1 });
      });
    });

    describe('an order', () => {
      const order = async (descending: boolean) =>
        (await port.search('people', { sort: [{ field: 'freshAt', descending }] })).hits.map(({ id }) => id);
      it('> falling > puts what has no value last', async () =>
        expect(await order(true)).toEqual(['weld', 'rice', 'law', 'robot', 'soil']));
      it('> rising > puts what has no value last', async () =>
        expect(await order(false)).toEqual(['robot', 'law', 'rice', 'weld', 'soil']));
      it('> in pages > leaves nobody out and shows nobody twice', async () => {
        const pages = await Promise.all(
          [1, 2, 3].map((page) =>
            port.search('people', { sort: [{ field: 'freshAt' }], page, hitsPerPage: 2 }),
          ),
        );
        expect(pages.flatMap(({ hits }) => hits.map(({ id }) => id))).toEqual([
          'robot',
          'law',
          'rice',
          'weld',
          'soil',
        ]);
        expect(pages.map(({ totalHits, totalPages }) => [totalHits, totalPages])).toEqual(
          Array(3).fill([5, 3]),
        );
      });
    });

    describe('marks', () => {
      it('> cut a field into what met the text and what did not', async () => {
        const { hits } = await port.search('people', { q: '工程', highlight: ['summary'] });
        expect(hits[0]?.highlight?.['summary']).toEqual([
          { text: '负责在建', hit: false },
          { text: '工程', hit: true },
          { text: '的焊接质量。', hit: false },
        ]);
      });
      it('> of a list > join its values', async () => {
        const { hits } = await port.search('people', { q: '水稻', highlight: ['skills'] });
        expect(hits[0]?.highlight?.['skills']?.map(({ text }) => text).join('')).toBe(
          '水稻种植、测土配方施肥',
        );
      });
    });

    describe('suggestions', () => {
      it('> of a name being typed > name the person and mark what was typed', async () => {
        const documents = (await port.suggest('people', 'wangg', 5)).filter(
          ({ kind }) => kind === 'document',
        );
        expect(documents.map(({ id, text, marks }) => [id, text, marks])).toEqual([
          ['rice', '王国强', [[0, 2]]],
        ]);
      });
      it('> of nothing > are none', async () => expect(await port.suggest('people', ' ', 5)).toEqual([]));
    });

    describe('values of a facet', () => {
      it('> for a beginning > are those that begin so, with their counts', async () =>
        expect(await port.facetSearch('people', 'skill', 'ro')).toEqual([{ value: 'robots', count: 1 }]));
      it('> for no text > are all, the most frequent first', async () =>
        expect((await port.facetSearch('people', 'audience', ''))[0]).toEqual({
          value: 'professional',
          count: 2,
        }));
      it('> behind a filter > are counted among what passes', async () =>
        expect(await port.facetSearch('people', 'skill', 'so', { field: 'region', in: ['230200'] })).toEqual([
          { value: 'soil', count: 1 },
        ]));
    });

    describe('several questions at once', () => {
      it('> are answered in their order, each as when asked alone', async () => {
        const queries: Query[] = [{ q: '水稻' }, { q: '焊接', facets: ['audience'] }, { q: '量子计算' }];
        const alone = await Promise.all(queries.map((query) => port.search('people', query)));
        expect(await port.multi(queries.map((query) => ({ index: 'people', query })))).toEqual(alone);
      });
      it('> that are none > are answered with none', async () => expect(await port.multi([])).toEqual([]));
    });

    describe('what is like a document', () => {
      it('> is what shares most with it, without itself', async () =>
        expect((await port.similar('people', 'weld', 3))[0]?.id).toBe('robot'));
      it('> that is not there > is nothing', async () =>
        expect(await port.similar('people', 'nobody', 3)).toEqual([]));
    });

    describe('changes', () => {
      const titles = async (q: string) => (await port.search('projects', { q })).hits.map(({ id }) => id);
      const project = (id: string, title: string) => ({ id, title });
      const settings: FieldSettings = {
        searchable: { title: { weight: 1 } },
        filterable: [],
        sortable: [],
      };
      beforeEach(async () => {
        await port.ensureIndex('projects', settings);
        await port.rebuild('projects', stream([project('1', '水稻'), project('2', '焊接')]));
      });
      it('> a document written again > is found by its new words only', async () => {
        await port.upsert('projects', [project('1', '大豆')]);
        expect([await titles('水稻'), await titles('大豆')]).toEqual([[], ['1']]);
      });
      it('> a document written twice > is what was written last', async () => {
        const writes = ['玉米', '高粱'].map((title) => port.upsert('projects', [project('3', title)]));
        await Promise.all(writes);
        expect([await titles('玉米'), await titles('高粱')]).toEqual([[], ['3']]);
      });
      it('> a removed document > is not found', async () => {
        await port.remove('projects', ['2', 'never there']);
        expect([await titles('焊接'), await titles('水稻')]).toEqual([[], ['1']]);
      });
      it('> a rebuild > leaves nothing of before', async () => {
        await port.rebuild('projects', stream([project('9', '石油')]));
        expect([await titles(''), await titles('水稻')]).toEqual([['9'], []]);
      });
      it('> what was built with these settings > is kept, and with others asked for anew', async () => {
        expect(await port.ensureIndex('projects', settings)).toEqual({ rebuilt: false });
        const others: FieldSettings = { ...settings, searchable: { title: { weight: 2 } } };
        expect((await port.ensureIndex('projects', others)).rebuilt).toBeTrue();
        await port.rebuild('projects', stream([]));
        const edition: FieldSettings = { ...others, edition: 2 };
        expect((await port.ensureIndex('projects', edition)).rebuilt).toBeTrue();
        await port.rebuild('projects', stream([]));
      });
    });

    it('> health > is well', async () => expect(await port.health()).toBe('ok'));
  });
}
