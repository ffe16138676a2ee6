import { openTextSearch } from '@longcai/text-search';
import { asked } from '../../server/src/features/cv/asked.js';
import { FACT_SETTINGS, factFields } from '../../server/src/features/cv/facts.js';
import type { Text } from './baselines.js';
import type { Run } from './measures.js';
import type { Progress } from './ranking.js';

/** Hits past this rank are worth next to nothing in any measure. */
const MOST_HITS = 3000;

/** What the platform's engine answers. */
export async function engineRun(
  documents: readonly Text[],
  queries: readonly Text[],
  progress: Progress,
): Promise<Run> {
  // Equal scores stand in the order of the ids, as in the baselines.
  const byId = documents.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const engine = await openTextSearch();
  await engine.ensureIndex('set', {
    searchable: {
      text: { weight: 1, pinyin: true },
      ...FACT_SETTINGS,
    },
    filterable: [],
    sortable: [],
  });
  await engine.replaceAll(
    'set',
    byId.map(({ id, text }, i) => {
      progress('documents', i, documents.length);
      return { id, text, ...factFields(text) };
    }),
  );
  const run: Run = new Map();
  const hitsPerPage = Math.min(documents.length, MOST_HITS);
  for (const [i, { id, text }] of queries.entries()) {
    const { hits } = await engine.search('set', {
      q: text,
      mode: 'any',
      ...asked(text),
      hitsPerPage,
    });
    run.set(
      id,
      hits.map((hit) => hit.id),
    );
    progress('queries', i, queries.length);
  }
  await engine.close();
  return run;
}
