import { toPage } from './counted-page.js';
import { createCore, type Core } from './engine.js';
import type { Page, SearchDocument, SearchEngine } from './types.js';
import { startWorker } from './worker-client.js';

export * from './types.js';
export { normalize } from './text/normalize.js';
export { indexTokens } from './text/tokens.js';
export { crop, highlight } from './text/highlight.js';
export { conceptBoost, conceptsOf, type Concepts } from './occupations/concepts.js';
export { longestWords, wordKey } from './text/longest-words.js';
export { namesSomebody, occupationSynonyms } from './occupations/taxonomy.js';
export { pinyinOf } from './text/pinyin.js';
export { queryWords } from './text/units.js';

export interface OpenSettings {
  /** Where snapshots and journals are kept; without it everything lives in memory. One process at a time. */
  directory?: string;
  /** In a thread of its own, so that a query never blocks the caller (default), or in the caller's. */
  worker?: boolean;
  /** The bundled worker entry (src/worker.ts); without it that source is run through tsx. */
  workerUrl?: URL;
}

/** Documents that cross to the engine at once during a replacement. */
const BATCH = 500;

/** Opens the engine. */
export async function openTextSearch(settings: OpenSettings = {}): Promise<SearchEngine> {
  const { directory, worker = true, workerUrl } = settings;
  const core = worker ? startWorker(directory, workerUrl) : inThisThread(createCore(directory));
  return { ...core, replaceAll: (uid, docs) => replaceAll(core, uid, docs) };
}

const inThisThread = (core: Core): Core<Page> => ({
  ...core,
  search: async (uid, query) => toPage(await core.search(uid, query)),
  multi: async (queries) => (await core.multi(queries)).map(toPage),
});

async function replaceAll(
  core: Core<Page>,
  uid: string,
  docs: AsyncIterable<SearchDocument> | Iterable<SearchDocument>,
): Promise<void> {
  await core.beginReplacement(uid);
  try {
    let batch: SearchDocument[] = [];
    for await (const doc of docs) {
      batch.push(doc);
      if (batch.length < BATCH) continue;
      await core.addToReplacement(uid, batch);
      batch = [];
    }
    await core.addToReplacement(uid, batch);
    await core.finishReplacement(uid);
  } catch (error) {
    await core.dropReplacement(uid);
    throw error;
  }
}
