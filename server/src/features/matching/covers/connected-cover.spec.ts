import fc from 'fast-check';
import { connectedCover } from './connected-cover.js';
import { coverTable } from './cover-table.js';
import { collaborationGraph, UNCONNECTED } from './distances.js';

const NEEDS = 5;
const people = fc.array(fc.uniqueArray(fc.integer({ min: 0, max: NEEDS - 1 }), { maxLength: 3 }), {
  minLength: 1,
  maxLength: 8,
});
const edges = fc.array(fc.tuple(fc.nat({ max: 7 }), fc.nat({ max: 7 }), fc.integer({ min: 0, max: 10 })), {
  maxLength: 12,
});

/** The least sum of distances over every subset that covers what can be covered. */
function plainLeast(covers: readonly number[][], ways: readonly Float64Array[]): number {
  const wanted = new Set(covers.flat());
  let least = Infinity;
  for (let subset = 0; subset < 2 ** covers.length; subset += 1) {
    const chosen = covers.flatMap((_, index) => (subset & (1 << index) ? [index] : []));
    if (new Set(chosen.flatMap((index) => covers[index]!)).size < wanted.size) continue;
    let sum = 0;
    chosen.forEach((one, at) => chosen.slice(0, at).forEach((other) => (sum += ways[one]![other]!)));
    least = Math.min(least, sum);
  }
  return least;
}

describe('best-connected cover', () => {
  it('> of any people and past collaborations > has the least sum of all subsets', () => {
    fc.assert(
      fc.property(people, edges, (covers, joint) => {
        const ids = covers.map((_, index) => `p${index}`);
        const apart = collaborationGraph(joint.map(([a, b, way]) => [`p${a}`, `p${b}`, way / 10] as const));
        const ways = ids.map((id) => apart(id, ids));
        const { members, distance, proved } = connectedCover(coverTable(covers, NEEDS), ways);
        expect(proved).toBeTrue();
        expect(distance).toBeCloseTo(plainLeast(covers, ways), 9);
        expect(new Set(members.flatMap((index) => covers[index]!)).size).toBe(new Set(covers.flat()).size);
      }),
      { numRuns: 300 },
    );
  });
});

describe('collaboration graph', () => {
  it('> goes the shortest way, and keeps the unconnected far apart', () => {
    const apart = collaborationGraph([
      ['a', 'b', 1],
      ['b', 'c', 0.5],
      ['a', 'c', 3],
    ]);
    expect([...apart('a', ['a', 'b', 'c', 'd'])]).toEqual([0, 1, 1.5, UNCONNECTED]);
  });
});
