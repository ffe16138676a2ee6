import { compileFilter, type Matcher } from '../match/match.js';
import { recordKey, recordOfKey, recordRange } from '../store/keys.js';
import type { Take, View } from '../store/view.js';
import { MongoError, checkCollation, type Collation, type Doc } from '../values/values.js';
import type { Collection } from './catalog.js';
import { copyDocument, partialDecoder, type PartialDecoder } from './partial.js';
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
  /** At the head of a pipeline, where $near may not stand. */
  readonly inPipeline?: boolean;
}

export interface CompiledQuery extends Query {
  readonly matcher: Matcher;
  readonly decoder: PartialDecoder;
}

export function compileQuery(query: Query): CompiledQuery {
  checkCollation(query.collation);
  const matcher = compileFilter(query.filter, {
    collation: query.collation,
    let: query.let,
    near: query.inPipeline !== true,
  });
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

const PAUSE = undefined;
const SLICE_MS = 6;

/** Says when a long read has had the thread long enough. */
function sliceTimer(): () => boolean {
  let until = performance.now() + SLICE_MS;
  return () => {
    const now = performance.now();
    if (now < until) return false;
    until = now + SLICE_MS;
    return true;
  };
}

export interface Found<T> {
  readonly id: number;
  readonly item: T;
}

/**
 * What `read` makes of the records that answer a query, in order. An undefined in between is a place to pause:
 * the reader may let other work run there, if the view is a snapshot.
 */
export function* answer<T>(
  view: View,
  collection: Collection,
  query: CompiledQuery,
  read: (bytes: Buffer) => T,
  catalogVersion = Infinity,
): Generator<Found<T> | undefined> {
  const chosen = plan(collection, query, catalogVersion);
  const { skip, limit } = query;
  if (!chosen.sorted || (query.matcher.near && query.sort.length === 0)) {
    yield* sorted(view, collection, query, read, chosen);
    return;
  }
  const matches = matching(query, []);
  const due = sliceTimer();
  let position = 0;
  for (const found of candidates(view, collection, chosen, (bytes) =>
    matches(bytes) ? read(bytes) : undefined,
  )) {
    if (found && ++position > skip) yield found;
    if (limit > 0 && position >= skip + limit) return;
    if (due()) yield PAUSE;
  }
}

/** Keeps only what can still be among the first; a record that cannot is not even copied. */
function* sorted<T>(
  view: View,
  collection: Collection,
  query: CompiledQuery,
  read: (bytes: Buffer) => T,
  chosen: Plan,
): Generator<Found<T> | undefined> {
  const { skip, limit, collation } = query;
  const near = query.sort.length === 0 ? query.matcher.near : undefined;
  const sort: Sort = near ? [[near.path, 1]] : query.sort;
  const sorter = new Sorter<Found<T>>(sort, collation, limit > 0 ? skip + limit : Infinity);
  const matches = matching(
    query,
    sort.map(([path]) => path.split('.', 1)[0] as string),
  );
  const due = sliceTimer();
  const take = (bytes: Buffer) => {
    const doc = matches(bytes);
    const values = doc && (near ? [near.distanceOf(doc)] : sortValues(doc, sort, collation));
    return values && sorter.wants(values) ? { values, item: read(bytes) } : undefined;
  };
  for (const found of candidates(view, collection, chosen, take)) {
    if (found) sorter.add(found.item.values, { id: found.id, item: found.item.item });
    if (due()) yield PAUSE;
  }
  yield* sorter.result().slice(skip);
}

/** Tries a record against the filter; answers the fields the filter reads and `further` ones, if it matches. */
function matching(
  { matcher, filter }: CompiledQuery,
  further: readonly string[],
): (bytes: Buffer) => Doc | undefined {
  const decoder = partialDecoder([...new Set([...matcher.paths, ...further])], matcher.exact);
  const everything = Object.keys(filter).length === 0;
  return (bytes) => {
    const doc = decoder(bytes);
    return everything || matcher(doc) ? doc : undefined;
  };
}

function* candidates<T>(
  view: View,
  collection: Collection,
  chosen: Plan,
  take: Take<T>,
): Generator<Found<T> | undefined> {
  if (chosen.kind === 'scan') {
    const { from, to } = recordRange(collection.id);
    for (const entry of view.scan(from, to, chosen.backwards, take))
      yield entry && { id: recordOfKey(entry.key), item: entry.value };
    return;
  }
  const seen = mayRepeat(chosen) ? new Set<number>() : undefined;
  for (const id of recordIds(view, chosen)) {
    if (seen?.has(id)) continue;
    seen?.add(id);
    const bytes = view.get(recordKey(collection.id, id));
    const item = bytes && take(bytes);
    yield item === undefined ? undefined : { id, item };
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
  const records: StoredRecord[] = [];
  for (const found of answer(view, collection, query, copyDocument, catalogVersion)) {
    if (found) records.push({ id: found.id, bytes: found.item });
  }
  return records;
}
