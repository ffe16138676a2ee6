import type { FieldSettings, Filter, Query } from '../port.js';
import { toDocument } from './documents.js';
import { filterExpression } from './filter.js';
import { pageQueries, toPage } from './query.js';
import { PINYIN, SEGMENTS, settingsHash, toSettings } from './settings.js';
import { askedText, askedWords } from './words.js';

const SETTINGS: FieldSettings = {
  searchable: {
    summary: { weight: 1 },
    name: { weight: 6, pinyin: true },
    skills: { weight: 4, pinyin: true },
  },
  filterable: ['region', 'skill'],
  sortable: ['freshAt'],
  dictionary: ['测土配方施肥'],
  synonyms: { 大米: ['水稻'] },
};

describe('filterExpression', () => {
  const cases: [string, Filter, string][] = [
    [
      'one of several values',
      { field: 'region', in: ['230600', '230100'] },
      'region IN ["230600", "230100"]',
    ],
    ['no value at all', { field: 'region', in: [] }, 'region IN []'],
    ['numbers and booleans', { field: 'level', in: [3, true] }, 'level IN ["3", "true"]'],
    ['a range', { field: 'level', gte: 2, lte: 4 }, '(level >= 2 AND level <= 4)'],
    ['an open range', { field: 'level', lte: 4 }, 'level <= 4'],
    ['a range without ends', { field: 'level' }, 'level EXISTS'],
    ['not', { not: { field: 'region', in: ['1'] } }, 'NOT (region IN ["1"])'],
    [
      'and within or',
      {
        or: [
          {
            and: [
              { field: 'a', in: ['1'] },
              { field: 'b', in: ['2'] },
            ],
          },
          { field: 'c', gte: 1 },
        ],
      },
      '((a IN ["1"] AND b IN ["2"]) OR c >= 1)',
    ],
    ['everything', { and: [] }, 'NOT id IN []'],
    ['nothing', { or: [] }, 'id IN []'],
  ];
  for (const [what, filter, expression] of cases)
    it(`> ${what} > ${expression}`, () => expect(filterExpression(filter)).toBe(expression));

  describe('of a value that tries to end its quotes', () => {
    const insideQuotes = (value: string) => {
      const expression = filterExpression({ field: 'region', in: [value] });
      return expression.slice('region IN ['.length, -1);
    };
    /** Reads a quoted value as the engine does: a backslash takes the next character with it. */
    const endOf = (text: string) => {
      for (let at = 1; at < text.length; at++) {
        if (text[at] === '\\') at++;
        else if (text[at] === '"') return at;
      }
      return -1;
    };
    for (const value of ['"] OR id EXISTS OR region IN ["', '\\', '\\"', 'a\\\\"b', '"', "'"])
      it(`${JSON.stringify(value)} stays one value`, () => {
        const text = insideQuotes(value);
        expect(endOf(text)).toBe(text.length - 1);
      });
  });
});

describe('toSettings', () => {
  const made = toSettings(SETTINGS);
  it('> fields > by weight, our own tokens before the plain text', () =>
    expect(made.searchableAttributes).toEqual(['name', 'skills', SEGMENTS, PINYIN, 'summary']));
  it('> what is only for finding > is not handed out', () =>
    expect(made.displayedAttributes).toEqual(['id', 'name', 'skills', 'summary']));
  it('> filters and sorts > are declared, ranges included', () => {
    expect(made.filterableAttributes).toContain({
      attributePatterns: ['region', 'skill'],
      features: { facetSearch: true, filter: { equality: true, comparison: true } },
    });
    expect(made.filterableAttributes).toContain({
      attributePatterns: ['freshAt'],
      features: { facetSearch: false, filter: { equality: true, comparison: true } },
    });
    expect(made.sortableAttributes).toEqual(['freshAt']);
  });
  it('> sorting > comes before relevance', () => expect(made.rankingRules?.[0]).toBe('sort'));
  it('> typing errors > are not forgiven in names and in our own tokens', () =>
    expect(made.typoTolerance?.disableOnAttributes).toEqual(['name', SEGMENTS, PINYIN]));
  it('> Chinese > is cut as Chinese, with our words', () => {
    expect(made.localizedAttributes).toEqual([{ attributePatterns: ['*'], locales: ['cmn'] }]);
    expect(made.dictionary).toEqual(['测土配方施肥']);
    expect(made.synonyms).toEqual({ 大米: ['水稻'] });
  });
  it('> counts and totals > are not cut short', () => {
    expect(made.faceting?.maxValuesPerFacet).toBe(1000);
    expect(made.pagination?.maxTotalHits).toBeGreaterThanOrEqual(100_000);
  });
  it('> the hash > changes with a weight, a synonym and a filter', () => {
    const { searchable, filterable } = SETTINGS;
    const others: FieldSettings[] = [
      SETTINGS,
      { ...SETTINGS, searchable: { ...searchable, summary: { weight: 2 } } },
      { ...SETTINGS, synonyms: {} },
      { ...SETTINGS, filterable: [...filterable, 'audience'] },
    ];
    expect(new Set(others.map(settingsHash)).size).toBe(4);
    expect(settingsHash(structuredClone(SETTINGS))).toBe(settingsHash(SETTINGS));
  });
});

