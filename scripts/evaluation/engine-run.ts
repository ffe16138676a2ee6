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
  progress('documents', 0, documents.length);
  const engine = await openTextSearch();
  await engine.ensureIndex('set', {
    searchable: {
      text: { weight: 1 },
      ...FACT_SETTINGS,
    },
    filterable: [],
    sortable: [],
  });
  await engine.replaceAll(
    'set',
    documents.map(({ id, text }) => ({ id, text, ...factFields(text) })),
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
