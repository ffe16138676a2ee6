import { openTextSearch } from './index.js';
import type { FieldSettings, Query, SearchDocument, SearchEngine } from './types.js';

const people: FieldSettings = {
  searchable: {
    name: { weight: 6, pinyin: true },
    title: { weight: 4, pinyin: true },
    skills: { weight: 3, pinyin: true },
    summary: { weight: 1 },
  },
  filterable: ['skills', 'region', 'level', 'remote'],
  sortable: ['level', 'name'],
  dictionary: ['秸秆还田'],
  synonyms: { 大米: ['水稻'] },
};

const documents: SearchDocument[] = [
  {
    id: 'zhang',
    name: '张伟',
    title: '高级农艺师',
    skills: ['水稻种植', '土壤改良'],
    region: '哈尔滨',
    level: 3,
    remote: true,
    summary: '从事寒地水稻育种二十年，负责在建工程验收。',
  },
  {
    id: 'li',
    name: '李娜',
    title: '算法工程师',
    skills: ['机器学习', 'Python', 'C++'],
    region: '大庆',
    level: 5,
    remote: false,
    summary: '用機器學習预测油田产量，熟悉 JavaScript 与 Node.js。',
  },
  {
    id: 'zhao',
    name: '赵国强',
    title: '焊接技师',
    skills: ['焊接', '设备维修'],
    region: '大庆',
    level: 4,
    remote: false,
    summary: '钻机维修，带徒二十人。',
  },
  {
    id: 'muller',
    name: 'Jürgen Müller',
    title: '煤化工顾问',
    skills: ['煤化工', 'Python'],
    region: '鸡西',
    level: 5,
    summary: '軟體與計程車调度系统；кооперация с Россией。',
  },
];

async function engineWith(docs = documents): Promise<SearchEngine> {
  const engine = await openTextSearch({ worker: false });
  await engine.ensureIndex('people', people);
  await engine.upsert('people', docs);
  return engine;
}

