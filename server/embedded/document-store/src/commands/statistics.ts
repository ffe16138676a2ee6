import type { Collection } from '../collections/catalog.js';
import { recordRange } from '../store/keys.js';
import type { Doc } from '../values/values.js';
import { namespaceOf, startReading, type Context, type Handler } from './context.js';
import { VERSION } from './handshake.js';

export const serverStatus: Handler = ({ address }) => ({
  host: address,
  version: VERSION,
  process: 'document-store',
  pid: process.pid,
  uptime: process.uptime(),
  localTime: new Date(),
  storageEngine: { name: 'lmdb', persistent: true },
  ok: 1,
});

export const collStats: Handler = async (context) => {
  const namespace = namespaceOf(context);
  const collection = context.engine.catalog.find(namespace);
  const { count, size } = await measure(context, collection ? [collection] : []);
  return {
    ns: namespace,
    size,
    count,
    avgObjSize: count > 0 ? size / count : 0,
    capped: collection?.options['capped'] === true,
    nindexes: collection?.indexes.length ?? 0,
    ok: 1,
  };
};

/** The one document of $collStats. @throws MongoError 26 for a collection that does not exist */
export async function collStatsDocument(context: Context, wanted: Doc): Promise<Doc> {
  const namespace = namespaceOf(context);
  context.engine.catalog.get(namespace);
  const { ns: _ns, ok: _ok, ...storageStats } = await collStats({ ...context, name: 'aggregate' });
  return {
    ns: namespace,
    host: context.address,
    localTime: new Date(),
    ...('storageStats' in wanted ? { storageStats } : {}),
    ...('count' in wanted ? { count: storageStats['count'] } : {}),
  };
}

export const dbStats: Handler = async (context) => {
  const collections = context.engine.catalog.inDatabase(context.database);
  const { count, size } = await measure(context, collections);
  return {
    db: context.database,
    collections: collections.length,
    views: 0,
    objects: count,
    avgObjSize: count > 0 ? size / count : 0,
    dataSize: size,
    indexes: collections.reduce((sum, { indexes }) => sum + indexes.length, 0),
    ok: 1,
  };
};

async function measure(
  context: Context,
  collections: readonly Collection[],
): Promise<Doc & Record<'count' | 'size', number>> {
  let count = 0;
  let size = 0;
  const reading = startReading(context);
  try {
    for (const { id } of collections) {
      const { from, to } = recordRange(id);
      for (const found of reading.view.scan(from, to, false, (bytes) => bytes.readInt32LE(0))) {
        if (!found) await new Promise((resolve) => setImmediate(resolve));
        else {
          count++;
          size += found.value;
        }
      }
    }
  } finally {
    reading.release();
  }
  return { count, size };
}
