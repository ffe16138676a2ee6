import fc from 'fast-check';
import { coverTable } from './cover-table.js';
import { smallestCover } from './smallest-cover.js';

/** Tries every subset; the truth for small cases. */
function plainSize(covers: readonly (readonly number[])[]): number {
  const wanted = new Set(covers.flat()).size;
  let least = Infinity;
  for (let subset = 0; subset < 2 ** covers.length; subset += 1) {
    const chosen = covers.filter((_, index) => subset & (1 << index));
    if (new Set(chosen.flat()).size === wanted) least = Math.min(least, chosen.length);
  }
  return least;
}

describe('smallest cover', () => {
  it('> where greedy takes three > finds the two who cover everything', () => {
    const covers = [
      [1, 2, 3],
      [0, 2, 4],
      [1, 3, 5],
      [4, 5],
    ];
    expect(smallestCover(coverTable(covers, 6)).members.toSorted()).toEqual([1, 2]);
  });
  it('> with a need that nobody covers > covers the rest and tells which stays open', () => {
    const { members, uncovered, proved } = smallestCover(coverTable([[0], [1]], 3));
    expect([members.toSorted(), uncovered, proved]).toEqual([[0, 1], [2], true]);
  });
  it('> among people who cover the same > takes the preferred', () => {
    const preference = (person: number) => [40, 70][person]!;
    expect(smallestCover(coverTable([[0], [0]], 1), { preference }).members).toEqual([1]);
  });
  it('> of any people > is as small as the best of all subsets, also with more needs than a word has bits', () => {
    const covers = fc.array(
      fc.uniqueArray(
        fc.integer({ min: 0, max: 8 }).map((need) => need * 7),
        { maxLength: 5 },
      ),
      { maxLength: 9 },
    );
    fc.assert(
      fc.property(covers, (lists) => {
        const { members, proved } = smallestCover(coverTable(lists, 60));
        expect([members.length, proved]).toEqual([plainSize(lists), true]);
      }),
      { numRuns: 300 },
    );
  });
});
