import { entryPrefix, isLong, recordIdBytes } from '../store/keys.js';
import type { WritableView } from '../store/view.js';
import {
  MongoError,
  compoundValues,
  folded,
  getPath,
  indexValues,
  keyBytes,
  wholeValues,
  type Doc,
} from '../values/values.js';
import { checkFlat, checkRound } from '../geo/stored.js';
import { compileFilter, type Matcher } from '../match/match.js';
import { shown } from '../values/shown.js';
import type { Collection, Index } from './catalog.js';
import { partialDecoder, type PartialDecoder } from './partial.js';

const partialMatchers = new WeakMap<Index, Matcher>();

function partialMatcher(index: Index, partial: Doc): Matcher {
  let matcher = partialMatchers.get(index);
  if (!matcher)
    partialMatchers.set(index, (matcher = compileFilter(partial, { collation: index.collation })));
  return matcher;
}

const decoders = new WeakMap<readonly Index[], PartialDecoder>();

/** Decodes what a collection's indexes look at in a document. */
export function indexedFields({ indexes }: Collection): PartialDecoder {
  let decoder = decoders.get(indexes);
  if (!decoder) {
    const partials = indexes.flatMap((index) =>
      index.partial ? [partialMatcher(index, index.partial)] : [],
    );
    const paths = indexes.flatMap((index) => index.paths.map((path) => path.split('.', 1)[0] as string));
    const names = new Set([...paths, ...partials.flatMap((matcher) => matcher.paths)]);
    decoders.set(
      indexes,
      (decoder = partialDecoder(
        [...names],
        partials.some(({ exact }) => exact),
      )),
    );
  }
  return decoder;
}

function isIndexed(index: Index, doc: Doc): boolean {
  if (!index.ordered) return false;
  if (index.sparse && index.paths.every((path) => isMissing(doc, path))) return false;
  return !index.partial || partialMatcher(index, index.partial)(doc);
}

function isMissing(doc: Doc, path: string): boolean {
  const values = indexValues(doc, path);
  return values.length === 1 && values[0] === null && getPath(doc, path) === undefined;
}

/** The key bytes an index holds for a document, each once. */
export function keysOf(index: Index, doc: Doc): Buffer[] {
  if (!isIndexed(index, doc)) return [];
  const keys = rowsOf(index, doc).map((row) => rowBytes(index, row));
  if (keys.length === 1) return keys;
  return [...new Map(keys.map((key) => [key.toString('latin1'), key])).values()];
}

const rowsOf = ({ paths }: Index, doc: Doc): unknown[][] =>
  paths.length === 1
    ? indexValues(doc, paths[0] as string).map((value) => [value])
    : compoundValues(doc, paths);

const rowBytes = ({ collation, directions }: Index, row: readonly unknown[]) =>
  keyBytes(
    row.map((value) => folded(value, collation)),
    directions,
  );

function entryKey(index: Index, values: Buffer, record: number): Buffer {
  const prefix = entryPrefix(index.id, values);
  return index.unique ? prefix : Buffer.concat([prefix, recordIdBytes(record)]);
}

/** Brings an index's entries from one version of a document to the next; undefined stands for no document. */
export function updateEntries(
  view: WritableView,
  collection: Collection,
  index: Index,
  record: number,
  before: Doc | undefined,
  after: Doc | undefined,
): boolean {
  const old = before ? keysOf(index, before) : [];
  const fresh = after ? keysOf(index, after) : [];
  if (after && !index.ordered) checkGeometries(index, after);
  for (const values of old) {
    if (!fresh.some((other) => other.equals(values))) view.remove(entryKey(index, values, record));
  }
  for (const values of fresh) {
    if (old.some((other) => other.equals(values))) continue;
    const key = entryKey(index, values, record);
    if (index.unique && view.get(key)) throw duplicate(collection, index, after as Doc, values);
    view.put(key, recordIdBytes(record));
  }
  return noteFlags(index, fresh, after);
}

/** A geospatial index lets in only what it could find again. */
function checkGeometries({ key, options }: Index, doc: Doc): void {
  for (const [path, type] of Object.entries(key)) {
    for (const value of type === '2d' || type === '2dsphere' ? wholeValues(doc, path) : [])
      if (value === null) continue;
      else if (type === '2dsphere') checkRound(value);
      else checkFlat(value, options['min'] as number | undefined, options['max'] as number | undefined);
  }
}

/** Answers whether the index's flags changed. */
function noteFlags(index: Index, keys: readonly Buffer[], doc: Doc | undefined): boolean {
  let changed = false;
  if (
    !index.multikey &&
    doc &&
    (keys.length > 1 || (keys.length === 1 && index.paths.some((path) => passesArray(doc, path))))
  ) {
    index.multikey = changed = true;
  }
  if (!index.shortened && keys.some(isLong)) index.shortened = changed = true;
  return changed;
}

function passesArray(doc: Doc, path: string): boolean {
  let value: unknown = doc;
  for (const part of path.split('.')) {
    if (typeof value !== 'object' || value === null) return false;
    value = (value as Doc)[part];
    if (Array.isArray(value)) return true;
  }
  return false;
}

/** The store keys of a document's entries. */
export function entryKeysOf(index: Index, doc: Doc, record: number): Buffer[] {
  return keysOf(index, doc).map((values) => entryKey(index, values, record));
}

function duplicate(collection: Collection, index: Index, doc: Doc, values: Buffer): MongoError {
  const row = rowsOf(index, doc).find((each) => rowBytes(index, each).equals(values)) ?? [];
  const keyValue = Object.fromEntries(index.paths.map((path, position) => [path, row[position] ?? null]));
  const message = `E11000 duplicate key error collection: ${collection.namespace} index: ${index.name} dup key: ${shown(keyValue)}`;
  return new MongoError(11000, 'DuplicateKey', message, { keyPattern: index.key, keyValue });
}