describe('toDocument', () => {
  const made = toDocument(
    {
      id: '1',
      name: '王国强',
      skills: ['水稻种植', '在建工程'],
      summary: '懂法语',
      region: ['23'],
      secret: 'x',
    },
    SETTINGS,
  );
  const tokens = (field: string) => String(made[field]).split(' ');
  it('> a word inside a longer one > is a token of its own', () =>
    expect(tokens(SEGMENTS)).toEqual(jasmine.arrayContaining(['工程', '水稻', '法语', '国强'])));
  it('> Chinese fields > are spelled whole, by initials, per word and by given name', () =>
    expect(tokens(PINYIN)).toEqual(
      jasmine.arrayContaining(['wangguoqiang', 'wgq', 'guoqiang', 'shuidao', 'sd', 'shuidaozhongzhi']),
    ));
  it('> fields without pinyin > are not spelled', () => expect(tokens(PINYIN)).not.toContain('fayu'));
  it('> fields the settings do not name > stay outside', () => {
    expect(made['secret']).toBeUndefined();
    expect(made['region']).toEqual(['23']);
  });
});

describe('askedText', () => {
  it('> function words > are not asked for', () => {
    expect(askedText('找会水稻种植的专家')).toBe('水稻 种植 专家');
    expect(askedWords('找会水稻种植的专家')).toEqual(['水稻', '种植', '专家']);
  });
  it('> a name the dictionary lacks > stays together', () => expect(askedText('王小明')).toBe('王小明'));
  it('> traditional and full-width characters > are folded', () =>
    expect(askedText('水稻 ＰＬＣ')).toBe('水稻 plc'));
});

describe('pageQueries', () => {
  const query: Query = {
    q: '焊接',
    filter: { field: 'shownTo', in: ['members'] },
    disjunctive: { region: ['230600'], skill: ['tig-welding'], audience: [] },
    facets: ['region', 'skill', 'audience'],
    sort: [{ field: 'freshAt', descending: true }],
    highlight: ['summary'],
    page: 2,
    hitsPerPage: 10,
  };
  const [hits, ...groups] = pageQueries('people', '焊接', query);
  it('> the hits > meet every group and count what is not chosen', () => {
    expect(hits).toEqual(
      jasmine.objectContaining({
        filter: '(shownTo IN ["members"] AND region IN ["230600"] AND skill IN ["tig-welding"])',
        facets: ['audience'],
        page: 2,
        hitsPerPage: 10,
        sort: ['freshAt:desc'],
        matchingStrategy: 'all',
        attributesToRetrieve: ['id', 'summary'],
      }),
    );
  });
  it('> each chosen group > is counted without its own choice', () =>
    expect(groups.map(({ facets, filter }) => [facets, filter])).toEqual([
      [['region'], '(shownTo IN ["members"] AND skill IN ["tig-welding"])'],
      [['skill'], '(shownTo IN ["members"] AND region IN ["230600"])'],
    ]));
  it('> the answers > make one page with our own marks', () => {
    const answer = { indexUid: 'people', processingTimeMs: 1, query: '焊接' };
    const page = toPage(query, [
      {
        ...answer,
        hits: [{ id: 'a', summary: '懂焊接工艺', _rankingScore: 0.8 }],
        totalHits: 11,
        facetDistribution: { audience: { professional: 11 } },
      },
      { ...answer, hits: [], facetDistribution: { region: { '230600': 11, '230100': 4 } } },
      { ...answer, hits: [], facetDistribution: { skill: { 'tig-welding': 11, plc: 2 } } },
    ]);
    expect(page).toEqual({
      hits: [
        {
          id: 'a',
          score: 0.8,
          highlight: {
            summary: [
              { text: '懂', hit: false },
              { text: '焊接', hit: true },
              { text: '工艺', hit: false },
            ],
          },
        },
      ],
      totalHits: 11,
      page: 2,
      totalPages: 2,
      facets: {
        region: { '230600': 11, '230100': 4 },
        skill: { 'tig-welding': 11, plc: 2 },
        audience: { professional: 11 },
      },
    });
  });
});