describe('search', () => {
  let engine: SearchEngine;
  beforeAll(async () => (engine = await engineWith()));
  afterAll(() => engine.close());

  const run = (query: Query) => engine.search('people', query);
  const ids = async (q: string, query: Query = {}) =>
    (await run({ ...query, q })).hits.map((hit) => hit.id).sort();

  describe('for a Chinese word', () => {
    it('finds it in every searchable field', async () => {
      expect(await ids('水稻')).toEqual(['zhang']);
      expect(await ids('维修')).toEqual(['zhao']);
    });
    it('finds a word inside a longer one', async () => expect(await ids('工程')).toEqual(['li', 'zhang']));
    it('ranks the heavier field first', async () =>
      expect((await run({ q: '工程' })).hits[0]?.id).toBe('li'));
    it('finds traditional characters by simplified ones and the other way round', async () => {
      expect(await ids('机器学习')).toEqual(['li']);
      expect(await ids('機器學習')).toEqual(['li']);
      expect(await ids('水稻種植')).toEqual(['zhang']);
    });
    it('translates a Taiwanese phrase', async () => expect(await ids('软件')).toEqual(['muller']));
    it('takes a lone last character as the beginning of a word', async () =>
      expect(await ids('水稻种')).toEqual(['zhang']));
    it('finds a name the dictionary lacks, and nobody else', async () => {
      const some = await engineWith([
        { id: 'ming', name: '王小明' },
        { id: 'other', name: '李小明' },
      ]);
      expect((await some.search('people', { q: '王小明' })).hits.map((hit) => hit.id)).toEqual(['ming']);
    });
    it('finds what sounds the same', async () => expect(await ids('水到')).toEqual(['zhang']));
    it('finds a word of which one part is known', async () => expect(await ids('焊接法')).toEqual(['zhao']));
    it('finds a synonym', async () => expect(await ids('大米')).toEqual(['zhang']));
    it('finds nothing where nothing is meant', async () => expect(await ids('航天')).toEqual([]));
  });

  describe('for Latin letters', () => {
    it('finds a word whatever its case or accents', async () => {
      expect(await ids('python')).toEqual(['li', 'muller']);
      expect(await ids('muller')).toEqual(['muller']);
      expect(await ids('ｐｙｔｈｏｎ')).toEqual(['li', 'muller']);
    });
    it('keeps C++ and Node.js whole and finds a part', async () => {
      expect(await ids('c++')).toEqual(['li']);
      expect(await ids('node.js')).toEqual(['li']);
      expect(await ids('node')).toEqual(['li']);
    });
    it('finds Cyrillic', async () => expect(await ids('кооперация')).toEqual(['muller']));
    it('finishes the last word', async () => {
      expect(await ids('javas')).toEqual(['li']);
      expect(await ids('javas 机器')).toEqual(['li']);
    });
    it('forgives one wrong letter, and two from eight letters on', async () => {
      expect(await ids('pyhton')).toEqual(['li', 'muller']);
      expect(await ids('javacsrpt')).toEqual(['li']);
      expect(await ids('pxxhon')).toEqual([]);
    });
  });

  describe('for pinyin', () => {
    it('finds a name whole, by initials, by given name and unfinished', async () => {
      expect(await ids('zhaoguoqiang')).toEqual(['zhao']);
      expect(await ids('zgq')).toEqual(['zhao']);
      expect(await ids('guoqiang')).toEqual(['zhao']);
      expect(await ids('zhaogu')).toEqual(['zhao']);
    });
    it('finds a word of a value', async () => expect(await ids('nongyishi')).toEqual(['zhang']));
    it('joins syllables typed apart', async () => expect(await ids('shui dao')).toEqual(['zhang']));
    it('does not read fields without pinyin', async () => expect(await ids('youtian')).toEqual([]));
  });

  describe('for several words', () => {
    it('wants them all', async () => expect(await ids('水稻 农艺师')).toEqual(['zhang']));
    it('drops what nothing has, and says so', async () => {
      const page = await run({ q: '水稻 火箭' });
      expect(page.hits.map((hit) => hit.id)).toEqual(['zhang']);
      expect(page.dropped).toEqual(['火箭']);
    });
    it('drops the last word of two that never meet', async () => {
      const page = await run({ q: '水稻 焊接' });
      expect(page.hits.map((hit) => hit.id)).toEqual(['zhang']);
      expect(page.dropped).toEqual(['焊接']);
    });
    it("drops nothing in mode 'all'", async () => {
      const page = await run({ q: '水稻 焊接', mode: 'all' });
      expect(page.totalHits).toBe(0);
      expect(page.dropped).toBeUndefined();
    });
    it("ranks every document with some of them in mode 'any'", async () =>
      expect(await ids('水稻 焊接', { mode: 'any' })).toEqual(['zhang', 'zhao']));
    it("learns in mode 'any' what the best have in common", async () => {
      const some = await engineWith([
        { id: 'both', title: '犬类美容', summary: '宠物护理' },
        { id: 'learned', summary: '宠物护理' },
        { id: 'other', summary: '起重机操作' },
      ]);
      const { hits } = await some.search('people', { q: '美容', mode: 'any' });
      expect(hits.map((hit) => hit.id)).toEqual(['both', 'learned']);
    });
    it('does not ask for function words', async () => expect(await ids('想找会焊接的')).toEqual(['zhao']));
    it('puts neighbours of the query that are neighbours in the text first', async () => {
      const near = await engineWith([
        { id: 'apart', summary: '焊接很重要，另外我们也招聘，长期负责设备，机器人。' },
        { id: 'together', summary: '我们也招聘，长期负责设备，另外很重要，焊接机器人。' },
      ]);
      expect((await near.search('people', { q: '焊接 机器人' })).hits[0]?.id).toBe('together');
    });
  });

  describe('with a filter', () => {
    const found = async (filter: Query['filter']) =>
      (await run({ filter: filter! })).hits.map((hit) => hit.id).sort();

    it('takes values, ranges and booleans', async () => {
      expect(await found({ field: 'region', in: ['大庆'] })).toEqual(['li', 'zhao']);
      expect(await found({ field: 'level', gte: 4, lte: 4 })).toEqual(['zhao']);
      expect(await found({ field: 'level', gte: 4 })).toEqual(['li', 'muller', 'zhao']);
      expect(await found({ field: 'remote', in: [true] })).toEqual(['zhang']);
    });
    it('matches any value of an array', async () =>
      expect(await found({ field: 'skills', in: ['Python', '焊接'] })).toEqual(['li', 'muller', 'zhao']));
    it('combines and, or, not', async () =>
      expect(
        await found({
          and: [
            {
              or: [
                { field: 'region', in: ['大庆'] },
                { field: 'region', in: ['鸡西'] },
              ],
            },
            { not: { field: 'level', in: [4] } },
          ],
        }),
      ).toEqual(['li', 'muller']));
    it('finds nothing for an unknown value', async () =>
      expect(await found({ field: 'region', in: ['漠河'] })).toEqual([]));
    it('refuses a field that is not filterable', async () =>
      await expectAsync(run({ filter: { field: 'summary', in: ['x'] } })).toBeRejectedWithError(/summary/));
  });

  describe('with facets', () => {
    it('counts the values of the hits, the most frequent first', async () => {
      const { facets } = await run({ q: 'python', facets: ['skills', 'region'] });
      expect(Object.entries(facets['skills']!)[0]).toEqual(['Python', 2]);
      expect(facets['region']).toEqual({ 大庆: 1, 鸡西: 1 });
    });
    it('lets a group ignore its own choice, and others heed it', async () => {
      const page = await run({ facets: ['level'], disjunctive: { region: ['大庆'], level: [5] } });
      expect(page.hits.map((hit) => hit.id)).toEqual(['li']);
      expect(page.facets['region']).toEqual({ 大庆: 1, 鸡西: 1 });
      expect(page.facets['level']).toEqual({ 4: 1, 5: 1 });
    });
    it('counts anew after every write', async () => {
      const some = await engineWith();
      const levels = async () => (await some.search('people', { facets: ['level'] })).facets['level'];
      expect(await levels()).toEqual({ 3: 1, 4: 1, 5: 2 });
      await some.remove('people', ['li']);
      expect(await levels()).toEqual({ 3: 1, 4: 1, 5: 1 });
    });
    it('lets an empty choice choose nothing away', async () =>
      expect((await run({ disjunctive: { region: [] } })).totalHits).toBe(4));
  });

  describe('with a sort', () => {
    const order = async (sort: NonNullable<Query['sort']>) => (await run({ sort })).hits.map((hit) => hit.id);

    it('orders by several fields', async () =>
      expect(await order([{ field: 'level', descending: true }, { field: 'name' }])).toEqual(
        jasmine.arrayWithExactContents(['li', 'muller', 'zhao', 'zhang']),
      ));
    it('orders numbers both ways', async () => {
      expect((await order([{ field: 'level' }]))[0]).toBe('zhang');
      expect((await order([{ field: 'level', descending: true }]))[3]).toBe('zhang');
    });
    it('orders Chinese by its sound', async () => {
      const names = (await order([{ field: 'name' }])).filter((id) => id !== 'muller');
      expect(names).toEqual(['li', 'zhang', 'zhao']);
    });
    it('puts documents without the field last both ways', async () => {
      const some = await engineWith([...documents, { id: 'nobody', name: '无名' }]);
      for (const descending of [true, false]) {
        const { hits } = await some.search('people', { sort: [{ field: 'level', descending }] });
        expect(hits.at(-1)?.id).toBe('nobody');
      }
    });
    it('refuses a field that is not sortable', async () =>
      await expectAsync(order([{ field: 'region' }])).toBeRejectedWithError(/region/));
  });

  describe('with pages', () => {
    it('cuts the list and counts its pages', async () => {
      const page = await run({ sort: [{ field: 'level' }], page: 2, hitsPerPage: 3 });
      expect([page.totalHits, page.totalPages, page.page, page.hits.length]).toEqual([4, 2, 2, 1]);
    });
    it('only counts when a page has no room', async () => {
      const page = await run({ q: 'python', hitsPerPage: 0 });
      expect([page.totalHits, page.totalPages, page.hits.length]).toEqual([2, 0, 0]);
    });
  });

  it('marks what it found', async () => {
    const { hits } = await run({ q: 'pyhton', highlight: ['skills'] });
    const li = hits.find((hit) => hit.id === 'li');
    expect(li?.highlight?.['skills']).toEqual([
      { text: '机器学习、', hit: false },
      { text: 'Python', hit: true },
      { text: '、C++', hit: false },
    ]);
  });
  it('refuses an index it does not have', async () =>
    await expectAsync(engine.search('none', {})).toBeRejectedWithError(/none/));
});

