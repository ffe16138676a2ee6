import { gini, reportOf, topTenth } from './exposure-report.js';

describe('exposure report', () => {
  const row = (profileId: string, shown: number, seldom = 0, kept = 0) => ({
    week: '2026-11-23',
    profileId,
    shown,
    seldom,
    kept,
    at: new Date(0),
  });

  it('> gini > is 0 for equal counts and grows to (n-1)/n where one has all', () => {
    expect(gini([3, 3, 3, 3])).toBeCloseTo(0);
    expect(gini([0, 8, 0, 0])).toBeCloseTo(0.75);
    expect(gini([0, 0])).toBe(0);
  });
  it('> the tenth shown most > has the share of its places', () => {
    expect(
      topTenth([10, ...Array.from({ length: 9 }, () => 10), 100, ...Array.from({ length: 9 }, () => 0)]),
    ).toBe(110 / 200);
  });
  it('> counts by audience, and leaves out who may not be listed any more', () => {
    const listed = [
      { profileId: 'a', audience: 'graduate' },
      { profileId: 'b', audience: 'retired' },
      { profileId: 'c', audience: 'retired' },
    ];
    const report = reportOf(listed, [row('a', 2, 2, 1), row('a', 1), row('b', 5), row('gone', 40, 40, 40)]);
    expect(report.audiences).toEqual([
      { audience: 'retired', people: 2, places: 5, kept: 0 },
      { audience: 'graduate', people: 1, places: 3, kept: 1 },
    ]);
    expect([report.people, report.shown, report.places, report.seldom, report.kept]).toEqual([3, 2, 8, 2, 1]);
  });
});
