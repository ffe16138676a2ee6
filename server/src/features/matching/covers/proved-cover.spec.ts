import { coverTable } from './cover-table.js';
import { solveWithHighs } from './highs.js';
import { provedCover } from './proved-cover.js';
import { smallestCover } from './smallest-cover.js';

/** Numbers that are the same for the same seed. */
function seeded(seed: number) {
  let state = seed;
  return () => (state = (state * 48271) % 2147483647) / 2147483647;
}

/** Many people with narrow covers: hard to prove by hand. */
function hard(seed: number, people: number, needs: number) {
  const random = seeded(seed);
  const covers = Array.from({ length: people }, () =>
    Array.from({ length: needs }, (_, need) => need).filter(() => random() < 0.12),
  );
  return coverTable(covers, needs);
}

describe('proved cover', () => {
  it('> beyond what branch and bound proves soon > HiGHS proves, and nobody finds a smaller set', async () => {
    const table = hard(7, 160, 34);
    const quick = smallestCover(table, { branches: 300 });
    expect(quick.proved).toBeFalse();
    expect(quick.atLeast).toBeLessThanOrEqual(quick.members.length);
    const cover = await provedCover(table, { seconds: 60 });
    expect(cover.proved).toBeTrue();
    expect(cover.members.length).toBe(smallestCover(table, { branches: 50_000_000 }).members.length);
    expect(cover.members.length).toBeLessThanOrEqual(quick.members.length);
  });
  it('> stopped early > tells its bound and a set that covers everything', async () => {
    const table = hard(11, 700, 90);
    const cover = await provedCover(table, { seconds: 0.05 });
    expect(cover.atLeast).toBeGreaterThan(1);
    expect(cover.atLeast).toBeLessThanOrEqual(cover.members.length);
    const covered = new Set(
      cover.members.flatMap((person) =>
        Array.from({ length: 90 }, (_, need) => need).filter(
          (need) => table.bits[person * table.words + (need >>> 5)]! & (1 << (need & 31)),
        ),
      ),
    );
    expect(covered.size + cover.uncovered.length).toBe(90);
  });
});

describe('HiGHS', () => {
  it('> of a program that is none > fails, and answers the next question', async () => {
    await expectAsync(solveWithHighs({ problem: 'nonsense', start: [], seconds: 1 })).toBeRejected();
    const problem = 'Minimize\nc: a + b\nSubject To\nr: a + b >= 1\nBinary\na b\nEnd';
    const { optimal, bound } = await solveWithHighs({ problem, start: [1, 1], seconds: 5 });
    expect([optimal, bound]).toEqual([true, 1]);
  });
});
