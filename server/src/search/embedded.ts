import { openTextSearch } from '@longcai/text-search';
import { join } from 'node:path';
import type { SearchPort } from './port.js';

const SNAPSHOT_MS = 60_000;

/**
 * The embedded engine behind the port, with snapshots under `dataDirectory`/search so that a restart does not rebuild.
 * @param workerUrl the bundled worker, when the server runs from its bundle
 */
export async function openEmbeddedSearch(dataDirectory: string, workerUrl?: URL): Promise<SearchPort> {
  const engine = await openTextSearch({
    directory: join(dataDirectory, 'search'),
    ...(workerUrl && { workerUrl }),
  });
  let changed = false;
  const saving = setInterval(() => {
    if (!changed) return;
    changed = false;
    engine.snapshot().catch(() => (changed = true));
  }, SNAPSHOT_MS);
  saving.unref();
  const change = <T>(done: Promise<T>) => {
    changed = true;
    return done;
  };
  return {
    kind: 'embedded',
    ensureIndex: (index, settings) => engine.ensureIndex(index, settings),
    upsert: (index, documents) => change(engine.upsert(index, documents)),
    remove: (index, ids) => change(engine.remove(index, ids)),
    search: (index, query) => engine.search(index, query),
    suggest: (index, text, limit) => engine.suggest(index, text, limit),
    similar: (index, id, limit) => engine.similar(index, id, limit),
    rebuild: (index, documents) => change(engine.replaceAll(index, documents)),
    health: () =>
      engine.stats().then(
        () => 'ok',
        () => 'down',
      ),
    close: async () => {
      clearInterval(saving);
      if (changed) await engine.snapshot();
      await engine.close();
    },
  };
}
