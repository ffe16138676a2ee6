import type { Engine } from '../engine.js';
import { allRecords, compileQuery } from './query.js';
import { removeRecord } from './records.js';

const BATCH = 500;

/** Deletes the documents whose TTL index says they are over, some at a time so that other writes get their turn. */
export async function deleteExpired({ catalog, commits }: Engine, now = Date.now()): Promise<number> {
  let deleted = 0;
  for (const { namespace, indexes } of catalog.all()) {
    for (const { paths, expireAfterSeconds, partial } of indexes) {
      if (expireAfterSeconds === undefined) continue;
      const over = { [paths[0] as string]: { $lt: new Date(now - expireAfterSeconds * 1000) } };
      const query = compileQuery({
        filter: partial ? { $and: [over, partial] } : over,
        sort: [],
        skip: 0,
        limit: BATCH,
      });
      for (let found = BATCH; found === BATCH; deleted += found) {
        found = await commits.submit((atomically) => {
          const current = catalog.find(namespace);
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
