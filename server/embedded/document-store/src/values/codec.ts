import { deserialize, serialize } from 'bson';
import type { Doc } from './types.js';

/** Reads BSON into plain JavaScript values; a Long outside the safe integers and a Decimal128 stay themselves. */
export const decode = (bytes: Uint8Array): Doc => deserialize(bytes, { bsonRegExp: true });

/** Reads BSON keeping Int32, Double and Long apart, so that encode() gives the same bytes back. */
export const decodeExact = (bytes: Uint8Array): Doc =>
  deserialize(bytes, { bsonRegExp: true, promoteValues: false });

/** Writes BSON. Fields that are undefined are left out. */
export const encode = (doc: Doc): Uint8Array => serialize(doc, { ignoreUndefined: true });
