import type { Engine } from '../engine.js';
import type { Doc } from '../values/values.js';
import type { Collection } from './catalog.js';
import { allRecords, compileQuery } from './query.js';
import { removeRecord } from './records.js';

const BATCH = 500;

/** Which documents of a collection are over: those of its TTL indexes and, of a time series or a clustered one, its own. */
function* expired({ indexes, options }: Collection, now: number): Generator<Doc> {
  const before = (path: string, seconds: number) => ({ [path]: { $lt: new Date(now - seconds * 1000) } });
  for (const { paths, expireAfterSeconds, partial } of indexes) {
    if (expireAfterSeconds === undefined) continue;
    const over = before(paths[0] as string, expireAfterSeconds);
    yield partial ? { $and: [over, partial] } : over;
  }
  const { expireAfterSeconds, timeseries } = options as { expireAfterSeconds?: number; timeseries?: Doc };
  if (expireAfterSeconds !== undefined)
    yield before(String(timeseries?.['timeField'] ?? '_id'), Number(expireAfterSeconds));
}

/** Deletes what is over, some at a time so that other writes get their turn; nothing is written when nothing is. */
export async function deleteExpired({ catalog, commits, store }: Engine, now = Date.now()): Promise<number> {
  let deleted = 0;
  for (const collection of catalog.all()) {
    for (const filter of expired(collection, now)) {
      const query = compileQuery({ filter, sort: [], skip: 0, limit: BATCH });
      const isDue = () => allRecords(store.latest, collection, { ...query, limit: 1 }).length > 0;
      for (let found = isDue() ? BATCH : 0; found === BATCH; deleted += found) {
        found = await commits.submit((atomically) => {
          const current = catalog.find(collection.namespace);
          if (!current) return 0;
          return atomically((view) => {
            const records = allRecords(view, current, query);
            for (const record of records) removeRecord(view, catalog, current, record);
            return records.length;
          });
        });
      }
    }
  }
  return deleted;
}
