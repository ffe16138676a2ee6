import { openTextSearch, SearchError, type SearchEngine } from '@longcai/text-search';
import { join } from 'node:path';
import type { FieldSettings, IndexName, SearchPort } from './port.js';

/**
 * The embedded engine behind the port, with its files under `dataDirectory`/search so that a restart does not rebuild.
 * A thread that died is replaced by one that goes on from its files: the call that met it fails, the next ones answer.
 * @param workerUrl the bundled worker, when the server runs from its bundle
 */
export async function openEmbeddedSearch(dataDirectory: string, workerUrl?: URL): Promise<SearchPort> {
  const open = () =>
    openTextSearch({ directory: join(dataDirectory, 'search'), ...(workerUrl && { workerUrl }) });
  const settingsOf = new Map<IndexName, FieldSettings>();
  let engine: Promise<SearchEngine> = open();
  /** Indexes that this engine is known to have, whole: asked for again with the same settings, nothing is compared. */
  const whole = new Map<IndexName, FieldSettings>();
  let closing = false;

  async function reopened(): Promise<SearchEngine> {
    whole.clear();
    const next = await open();
    // What can't be opened now is said again when the indexer looks after it.
    for (const [index, settings] of settingsOf)
      await next.ensureIndex(index, settings).catch(() => undefined);
    return next;
  }

  async function ask<T>(question: (engine: SearchEngine) => Promise<T>): Promise<T> {
    const asked = engine;
    try {
      return await question(await asked);
    } catch (error) {
      const died = error instanceof SearchError && error.code === 'closed';
      if (died && !closing && engine === asked) engine = reopened();
      throw error;
    }
  }
  return {
    kind: 'embedded',
    async ensureIndex(index, settings) {
      settingsOf.set(index, settings);
      // Settings carry thousands of synonyms: sending and comparing them would make searches wait each time.
      if (whole.get(index) === settings) {
        await ask((living) => living.stats());
        return { rebuilt: false };
      }
      whole.delete(index);
      const asked = engine;
      const answer = await ask((living) => living.ensureIndex(index, settings));
      if (!answer.rebuilt && engine === asked) whole.set(index, settings);
      return answer;
    },
    upsert: (index, documents) => ask((living) => living.upsert(index, documents)),
    remove: (index, ids) => ask((living) => living.remove(index, ids)),
    search: (index, query) => ask((living) => living.search(index, query)),
    suggest: (index, text, limit) => ask((living) => living.suggest(index, text, limit)),
    facetSearch: (index, facet, text, filter) =>
      ask((living) => living.facetSearch(index, facet, text, filter)),
    multi: (queries) =>
      ask((living) => living.multi(queries.map(({ index, query }) => ({ uid: index, query })))),
    similar: (index, id, limit) => ask((living) => living.similar(index, id, limit)),
    rebuild: (index, documents) => ask((living) => living.replaceAll(index, documents)),
    health: () =>
      ask((living) => living.stats()).then(
        () => 'ok',
        () => 'down',
      ),
    close: async () => {
      closing = true;
      await (await engine).close();
    },
  };
}
