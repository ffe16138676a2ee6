import { createHash } from 'node:crypto';

/** lmdb refuses keys beyond this many bytes. */
const MAX_KEY_BYTES = 1978;
const RECORD_ID_BYTES = 6;
const HASH_BYTES = 32;
const MAX_VALUE_BYTES = MAX_KEY_BYTES - 5 - RECORD_ID_BYTES - HASH_BYTES;

const TAG = { catalog: 0x43, entry: 0x49, meta: 0x4d, record: 0x52, session: 0x53 } as const;

export const META_KEY = Buffer.from([TAG.meta]);

function tagged(tag: number, id: number, rest = 0): Buffer {
  const key = Buffer.allocUnsafe(5 + rest);
  key[0] = tag;
  key.writeUInt32BE(id, 1);
  return key;
}

export function catalogKey(namespace: string): Buffer {
  return Buffer.concat([Buffer.from([TAG.catalog]), Buffer.from(namespace)]);
}
export function sessionKey(session: string): Buffer {
  return Buffer.from(String.fromCharCode(TAG.session) + session, 'latin1');
}
export const CATALOG_RANGE = tagRange(TAG.catalog);
export const SESSION_RANGE = tagRange(TAG.session);

function tagRange(tag: number): { from: Buffer; to: Buffer } {
  return { from: Buffer.from([tag]), to: Buffer.from([tag + 1]) };
}

export function recordKey(collection: number, record: number): Buffer {
  const key = tagged(TAG.record, collection, RECORD_ID_BYTES);
  key.writeUIntBE(record, 5, RECORD_ID_BYTES);
  return key;
}
export function recordOfKey(key: Buffer): number {
  return key.readUIntBE(key.length - RECORD_ID_BYTES, RECORD_ID_BYTES);
}
export function recordRange(collection: number): { from: Buffer; to: Buffer } {
  return { from: tagged(TAG.record, collection), to: tagged(TAG.record, collection + 1) };
}

/** What an index entry points at: its value in the store. */
export function recordIdBytes(record: number): Buffer {
  const bytes = Buffer.allocUnsafe(RECORD_ID_BYTES);
  bytes.writeUIntBE(record, 0, RECORD_ID_BYTES);
  return bytes;
}

export function entryRange(index: number): { from: Buffer; to: Buffer } {
  return { from: tagged(TAG.entry, index), to: tagged(TAG.entry, index + 1) };
}

/** The key of an index entry up to its record id; the tail of a long value is hashed, so that equal stays equal. */
export function entryPrefix(index: number, values: Buffer): Buffer {
  return Buffer.concat([tagged(TAG.entry, index), isLong(values) ? shorten(values) : values]);
}
export function isLong(values: Buffer): boolean {
  return values.length > MAX_VALUE_BYTES;
}
/** The part of a long value that still sorts truly. */
function sortedPart(values: Buffer): Buffer {
  return isLong(values) ? values.subarray(0, MAX_VALUE_BYTES) : values;
}
export function boundary(index: number, values: Buffer): Buffer {
  return Buffer.concat([tagged(TAG.entry, index), sortedPart(values)]);
}
function shorten(values: Buffer): Buffer {
  return Buffer.concat([sortedPart(values), createHash('sha256').update(values).digest()]);
}

/** The first key after every key that begins with this prefix. */
export function successor(prefix: Buffer): Buffer {
  let end = prefix.length;
  while (end > 0 && prefix[end - 1] === 0xff) end--;
  const next = Buffer.from(prefix.subarray(0, end));
  if (end > 0) next[end - 1] = (next[end - 1] as number) + 1;
  return next;
}

/** The collection a key's name (its bytes as latin1) is a record of, if it is a record's. */
export function recordCollection(name: string): number | undefined {
  return name.charCodeAt(0) === TAG.record
    ? Buffer.from(name.slice(1, 5), 'latin1').readUInt32BE(0)
    : undefined;
}

/** The namespace whose collection a key describes, if it is a key of the catalog. */
export function namespaceOfKey(key: Buffer): string | undefined {
  return key[0] === TAG.catalog ? key.toString('utf8', 1) : undefined;
}

/** What a key stands for, in words. */
export function describeKey(key: Buffer): string {
  if (key[0] === TAG.record && key.length === 5 + RECORD_ID_BYTES)
    return `record ${recordOfKey(key)} of collection ${key.readUInt32BE(1)}`;
  if (key[0] === TAG.entry && key.length > 5) return `an entry of index ${key.readUInt32BE(1)}`;
  if (key[0] === TAG.catalog) return `the description of collection ${key.toString('utf8', 1)}`;
  if (key[0] === TAG.session) return 'the last reply of a session';
  return key.equals(META_KEY) ? 'the format record' : `an unknown key (${key.toString('hex').slice(0, 40)})`;
}
