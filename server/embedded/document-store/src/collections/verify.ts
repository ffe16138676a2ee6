import { createHash } from 'node:crypto';
import type { Engine } from '../engine.js';
import { describeKey, entryRange, recordKey, recordOfKey, recordRange } from '../store/keys.js';
import type { Snapshot, View } from '../store/view.js';
import type { Doc } from '../values/values.js';
import type { Collection, Index } from './catalog.js';
import { entryKeysOf, indexedFields } from './index-entries.js';

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
      const { records, expected } = verifyRecords(snapshot, collection, say, step);
      result.records += records;
      for (const [index, count] of expected)
        result.entries += verifyEntries(snapshot, { collection, index, expected: count }, say);
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

function readable(read: () => Doc): Doc | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}

/** The record an entry points at, unless it is damaged. */
function pointsAt(entry: Buffer | undefined): number | undefined {
  return entry?.length === 6 ? entry.readUIntBE(0, 6) : undefined;
}

/** Looks for the entries of every record; answers how many records there are, and how many entries each index should have. */
function verifyRecords(
  view: View,
  collection: Collection,
  complain: (what: string) => void,
  step: () => void,
): { records: number; expected: Map<Index, number> } {
  const { from, to } = recordRange(collection.id);
  const fields = indexedFields(collection);
  const expected = new Map(collection.indexes.map((index) => [index, 0]));
  let records = 0;
  for (const { key, value } of view.range(from, to)) {
    records++;
    step();
    const record = recordOfKey(key);
    const doc = readable(() => fields(value));
    if (!doc) {
      complain(`record ${record} cannot be read`);
      continue;
    }
    for (const index of collection.indexes) {
      const keys = entryKeysOf(index, doc, record);
      expected.set(index, (expected.get(index) ?? 0) + keys.length);
      if (keys.some((entry) => pointsAt(view.get(entry)) !== record))
        complain(`record ${record} has no entry in index ${index.name}`);
    }
  }
  return { records, expected };
}

/** Counts an index's entries. Where there are not as many as the records want, each is held against its record. */
function verifyEntries(
  view: View,
  { collection, index, expected }: { collection: Collection; index: Index; expected: number },
  complain: (what: string) => void,
): number {
  const { from, to } = entryRange(index.id);
  let entries = 0;
  for (const _ of view.range(from, to)) entries++;
  if (entries === expected) return entries;
  const fields = indexedFields(collection);
  for (const { key, value } of view.range(from, to)) {
    const record = pointsAt(value);
    const bytes = record === undefined ? undefined : view.get(recordKey(collection.id, record));
    const doc = bytes && readable(() => fields(bytes));
    if (record === undefined || !doc || !entryKeysOf(index, doc, record).some((entry) => entry.equals(key)))
      complain(`an entry of index ${index.name} points at record ${record} without belonging to it`);
  }
  return entries;
}
