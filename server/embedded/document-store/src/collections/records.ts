import { ObjectId } from 'bson';
import { MAX_DOCUMENT_BYTES } from '../wire/message.js';
import { elements, joinElements } from '../wire/raw.js';
import { entryPrefix, recordKey, successor } from '../store/keys.js';
import type { Entry, View, WritableView } from '../store/view.js';
import { mongoError, encode, equalValues, keyBytes, type Doc } from '../values/values.js';
import { isDocument } from '../values/types.js';
import { overflowing } from './capped.js';
import type { Catalog, Collection, Index } from './catalog.js';
import { indexedFields, updateEntries } from './index-entries.js';
import { checkValid } from './validator.js';

export interface StoredRecord {
  readonly id: number;
  readonly bytes: Buffer;
}

function checkSize(bytes: Uint8Array): void {
  const most = MAX_DOCUMENT_BYTES;
  if (bytes.length > most)
    throw mongoError(10334, `BSONObj size: ${bytes.length} is invalid. Size must be between 0 and ${most}`);
}

/** An update may go over by a little before MongoDB takes its result for no document at all. */
const INTERNAL_BYTES = MAX_DOCUMENT_BYTES + 16 * 1024;

function checkGrown(bytes: Uint8Array): void {
  if (bytes.length > MAX_DOCUMENT_BYTES && bytes.length <= INTERNAL_BYTES)
    throw mongoError(17419, `Resulting document after update is larger than ${MAX_DOCUMENT_BYTES}`);
  checkSize(bytes);
}

/** The client's bytes with _id first, as MongoDB keeps documents; an ObjectId is added where there is none. */
function withIdFirst(bytes: Buffer): Buffer {
  const parts = elements(bytes);
  const position = parts.findIndex(({ name }) => name === '_id');
  if (position === 0) return bytes;
  const rest = parts.filter((_, at) => at !== position).map(({ start, end }) => bytes.subarray(start, end));
  const id = parts[position];
  const first = id
    ? bytes.subarray(id.start, id.end)
    : Buffer.from(encode({ _id: new ObjectId() })).subarray(4, -1);
  return joinElements([first, ...rest]);
}

function checkId(id: unknown): void {
  if (Array.isArray(id)) throw mongoError(53, "The '_id' value cannot be of type array");
  if (id instanceof RegExp || (id as { _bsontype?: string } | null)?._bsontype === 'BSONRegExp') {
    throw mongoError(53, "The '_id' value cannot be of type regex");
  }
  const operator = isDocument(id) && Object.keys(id).find((name) => name.startsWith('$'));
  if (operator)
    throw mongoError(
      52,
      `_id fields may not contain '$'-prefixed fields: ${operator} is not valid for storage.`,
    );
}

function updateIndexes(
  view: WritableView,
  catalog: Catalog,
  collection: Collection,
  record: number,
  before: Doc | undefined,
  after: Doc | undefined,
): void {
  for (const index of collection.indexes) {
    if (updateEntries(view, collection, index, record, before, after)) catalog.markChanged(collection);
  }
}

/** `unchecked` passes over the collection's validator. */
export function insertRecord(
  view: WritableView,
  catalog: Catalog,
  collection: Collection,
  bytes: Buffer,
  unchecked = false,
): void {
  const stored = withIdFirst(bytes);
  checkSize(stored);
  checkValid(collection, stored, unchecked);
  const doc = indexedFields(collection)(stored);
  checkId(doc['_id']);
  const record = collection.nextRecord++;
  updateIndexes(view, catalog, collection, record, undefined, doc);
  view.put(recordKey(collection.id, record), stored);
  if (collection.options['capped'])
    for (const old of overflowing(view, collection)) removeRecord(view, catalog, collection, old);
}

/** Puts a new version in a record's place; answers its bytes. The _id cannot change; `unchecked` as above. */
export function replaceRecord(
  view: WritableView,
  catalog: Catalog,
  collection: Collection,
  record: StoredRecord,
  next: Doc,
  unchecked = false,
): Buffer {
  const fields = indexedFields(collection);
  const before = fields(record.bytes);
  const bytes = withIdFirst(Buffer.from(encode('_id' in next ? next : { _id: before['_id'], ...next })));
  checkGrown(bytes);
  if (bytes.equals(record.bytes)) return record.bytes;
  const after = fields(bytes);
  if (!equalValues(before['_id'], after['_id'])) {
    throw mongoError(66, "Performing an update on the path '_id' would modify the immutable field '_id'");
  }
  checkValid(collection, bytes, unchecked);
  updateIndexes(view, catalog, collection, record.id, before, after);
  view.put(recordKey(collection.id, record.id), bytes);
  return bytes;
}

export function removeRecord(
  view: WritableView,
  catalog: Catalog,
  collection: Collection,
  record: StoredRecord,
): void {
  updateIndexes(view, catalog, collection, record.id, indexedFields(collection)(record.bytes), undefined);
  view.remove(recordKey(collection.id, record.id));
}

/** The first record that an index holds for these values, one for each of its fields. */
export function recordByIndex(
  view: View,
  collection: Collection,
  index: Index,
  values: readonly unknown[],
): StoredRecord | undefined {
  const prefix = entryPrefix(index.id, keyBytes(values, index.directions));
  const entry = index.unique ? view.get(prefix) : firstValue(view.range(prefix, successor(prefix)));
  if (!entry) return undefined;
  const record = entry.readUIntBE(0, 6);
  const bytes = view.get(recordKey(collection.id, record));
  return bytes && { id: record, bytes };
}

function firstValue(entries: Iterable<Entry>): Buffer | undefined {
  for (const { value } of entries) return value;
  return undefined;
}
