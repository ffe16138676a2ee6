import { compileFilter, type Matcher } from '../match/match.js';
import { recordKey, recordOfKey, recordRange } from '../store/keys.js';
import type { View } from '../store/view.js';
import { MongoError, type Collation, type Doc } from '../values/values.js';
import type { Collection } from './catalog.js';
import { partialDecoder, type PartialDecoder } from './partial.js';
import { plan, type Plan, type Sort } from './planner.js';
import type { StoredRecord } from './records.js';
import { Sorter, sortValues } from './sorter.js';

export interface Query {
  readonly filter: Doc;
  readonly sort: Sort;
  readonly skip: number;
  /** 0 stands for all. */
  readonly limit: number;
  readonly collation?: Collation;
  readonly hint?: unknown;
  readonly let?: Doc;
}

export interface CompiledQuery extends Query {
  readonly matcher: Matcher;
  readonly decoder: PartialDecoder;
}

export function compileQuery(query: Query): CompiledQuery {
  const matcher = compileFilter(query.filter, { collation: query.collation, let: query.let });
  return { ...query, matcher, decoder: partialDecoder(matcher.paths, matcher.exact) };
}

export function parseSort(spec: Doc | undefined): Sort {
  return Object.entries(spec ?? {}).map(([path, direction]) => {
    const sign = Number(direction);
    if (sign !== 1 && sign !== -1)
      throw new MongoError(
        15975,
        'Location15975',
        '$sort key ordering must be 1 (for ascending) or -1 (for descending)',
      );
    return [path, sign] as const;
  });
}

/** Gives a long read back to the event loop now and then: yields undefined when `due()` says so. */
const PAUSE = undefined;
const RECORDS_PER_CHECK = 64;
const SLICE_MS = 6;

function pausing(): () => boolean {
  let seen = 0;
  let until = performance.now() + SLICE_MS;
  return () => {
    if (++seen % RECORDS_PER_CHECK !== 0 || performance.now() < until) return false;
    until = performance.now() + 2 * SLICE_MS;
    return true;
  };
}

/**
 * The records that answer a query, in order. An undefined in between is a place to pause:
 * the reader may let other work run there, if the view is a snapshot.
 */
export function* answer(
  view: View,
  collection: Collection,
  query: CompiledQuery,
  catalogVersion = Infinity,
): Generator<StoredRecord | undefined> {
  const chosen = plan(collection, query, catalogVersion);
  const { sort, skip, limit } = query;
  const found = matching(view, collection, query, chosen);
  if (!chosen.sorted) {
    const sorter = new Sorter<StoredRecord>(sort, query.collation, limit > 0 ? skip + limit : Infinity);
    const decodeSort = partialDecoder(sort.map(([path]) => path.split('.', 1)[0] as string));
    for (const record of found) {
      if (record) sorter.add(sortValues(decodeSort(record.bytes), sort, query.collation), record);
      else yield PAUSE;
    }
    yield* sorter.result().slice(skip);
    return;
  }
  let position = 0;
  for (const record of found) {
    if (record && ++position <= skip) continue;
    yield record;
    if (record && limit > 0 && position >= skip + limit) return;
  }
}

function* matching(
  view: View,
  collection: Collection,
  query: CompiledQuery,
  chosen: Plan,
): Generator<StoredRecord | undefined> {
  const { matcher, decoder } = query;
  const everything = Object.keys(query.filter).length === 0;
  const due = pausing();
  for (const record of candidates(view, collection, chosen)) {
    if (everything || matcher(decoder(record.bytes))) yield record;
    if (due()) yield PAUSE;
  }
}

function* candidates(view: View, collection: Collection, chosen: Plan): Generator<StoredRecord> {
  if (chosen.kind === 'scan') {
    const { from, to } = recordRange(collection.id);
    for (const { key, value } of view.range(from, to, chosen.backwards))
      yield { id: recordOfKey(key), bytes: value };
    return;
  }
  const seen = mayRepeat(chosen) ? new Set<number>() : undefined;
  for (const id of recordIds(view, chosen)) {
    if (seen?.has(id)) continue;
    seen?.add(id);
    const bytes = view.get(recordKey(collection.id, id));
    if (bytes) yield { id, bytes };
  }
}

function mayRepeat(chosen: Plan): boolean {
  return (
    chosen.kind !== 'index' || chosen.index.multikey || chosen.keys.length > 1 || chosen.ranges.length > 1
  );
}

function* recordIds(view: View, chosen: Plan): Generator<number> {
  if (chosen.kind === 'union') {
    for (const part of chosen.plans) yield* recordIds(view, part);
  } else if (chosen.kind === 'index') {
    for (const key of chosen.keys) {
      const entry = view.get(key);
      if (entry) yield entry.readUIntBE(0, 6);
    }
    for (const { from, to } of chosen.ranges) {
      for (const { value } of view.range(from, to, chosen.backwards)) yield value.readUIntBE(0, 6);
    }
  }
}

/** Reads all records at once, for work that must not pause. */
export function allRecords(
  view: View,
  collection: Collection,
  query: CompiledQuery,
  catalogVersion?: number,
): StoredRecord[] {
  return [...answer(view, collection, query, catalogVersion)].filter((record) => record !== undefined);
}
