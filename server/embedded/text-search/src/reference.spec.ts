import fc from 'fast-check';
import { openTextSearch } from './index.js';
import type { FieldSettings, Filter, Query, SearchDocument } from './types.js';

const settings: FieldSettings = {
  searchable: { text: { weight: 1 } },
  filterable: ['tags', 'level'],
  sortable: ['level'],
};

const words = ['水稻', '大豆', '焊接', '机器人', 'python', 'rust'];
const tags = ['甲', '乙', '丙', '丁'];

interface Doc extends SearchDocument {
  text: string;
  tags: string[];
  level?: number;
}

const doc = fc.record(
  {
    id: fc.integer({ min: 0, max: 60 }).map((n) => `d${n}`),
    text: fc.array(fc.constantFrom(...words), { maxLength: 4 }).map((list) => list.join('，')),
    tags: fc.uniqueArray(fc.constantFrom(...tags), { maxLength: 3 }),
    level: fc.integer({ min: 1, max: 5 }),
  },
  { requiredKeys: ['id', 'text', 'tags'] },
) as fc.Arbitrary<Doc>;

const { filter } = fc.letrec<{ filter: Filter; leaf: Filter }>((tie) => ({
  filter: fc.oneof(
    { maxDepth: 2, withCrossShrink: true },
    tie('leaf'),
    fc.record({ and: fc.array(tie('filter'), { maxLength: 3 }) }),
    fc.record({ or: fc.array(tie('filter'), { maxLength: 3 }) }),
    fc.record({ not: tie('filter') }),
  ),
  leaf: fc.oneof(
    fc.record({ field: fc.constant('tags'), in: fc.array(fc.constantFrom(...tags, '戊'), { maxLength: 3 }) }),
    fc.record({
      field: fc.constant('level'),
      in: fc.array(fc.integer({ min: 1, max: 6 }), { maxLength: 2 }),
    }),
    fc.record(
      {
        field: fc.constant('level'),
        gte: fc.integer({ min: 0, max: 6 }),
        lte: fc.integer({ min: 0, max: 6 }),
      },
      { requiredKeys: ['field'] },
    ) as fc.Arbitrary<Filter>,
  ),
}));

const query: fc.Arbitrary<Query & { sort: NonNullable<Query['sort']> }> = fc.record({
  q: fc.array(fc.constantFrom(...words), { maxLength: 2 }).map((list) => list.join(' ')),
  filter,
  facets: fc.constant(['tags', 'level']),
  disjunctive: fc.record(
    {
      tags: fc.uniqueArray(fc.constantFrom(...tags), { maxLength: 2 }),
      level: fc.uniqueArray(fc.integer({ min: 1, max: 5 }), { maxLength: 2 }),
    },
    { requiredKeys: [] },
  ),
  sort: fc.constantFrom<NonNullable<Query['sort']>[]>(
    [],
    [{ field: 'level' }],
    [{ field: 'level', descending: true }],
  ),
  mode: fc.constant('all' as const),
  hitsPerPage: fc.constant(1000),
});

type Step = { put: Doc[] } | { gone: string[] } | { freeze: true };
const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.oneof(
    { weight: 6, arbitrary: fc.record({ put: fc.array(doc, { maxLength: 12 }) }) },
    {
      weight: 2,
      arbitrary: fc.record({
        gone: fc.array(
          doc.map(({ id }) => id),
          { maxLength: 6 },
        ),
      }),
    },
    { weight: 1, arbitrary: fc.constant({ freeze: true as const }) },
  ),
  { maxLength: 8 },
);

function passes(doc: Doc, filter: Filter): boolean {
  if ('and' in filter) return filter.and.every((inner) => passes(doc, inner));
  if ('or' in filter) return filter.or.some((inner) => passes(doc, inner));
  if ('not' in filter) return !passes(doc, filter.not);
  const values = [doc[filter.field] ?? []].flat() as (string | number)[];
  if ('in' in filter) return values.some((value) => filter.in.includes(value));
  const { gte = -Infinity, lte = Infinity } = filter;
  return values.some((value) => Number(value) >= gte && Number(value) <= lte);
}

function counts(docs: Doc[], field: string): Record<string, number> {
  const result: Record<string, number> = {};
  for (const doc of docs)
    for (const value of [doc[field] ?? []].flat() as string[]) result[value] = (result[value] ?? 0) + 1;
  return result;
}

/** What a query has to answer, written without any index. */
function expected(docs: Doc[], query: Query) {
  const asked = (query.q ?? '').split(' ').filter(Boolean);
  const found = docs.filter(
    (doc) => passes(doc, query.filter!) && asked.every((word) => doc.text.includes(word)),
  );
  const chosen = Object.entries(query.disjunctive ?? {}).filter(([, values]) => values.length > 0);
  const inGroups = (ignored?: string) =>
    found.filter((doc) =>
      chosen.every(([field, values]) => field === ignored || passes(doc, { field, in: values })),
    );
  const hits = inGroups();
  const facets = Object.fromEntries(
    ['tags', 'level'].map((field) => [field, counts(inGroups(field), field)]),
  );
  return { ids: hits.map(({ id }) => id).sort(), facets };
}

describe('the engine beside a plain reference', () => {
  it('> any writes, then any query > answers the same hits, totals and counts', async () => {
    await fc.assert(
      fc.asyncProperty(steps, fc.array(query, { minLength: 1, maxLength: 4 }), async (writes, queries) => {
        const engine = await openTextSearch({ worker: false });
        await engine.ensureIndex('docs', settings);
        const truth = new Map<string, Doc>();
        for (const step of writes) {
          if ('put' in step) {
            await engine.upsert('docs', step.put);
            for (const each of step.put) truth.set(each.id, each);
          } else if ('gone' in step) {
            await engine.remove('docs', step.gone);
            for (const id of step.gone) truth.delete(id);
          } else await engine.compact('docs');
        }
        for (const each of queries) {
          const page = await engine.search('docs', each);
          const { ids, facets } = expected([...truth.values()], each);
          expect(page.hits.map(({ id }) => id).sort()).toEqual(ids);
          expect(page.totalHits).toBe(ids.length);
          expect(page.facets).toEqual(facets);
          const levels = page.hits.map(({ id }) => truth.get(id)!.level ?? Infinity);
          if (each.sort.length > 0) expect(levels).toEqual(sorted(levels, each.sort[0]?.descending === true));
        }
      }),
      { numRuns: 150 },
    );
  }, 60_000);
});

/** Missing levels stay last either way. */
const sorted = (levels: number[], descending: boolean) =>
  [...levels].sort((a, b) => (a === Infinity || b === Infinity || !descending ? a - b || 0 : b - a));
