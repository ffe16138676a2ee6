import { learnRelations, type Relations } from './learned.js';
import { curated, withCurated } from './taxonomy.js';

/** Two trades whose people hold three of its five skills each, and never one of the other's. */
const sets = ['weld', 'farm'].flatMap((trade) =>
  Array.from({ length: 200 }, (_, at) =>
    [0, 1, 2].map((step) => `${trade}-${(at + step * (1 + (at % 2))) % 5}`),
  ),
);

describe('learned relations', () => {
  let relations: Relations;

  beforeAll(async () => {
    relations = await learnRelations(sets);
  });

  it('> hold between skills of one trade and not across', () => {
    expect(relations.get('weld-0')?.get('weld-1')).toBeGreaterThanOrEqual(0.35);
    expect([...relations.get('weld-0')!.keys()].filter((skill) => skill.startsWith('farm'))).toEqual([]);
  });
  it('> are the same in both directions', () => {
    for (const [skill, row] of relations)
      for (const [other, strength] of row) expect(relations.get(other)?.get(skill)).toBe(strength);
  });
  it('> are not drawn from a few profiles', async () => {
    const few = await learnRelations(sets.filter((_, at) => at % 40 === 0));
    expect([...few.values()].flatMap((row) => [...row.keys()])).toEqual([]);
  });
  it('> learned from the same data > are the same', async () => {
    expect(await learnRelations(sets)).toEqual(relations);
  });
  it('> are taken for added skills, and leave what was curated as it is', () => {
    const [known, other] = ['tig-welding', 'rice-cultivation'] as const;
    const told = new Map<string, ReadonlyMap<string, number>>([
      ...relations,
      [
        known,
        new Map([
          [other, 0.9],
          ['weld-0', 0.5],
        ]),
      ],
      [other, new Map([[known, 0.9]])],
    ]);
    const both = withCurated(told);
    expect(both.get('weld-0')?.has('weld-1')).toBeTrue();
    expect([...both.get(known)!]).toEqual([...curated.get(known)!, ['weld-0', 0.5]]);
    expect(both.get(other)).toEqual(new Map(curated.get(other)));
  });
  it('> of nothing > are none', async () => {
    expect((await learnRelations([])).size).toBe(0);
  });
});
