import fc from 'fast-check';
import { smallestTeam, type Candidate } from './smallest-team.js';

const one = (id: string, covers: number, preference = 0): Candidate => ({ id, covers, preference });

/** Tries every subset; the truth for small cases. */
function bruteForceSize(candidates: readonly Candidate[], needs: number): number {
  const coverable = candidates.reduce((bits, { covers }) => bits | covers, 0) & (2 ** needs - 1);
  let best = Infinity;
  for (let subset = 0; subset < 2 ** candidates.length; subset += 1) {
    const chosen = candidates.filter((_, index) => subset & (1 << index));
    if ((chosen.reduce((bits, { covers }) => bits | covers, 0) & coverable) === coverable)
      best = Math.min(best, chosen.length);
  }
  return best;
}

describe('smallest team', () => {
  describe('where greedy takes three', () => {
    it('finds the two who cover everything', () => {
      const candidates = [
        one('wide', 0b001110),
        one('left', 0b010101),
        one('right', 0b101010),
        one('rest', 0b110000),
      ];
      expect(smallestTeam(candidates, 6).ids.toSorted()).toEqual(['left', 'right']);
    });
  });
  describe('with a need that nobody covers', () => {
    it('covers the rest and tells which stays open', () => {
      expect(smallestTeam([one('a', 0b001), one('b', 0b010)], 3)).toEqual({
        ids: jasmine.arrayWithExactContents(['a', 'b']) as never,
        uncovered: 0b100,
        proved: true,
      });
    });
  });
  describe('with several smallest sets', () => {
    it('takes the best connected', () => {
      const candidates = [one('a', 0b01), one('b', 0b10), one('c', 0b10)];
      const together = (ids: readonly string[]) => (ids.includes('a') && ids.includes('c') ? 2 : 0);
      expect(smallestTeam(candidates, 2, together).ids.toSorted()).toEqual(['a', 'c']);
    });
    it('prefers the better match among people who cover the same', () => {
      expect(smallestTeam([one('a', 0b1, 40), one('b', 0b1, 70)], 1).ids).toEqual(['b']);
    });
  });
  describe('of any candidates', () => {
    it('is as small as the best of all subsets', () => {
      fc.assert(
        fc.property(fc.array(fc.integer({ min: 0, max: 127 }), { maxLength: 9 }), (covers) => {
          const candidates = covers.map((bits, index) => one(`p${index}`, bits));
          expect(smallestTeam(candidates, 7).ids.length).toBe(bruteForceSize(candidates, 7));
          expect(smallestTeam(candidates, 7, () => 0).ids.length).toBe(bruteForceSize(candidates, 7));
        }),
        { numRuns: 300 },
      );
    });
  });
});
