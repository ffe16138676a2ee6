import { toPage } from '../counted-page.js';
import { search } from '../query/search.js';
import type { FieldSettings, SearchDocument } from '../types.js';
import { TextIndex } from './text-index.js';

const settings: FieldSettings = {
  searchable: { text: { weight: 1 } },
  filterable: ['crops', 'size'],
  sortable: ['size'],
};
/** Some have no crop, some two. */
const farm = (i: number, text = '水稻'): SearchDocument => ({
  id: `f${i}`,
  text: `${text} ${i}`,
  crops: ['玉米', '大豆'].slice(0, i % 3),
  size: i % 7,
});
const FARMS = 3000;

const farms = (): TextIndex => {
  const index = new TextIndex(settings);
  for (let i = 0; i < FARMS; i++) index.upsert(farm(i));
  return index;
};
const found = (index: TextIndex, q: string) =>
  search(index, { q, mode: 'all', hitsPerPage: FARMS })
    .hits.map(({ id }) => Number(id.slice(1)))
    .sort((a, b) => a - b);
const counts = (index: TextIndex, field: string): Record<string, number> => {
  return toPage(search(index, { facets: [field] })).facets[field]!;
};

describe('merging in steps', () => {
  let steps = 0;
  beforeAll(() => {
    const index = farms();
    while (index.tidy()) steps++;
  });

  it('> between any two of them > documents come, go and change, and the index is as if nothing was merged', () => {
    expect(steps).toBeGreaterThan(5);
    for (let pause = 0; pause <= steps; pause++) {
      const index = farms();
      for (let step = 0; step < pause; step++) index.tidy();
      index.remove('f1');
      index.upsert(farm(1500, '小麦'));
      index.upsert(farm(FARMS));
      const left = Array.from({ length: FARMS + 1 }, (_, i) => i).filter((i) => i !== 1 && i !== 1500);
      const told = () => [found(index, '水稻'), found(index, '小麦'), counts(index, 'size')['2']];
      const before = told();
      while (index.tidy());
      index.upsert(farm(2, '小麦'));
      index.remove('f1500');
      expect(before)
        .withContext(`after ${pause} steps`)
        .toEqual([left, [1500], 429]);
      expect([found(index, '水稻'), found(index, '小麦')])
        .withContext(`after ${pause} steps, merged`)
        .toEqual([left.filter((i) => i !== 2), [2]]);
      expect([index.documents, counts(index, 'crops')['大豆']]).toEqual([FARMS - 1, 1000]);
    }
  });

  it('> while more is written than one segment takes > ends with few segments', () => {
    const index = farms();
    index.tidy();
    for (let i = FARMS; i < 4 * FARMS; i++) index.upsert(farm(i));
    while (index.tidy());
    expect(index.stats().segments).toBeLessThan(8);
    expect(search(index, { q: '水稻' }).totalHits).toBe(4 * FARMS);
  });

  it('> of segments of which most is gone > drops what is gone', () => {
    const index = farms();
    for (let i = 0; i < 2500; i++) index.remove(`f${i}`);
    while (index.tidy());
    const held = index.segments.reduce((sum, { size }) => sum + size, 0);
    expect(held).toBeLessThan(1024);
    expect(found(index, '水稻')).toEqual(Array.from({ length: 500 }, (_, i) => 2500 + i));
  });
});
