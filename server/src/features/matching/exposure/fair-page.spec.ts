import { keepPlaces } from './fair-page.js';

const ranking = (scores: readonly number[]) => scores.map((score, index) => ({ item: `p${index}`, score }));
const order = (ranked: readonly { item: string }[]) => ranked.map(({ item }) => item).join(' ');
const page = { pageSize: 4, share: 0.5 };
const seen = (times: Record<string, number>) => ({
  seldom: (item: string) => item in times,
  times: (item: string) => times[item] ?? 9,
});

describe('fair first page', () => {
  const ranked = ranking([90, 88, 86, 84, 83, 82, 79, 78]);

  it('> keeps its last places for the least shown, and the rest in the exact order', () => {
    const fair = keepPlaces(ranked, page, seen({ p4: 2, p5: 0, p6: 1 }));
    expect(order(fair.ranked)).toBe('p0 p1 p5 p6 p2 p3 p4 p7');
    expect([...fair.kept].sort()).toEqual(['p5', 'p6']);
  });
  it('> reaches no further than a few points below its last', () => {
    expect(order(keepPlaces(ranked, page, seen({ p7: 0 })).ranked)).toBe(order(ranked));
  });
  it('> moves nobody up where as many seldom seen are on it anyway', () => {
    expect(keepPlaces(ranked, page, seen({ p0: 0, p3: 0, p4: 0 })).kept.size).toBe(0);
  });
  it('> sends nobody seldom seen away', () => {
    const fair = keepPlaces(ranked, page, seen({ p3: 0, p4: 0 }));
    expect(order(fair.ranked)).toBe('p0 p1 p3 p4 p2 p5 p6 p7');
  });
  it('> with a share of nothing > is the exact order', () => {
    expect(keepPlaces(ranked, { pageSize: 4, share: 0 }, seen({ p4: 0 })).ranked).toBe(ranked);
  });
  it('> of fewer people than a page has places > is the exact order', () => {
    const few = ranking([50, 40]);
    expect(keepPlaces(few, page, seen({ p1: 0 })).ranked).toEqual(few);
  });
});
