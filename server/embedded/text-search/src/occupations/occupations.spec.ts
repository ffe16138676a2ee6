import { createCore } from '../engine.js';
import { conceptBoost, conceptsOf } from './concepts.js';
import { clustersOfUnit, familyOfUnit, occupationSynonyms, unitsOfWords } from './taxonomy.js';

const meet = (a: readonly string[], b: readonly string[]) => a.some((code) => b.includes(code));

describe('occupations', () => {
  describe('of titles with no character in common', () => {
    for (const [one, other] of [
      ['程序员', 'Java后端开发'],
      ['的士司机', '出租车驾驶员'],
      ['锅炉操作员', '司炉'],
      ['猎头', '招聘专员'],
      ['Tractor drivers', '农机手'],
      ['front-end developer', '网页设计师'],
    ] as const) {
      it(`${one} and ${other} > are one unit`, () => {
        expect(meet(conceptsOf(one).units, conceptsOf(other).units)).toBeTrue();
      });
    }
  });

  describe('of a longer word', () => {
    it('does not count a shorter one inside it', () => {
      expect(conceptsOf('会计师').units).toEqual(conceptsOf('簿记员').units);
      expect(conceptsOf('网络安全工程师').units).not.toContain('zzunitnetworks');
    });
  });

  describe('of traditional characters and upper case', () => {
    it('are those of the plain form', () => {
      expect(conceptsOf('軟體工程師').units).toEqual(conceptsOf('软件工程师').units);
      expect(conceptsOf('JAVA').units).toEqual(conceptsOf('java').units);
    });
  });

  describe('of a text about no work', () => {
    it('are none, and nothing is boosted', () => {
      expect(conceptsOf('春天来了')).toEqual({ units: [], groups: [] });
      expect(conceptBoost('春天来了')).toEqual({});
    });
  });

  describe('the table', () => {
    it('says every unit in English too, and no other', async () => {
      const { ENGLISH } = await import('./english.js');
      const said = [...ENGLISH.matchAll(/^([a-z]+):/gm)].map(([, unit]) => `zzunit${unit}`);
      expect(said.sort()).toEqual([...familyOfUnit.keys()].sort());
    });

    it('names only units that exist in its clusters', () => {
      expect([...clustersOfUnit.keys()].filter((unit) => !familyOfUnit.has(unit))).toEqual([]);
    });

    it('holds every word in the form in which texts are compared', () => {
      expect([...unitsOfWords.keys()].filter((word) => word !== word.toLowerCase().trim())).toEqual([]);
    });

    it('offers titles as synonyms, not skills', () => {
      expect(occupationSynonyms['程序员']).toBeDefined();
      expect(occupationSynonyms['水稻']).toBeUndefined();
    });
  });

  describe('in a search', () => {
    const people = [
      { id: 'software', text: '后端开发' },
      { id: 'games', text: '游戏策划' },
      { id: 'cook', text: '川菜厨师' },
    ];

    async function answer(q: string, mode: 'any' | 'last') {
      const core = createCore();
      await core.ensureIndex('people', {
        searchable: { text: { weight: 1 }, units: { weight: 1 }, groups: { weight: 1 } },
        filterable: [],
        sortable: [],
        synonyms: occupationSynonyms,
      });
      await core.upsert(
        'people',
        people.map((person) => ({ ...person, ...conceptsOf(person.text) })),
      );
      const page = await core.search('people', { q, mode, boost: conceptBoost(q) });
      return page.hits.map(({ id }) => id);
    }

    it('for another title > finds the occupation, then those near it', async () => {
      expect(await answer('程序员', 'any')).toEqual(['software', 'games']);
    });

    it('where every word is required > finds the occupation alone', async () => {
      expect(await answer('程序员', 'last')).toEqual(['software']);
    });
  });
});
