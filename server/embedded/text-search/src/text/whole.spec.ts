import { createCore } from '../engine.js';

describe('fields whose values count whole', () => {
  async function ranked(whole: boolean, q: string) {
    const core = createCore();
    await core.ensureIndex('people', {
      searchable: { text: { weight: 1 }, posts: { weight: 0.1, whole } },
      filterable: [],
      sortable: [],
    });
    await core.upsert('people', [
      { id: 'vice', text: '副总经理，分管总经理办公室', posts: ['副总经理'] },
      { id: 'head', text: '曾任总经理，分管销售、采购、仓储、运输与售后', posts: ['总经理'] },
    ]);
    const { hits } = await core.search('people', { q, mode: 'any' });
    return hits.map(({ id }) => id);
  }

  it('> a query that holds the value > meets it before longer values around it', async () => {
    expect(await ranked(true, '找总经理')).toEqual(['head', 'vice']);
    expect(await ranked(false, '找总经理')).toEqual(['vice', 'head']);
  });

  it('> a query with the longer value > does not count the shorter one inside', async () => {
    expect(await ranked(true, '副总经理')).toEqual(['vice', 'head']);
  });
});
