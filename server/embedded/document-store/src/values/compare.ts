import type { Code, ObjectId, Timestamp } from 'bson';
import { Binary, BSONRegExp } from 'bson';
import type { Collation } from './collation.js';
import { compareStrings } from './collation.js';
import { compareNumbers } from './numbers.js';
import type { Doc } from './types.js';
import { fieldsOf, Rank, typeRank } from './types.js';

export function bytesOf(value: unknown): { bytes: Uint8Array; subtype: number } {
  if (value instanceof Binary) {
    return { bytes: value.buffer.subarray(0, value.position), subtype: value.sub_type };
  }
  return { bytes: value as Uint8Array, subtype: 0 };
}

export function regexOf(value: unknown): { pattern: string; options: string } {
  if (value instanceof BSONRegExp) return value;
  const { source, flags } = value as RegExp;
  return { pattern: source, options: [...flags].filter((flag) => 'imsux'.includes(flag)).join('') };
}

/** The unsigned 64 bits of a timestamp. */
export const timestampBits = (value: unknown): bigint => {
  const { high, low } = value as Timestamp;
  return (BigInt(high >>> 0) << 32n) | BigInt(low >>> 0);
};

/**
 * Compares two values in MongoDB's order: by type, then within the type.
 * Exact across the number types; values decoded either way may be mixed; undefined is null.
 * Source: "Comparison/Sort Order" in the MongoDB manual.
 * @returns below, equal to or above 0
 */
export function compareValues(a: unknown, b: unknown, collation?: Collation): number {
  if (typeof a === 'string' && typeof b === 'string') return compareStrings(a, b, collation);
  const rank = typeRank(a);
  const other = typeRank(b);
  if (rank !== other) return rank - other;
  switch (rank) {
    case Rank.number:
      return compareNumbers(a, b);
    case Rank.string:
      return compareStrings(String(a), String(b), collation);
    case Rank.object:
      return compareDocuments(fieldsOf(a as Doc), fieldsOf(b as Doc), collation);
    case Rank.array:
      return compareArrays(a as unknown[], b as unknown[], collation);
    case Rank.binary:
      return compareBinary(a, b);
    case Rank.objectId:
      return Buffer.compare((a as ObjectId).id, (b as ObjectId).id);
    case Rank.boolean:
      return Number(a) - Number(b);
    case Rank.date:
      return (a as Date).getTime() - (b as Date).getTime();
    case Rank.timestamp:
      return Number(timestampBits(a) - timestampBits(b));
    case Rank.regex:
      return compareRegexes(a, b);
    case Rank.code:
      return compareStrings((a as Code).code, (b as Code).code);
    case Rank.codeWithScope:
      return compareCode(a as Code, b as Code);
    default:
      return 0;
  }
}

function compareDocuments(a: Doc, b: Doc, collation?: Collation): number {
  const names = Object.keys(a);
  const others = Object.keys(b);
  const length = Math.min(names.length, others.length);
  for (let i = 0; i < length; i += 1) {
    const name = names[i] as string;
    const other = others[i] as string;
    const found =
      typeRank(a[name]) - typeRank(b[other]) ||
      compareStrings(name, other) ||
      compareValues(a[name], b[other], collation);
    if (found !== 0) return found;
  }
  return names.length - others.length;
}

function compareArrays(a: unknown[], b: unknown[], collation?: Collation): number {
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i += 1) {
    const found = compareValues(a[i], b[i], collation);
    if (found !== 0) return found;
  }
  return a.length - b.length;
}

function compareBinary(a: unknown, b: unknown): number {
  const left = bytesOf(a);
  const right = bytesOf(b);
  return (
    left.bytes.length - right.bytes.length ||
    left.subtype - right.subtype ||
    Buffer.compare(left.bytes, right.bytes)
  );
}

function compareRegexes(a: unknown, b: unknown): number {
  const left = regexOf(a);
  const right = regexOf(b);
  return compareStrings(left.pattern, right.pattern) || compareStrings(left.options, right.options);
}

const compareCode = (a: Code, b: Code) =>
  compareStrings(a.code, b.code) || compareDocuments(a.scope ?? {}, b.scope ?? {});

/** Whether MongoDB holds two values equal: 1, 1.0 and NumberLong(1) are, documents only with the same field order. */
export function equalValues(a: unknown, b: unknown, collation?: Collation): boolean {
  if (a === b) return true;
  return compareValues(a, b, collation) === 0;
}
