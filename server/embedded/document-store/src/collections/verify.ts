import { createHash } from 'node:crypto';
import type { Engine } from '../engine.js';
import { describeKey, entryRange, recordKey, recordOfKey, recordRange } from '../store/keys.js';
import type { Snapshot, View } from '../store/view.js';
import { decodeExact, type Doc } from '../values/values.js';
import type { Collection } from './catalog.js';
import { entryKeysOf } from './index-entries.js';

export interface Verification {
  collections: number;
  records: number;
  entries: number;
  /** What is wrong, in words; empty when all is well. */
  mismatches: string[];
  /** Over every key and value in order: equal for equal contents. */
  checksum: string;
}

/** Told now and then how many of the store's entries have been gone through. */
export type Progress = (done: number) => void;

const TELL_EVERY = 10_000;
/** A store that is wrong all over need not be listed whole. */
const LISTED = 1000;

/**
 * Reads everything: each value has to agree with its checksum, every record's index entries have to be there, and every
 * entry has to belong to a record.
 */
export function verify({ store, catalog }: Engine, progress: Progress = () => undefined): Verification {
  const snapshot = store.snapshot(catalog.version);
  const mismatches: string[] = [];
  const result = { collections: 0, records: 0, entries: 0, mismatches, checksum: '' };
  let done = 0;
  const step = () => {
    if (++done % TELL_EVERY === 0) progress(done);
  };
  const complain = (what: string) => {
    if (mismatches.length < LISTED) mismatches.push(what);
    else if (mismatches.length === LISTED) mismatches.push('and more');
  };
  try {
    result.checksum = readAll(snapshot, complain, step);
    for (const collection of catalog.all()) {
      result.collections++;
      const { namespace } = collection;
      const say = (what: string) => complain(`${namespace}: ${what}`);
      result.records += verifyRecords(snapshot, collection, say, step);
      result.entries += verifyEntries(snapshot, collection, say, step);
    }
  } finally {
    snapshot.release();
  }
  return result;
}

function readAll(snapshot: Snapshot, complain: (what: string) => void, step: () => void): string {
  const hash = createHash('sha256');
  let before: Buffer | undefined;
  for (const { key, value, intact } of snapshot.everything()) {
    step();
    hash.update(key).update(value);
    if (!intact) complain(`${describeKey(key)} does not agree with its checksum`);
    if (before && before.compare(key) >= 0) complain(`${describeKey(key)} is out of order`);
    before = key;
  }
  return hash.digest('hex');
}

function readable(bytes: Buffer): Doc | undefined {
  try {
    return decodeExact(bytes);
  } catch {
    return undefined;
  }
}

/** The record an entry points at, unless it is damaged. */
function pointsAt(entry: Buffer | undefined): number | undefined {
  return entry?.length === 6 ? entry.readUIntBE(0, 6) : undefined;
}

function verifyRecords(
  view: View,
  collection: Collection,
  complain: (what: string) => void,
  step: () => void,
): number {
  const { from, to } = recordRange(collection.id);
  let records = 0;
  for (const { key, value } of view.range(from, to)) {
    records++;
    step();
    const record = recordOfKey(key);
    const doc = readable(value);
    if (!doc) {
      complain(`record ${record} cannot be read`);
      continue;
    }
    for (const index of collection.indexes) {
      const missing = entryKeysOf(index, doc, record).some((entry) => pointsAt(view.get(entry)) !== record);
      if (missing) complain(`record ${record} has no entry in index ${index.name}`);
    }
  }
  return records;
}

function verifyEntries(
  view: View,
  collection: Collection,
  complain: (what: string) => void,
  step: () => void,
): number {
  let entries = 0;
  for (const index of collection.indexes) {
    const { from, to } = entryRange(index.id);
    for (const { key, value } of view.range(from, to)) {
      entries++;
      step();
      const record = pointsAt(value);
      const bytes = record === undefined ? undefined : view.get(recordKey(collection.id, record));
      const doc = bytes && readable(bytes);
      if (record === undefined || !doc || !entryKeysOf(index, doc, record).some((entry) => entry.equals(key)))
        complain(`an entry of index ${index.name} points at record ${record} without belonging to it`);
    }
  }
  return entries;
}
