import { createCore } from '../engine.js';
import type { Ask } from '../types.js';

/** Ids in the order of their scores, and the scores. */
async function answer(q: string, asks: Ask[], people: { id: string; text: string; codes: string[] }[]) {
  const core = createCore();
  await core.ensureIndex('people', {
    searchable: { text: { weight: 1 }, codes: { weight: 1 } },
    filterable: [],
    sortable: [],
  });
  await core.upsert('people', people);
  const { hits } = await core.search('people', { q, mode: 'any', asks });
  return { ids: hits.map(({ id }) => id), scores: new Map(hits.map(({ id, score }) => [id, score])) };
}

describe('asks', () => {
  const filler = ['农艺', '护理', '导游', '会计'].map((text, i) => ({ id: `other-${i}`, text, codes: [] }));

  it('with several tokens > count the best one that a document has, and once', async () => {
    const { scores } = await answer(
      '焊工',
      [{ tokens: { zzhigh: 3, zzlow: 1 } }],
      [
        { id: 'both', text: '焊工', codes: ['zzhigh', 'zzlow'] },
        { id: 'high', text: '焊工', codes: ['zzhigh', 'zzelse'] },
        { id: 'low', text: '焊工', codes: ['zzlow', 'zzelse'] },
        ...filler,
      ],
    );
    expect(scores.get('both')).toBeCloseTo(scores.get('high')!, 5);
    expect(scores.get('low')).toBeLessThan(scores.get('high')!);
  });

  it('that must be > cost a document its share that has none of the tokens', async () => {
    const people = [
      { id: 'here', text: '农艺师', codes: ['zzhere'] },
      { id: 'there', text: '焊工', codes: ['zzthere'] },
      ...filler,
    ];
    const order = async (must: number) =>
      (await answer('焊工', [{ tokens: { zzhere: 1 }, must }], people)).ids;
    expect((await order(0)).slice(0, 2)).toEqual(['there', 'here']);
    expect((await order(0.9)).slice(0, 2)).toEqual(['here', 'there']);
  });

  it('that words say > let those words count little beside the others', async () => {
    const people = [
      { id: 'words', text: '统招本科学历', codes: [] },
      { id: 'code', text: '挤奶工', codes: ['zzbachelor'] },
      ...filler,
    ];
    const scoreOf = async (said: string[]) =>
      (await answer('挤奶、统招本科学历', [{ tokens: { zzbachelor: 1 }, said }], people)).scores.get(
        'words',
      )!;
    expect(await scoreOf(['统招本科学历'])).toBeLessThan((await scoreOf([])) * 0.7);
  });

  it('that no document knows > leave the words as they are', async () => {
    const people = [{ id: 'words', text: '统招本科学历', codes: [] }, ...filler];
    const plain = await answer('统招本科', [], people);
    const asked = await answer(
      '统招本科',
      [{ tokens: { zzunknown: 3 }, said: ['统招本科'], must: 0.5 }],
      people,
    );
    expect(asked.scores).toEqual(plain.scores);
  });
});
