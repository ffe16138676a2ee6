import { createHearer, createTeller, toPage } from './counted-page.js';
import { TextIndex } from './index/text-index.js';
import { search } from './query/search.js';
import type { FieldSettings } from './types.js';

const settings: FieldSettings = {
  searchable: { name: { weight: 1 } },
  filterable: ['crop', 'at'],
  sortable: [],
};

describe('a page that crosses to another thread', () => {
  let index: TextIndex;
  let tell: ReturnType<typeof createTeller>;
  let hear: ReturnType<typeof createHearer>;
  beforeEach(() => {
    index = new TextIndex(settings);
    ['水稻', '大豆', '水稻'].forEach((crop, i) => index.upsert({ id: `d${i}`, name: 'a', crop }));
    [tell, hear] = [createTeller(), createHearer()];
  });
  const asked = { q: 'a', facets: ['crop'] };
  const crossed = (uid = 'farms') => {
    const told = structuredClone(tell(uid, search(index, asked)));
    return { labels: told.facets['crop']!.labels, facets: hear(uid, told).facets };
  };
  const facets = () => toPage(search(index, asked)).facets;

  it('> is the page that was made', () => {
    expect(crossed().facets).toEqual({ crop: { 水稻: 2, 大豆: 1 } });
    expect(facets()).toEqual({ crop: { 水稻: 2, 大豆: 1 } });
  });
  it('> again > tells no label twice, and those that are new', () => {
    crossed();
    index.upsert({ id: 'd9', name: 'a', crop: ['玉米', '水稻'] });
    const { labels, facets: heard } = crossed();
    expect(labels).toEqual(['玉米']);
    expect(heard).toEqual(facets());
  });
  it('> of another index > tells its own labels', () => {
    crossed();
    index = new TextIndex(settings);
    index.upsert({ id: 'd0', name: 'a', crop: '高粱' });
    expect(crossed('fields').facets).toEqual({ crop: { 高粱: 1 } });
  });
  it('> of an index that was filled anew > means its values by the old codes', () => {
    crossed();
    index = new TextIndex(settings);
    ['高粱', '玉米'].forEach((crop, i) => index.upsert({ id: `d${i}`, name: 'a', crop }));
    expect(crossed().facets).toEqual({ crop: { 高粱: 1, 玉米: 1 } });
  });
});
