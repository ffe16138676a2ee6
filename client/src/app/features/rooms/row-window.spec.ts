import { RowWindow } from './row-window.js';

const keys = (count: number) => Array.from({ length: count }, (_, index) => `row-${index}`);

describe('RowWindow', () => {
  it('of 5,000 rows > draws only those near the view', () => {
    const rows = new RowWindow();
    rows.use(keys(5000), () => 60);
    expect(rows.height).toBe(300_000);
    expect(rows.rangeFor(150_000, 600, 300)).toEqual({ from: 2495, to: 2516 });
    expect(rows.rangeFor(0, 600, 300)).toEqual({ from: 0, to: 16 });
    expect(rows.rangeFor(299_400, 600, 300).to).toBe(5000);
  });

  it('a row that was drawn higher > moves those below it, and keeps its height in a longer list', () => {
    const rows = new RowWindow();
    rows.use(keys(10), () => 50);
    expect(rows.measure([['row-2', 80]])).toBeTrue();
    expect([rows.topOf(2), rows.topOf(3), rows.height]).toEqual([100, 180, 530]);
    expect(rows.measure([['row-2', 80]])).toBeFalse();
    rows.use(['older', ...keys(10)], () => 50);
    expect([rows.indexOf('row-2'), rows.topOf(3), rows.topOf(4)]).toEqual([3, 150, 230]);
  });

  it('a list that grew, shrank or wraps anew > is placed as one that is seen for the first time', () => {
    const rows = new RowWindow();
    const fresh = new RowWindow();
    const guess = (index: number) => 20 + (index % 5) * 7;
    for (const list of [
      keys(10),
      keys(40),
      keys(6),
      [...keys(3), 'other', ...keys(9).slice(3)],
      ['a', ...keys(90)],
    ]) {
      rows.use(list, guess);
      fresh.forget();
      fresh.use(list, guess);
      expect(rows.height).toBe(fresh.height);
      expect(list.map((key) => rows.topOf(rows.indexOf(key)!))).toEqual(
        list.map((key) => fresh.topOf(fresh.indexOf(key)!)),
      );
    }
    expect(rows.indexOf('other')).toBeUndefined();
    rows.measure([['a', 300]]);
    rows.forget();
    rows.use(['a'], guess);
    expect(rows.height).toBe(20);
  });

  it('every height of the list > belongs to exactly one row', () => {
    const rows = new RowWindow();
    rows.use(keys(40), (index) => 20 + (index % 7) * 13);
    for (let index = 0; index < 40; index++) {
      expect(rows.indexAt(rows.topOf(index))).toBe(index);
      expect(rows.indexAt(rows.topOf(index + 1) - 1)).toBe(index);
    }
  });

  it('without rows > draws nothing', () => {
    const rows = new RowWindow();
    rows.use([], () => 50);
    expect(rows.rangeFor(0, 600, 300)).toEqual({ from: 0, to: 0 });
    expect(rows.height).toBe(0);
  });
});
