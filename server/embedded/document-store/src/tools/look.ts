import { statSync } from 'node:fs';
import { join } from 'node:path';
import { describeIndex } from '../collections/catalog.js';
import { verify, type Verification } from '../collections/verify.js';
import { openEngine, type Engine } from '../engine.js';
import { recordRange } from '../store/keys.js';
import { DATA_FILE } from '../store/store.js';
import { isInUse } from '../wire/address.js';
import { showProgress, type Progress } from './progress.js';

/** Opens a directory to read, which may be in use, and closes it afterwards. @throws StoreError */
export async function reading<T>(
  directory: string,
  work: (engine: Engine) => T | Promise<T>,
  { thorough = false } = {},
): Promise<T> {
  // While its owner writes, pages change under one's eyes; the owner has looked at them when it opened the file.
  const pages = (await isInUse(directory)) ? 'none' : thorough ? 'all' : 'quick';
  const engine = await openEngine(directory, { readOnly: true, pages });
  try {
    return await work(engine);
  } finally {
    await engine.store.close();
  }
}

/** What is in a directory: its format, its size, and each collection with its documents, their bytes and its indexes. */
export function inspect(directory: string): Promise<object> {
  const progress = showProgress('inspect', 'documents');
  return reading(directory, ({ store, catalog }) => ({
    format: store.format,
    fileBytes: statSync(join(directory, DATA_FILE)).size,
    collections: catalog.all().map((collection) => ({
      collection: collection.namespace,
      ...sizeOf(store, collection.id, progress),
      indexes: collection.indexes.map(describeIndex),
    })),
  })).finally(() => progress.end());
}

function sizeOf(
  { latest }: Engine['store'],
  collection: number,
  progress: Progress,
): { documents: number; bytes: number } {
  const { from, to } = recordRange(collection);
  let documents = 0;
  let bytes = 0;
  for (const found of latest.scan(from, to, false, (document) => document.readInt32LE(0))) {
    if (!found) continue;
    progress.report(++documents);
    bytes += found.value;
  }
  return { documents, bytes };
}

/** Reads everything in a directory and says what is wrong with it. */
export function check(directory: string): Promise<Verification> {
  const progress = showProgress('verify', 'entries');
  return reading(
    directory,
    (engine) => {
      // Records are looked at twice, which the size does not count.
      const size = engine.store.size();
      return verify(engine, (done) => progress.report(Math.min(done, size), size));
    },
    { thorough: true },
  ).finally(() => progress.end());
}