describe('upsert and remove', () => {
  it('> the last write of an id wins', async () => {
    const engine = await engineWith();
    await engine.upsert('people', [{ id: 'li', name: '李娜', skills: ['养蜂'] }]);
    expect((await engine.search('people', { q: '机器学习', mode: 'all' })).totalHits).toBe(0);
    expect((await engine.search('people', { q: '养蜂' })).hits.map((hit) => hit.id)).toEqual(['li']);
    expect((await engine.search('people', {})).totalHits).toBe(4);
  });
  it('> a removed document is gone from hits and counts', async () => {
    const engine = await engineWith();
    await engine.remove('people', ['li', 'unknown']);
    const page = await engine.search('people', { facets: ['region'] });
    expect(page.totalHits).toBe(3);
    expect(page.facets['region']).toEqual({ 大庆: 1, 哈尔滨: 1, 鸡西: 1 });
  });
});

describe('suggest', () => {
  let engine: SearchEngine;
  beforeAll(async () => (engine = await engineWith()));

  it('> the beginning of a value > answers it with its count and mark', async () =>
    expect(await engine.suggest('people', 'pyt', 5)).toContain({
      text: 'Python',
      field: 'skills',
      kind: 'value',
      count: 2,
      marks: [[0, 3]],
    }));
  it('> pinyin initials > answer the value', async () =>
    expect((await engine.suggest('people', 'jqxx', 5))[0]).toEqual({
      text: '机器学习',
      field: 'skills',
      kind: 'value',
      count: 1,
      marks: [[0, 4]],
    }));
  it('> a name > answers the document', async () =>
    expect(await engine.suggest('people', '赵国', 5)).toEqual([
      { text: '赵国强', field: 'name', kind: 'document', id: 'zhao', marks: [[0, 2]] },
    ]));
});

describe('facetSearch', () => {
  it('> counts only what passes the filter', async () => {
    const engine = await engineWith();
    expect(await engine.facetSearch('people', 'skills', 'py')).toEqual([{ value: 'Python', count: 2 }]);
    expect(await engine.facetSearch('people', 'skills', 'py', { field: 'region', in: ['大庆'] })).toEqual([
      { value: 'Python', count: 1 },
    ]);
  });
});
