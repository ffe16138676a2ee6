import { createHash } from 'node:crypto';
import type { Engine } from '../engine.js';
import { entryRange, recordKey, recordOfKey, recordRange } from '../store/keys.js';
import type { View } from '../store/view.js';
import { decodeExact } from '../values/values.js';
import type { Collection } from './catalog.js';
import { entryKeysOf } from './index-entries.js';

export interface Verification {
  collections: number;
  records: number;
  entries: number;
  /** What does not fit together, in words; empty when all is well. */
  mismatches: string[];
  /** Over every key and value in order: equal for equal contents. */
  checksum: string;
}

/** Reads everything once: every record's entries have to be there, and every entry has to belong to a record. */
export function verify({ store, catalog }: Engine): Verification {
  const snapshot = store.snapshot(catalog.version);
  const result: Verification = {
    collections: 0,
    records: 0,
    entries: 0,
    mismatches: [],
    checksum: checksum(snapshot),
  };
  try {
    for (const collection of catalog.all()) {
      result.collections++;
      verifyRecords(snapshot, collection, result);
      verifyEntries(snapshot, collection, result);
    }
  } finally {
    snapshot.release();
  }
  return result;
}

function checksum(view: View): string {
  const hash = createHash('sha256');
  for (const { key, value } of view.range(Buffer.from([0]), Buffer.from([0xff])))
    hash.update(key).update(value);
  return hash.digest('hex');
}

function verifyRecords(view: View, collection: Collection, result: Verification): void {
  const { from, to } = recordRange(collection.id);
  for (const { key, value } of view.range(from, to)) {
    result.records++;
    const record = recordOfKey(key);
    const doc = decodeExact(value);
    for (const index of collection.indexes) {
      const missing = entryKeysOf(index, doc, record).filter(
        (entry) => view.get(entry)?.readUIntBE(0, 6) !== record,
      );
      if (missing.length > 0)
        result.mismatches.push(`${collection.namespace} ${index.name}: record ${record} has no entry`);
    }
  }
}

function verifyEntries(view: View, collection: Collection, result: Verification): void {
  for (const index of collection.indexes) {
    const { from, to } = entryRange(index.id);
    for (const { key, value } of view.range(from, to)) {
      result.entries++;
      const record = value.readUIntBE(0, 6);
      const bytes = view.get(recordKey(collection.id, record));
      if (!bytes || !entryKeysOf(index, decodeExact(bytes), record).some((entry) => entry.equals(key))) {
        result.mismatches.push(
          `${collection.namespace} ${index.name}: an entry points at record ${record} without belonging to it`,
        );
      }
    }
  }
}
