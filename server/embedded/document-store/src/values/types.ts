import {
  Binary,
  BSONRegExp,
  BSONSymbol,
  Code,
  DBRef,
  Decimal128,
  Double,
  Int32,
  Long,
  MaxKey,
  MinKey,
  ObjectId,
  Timestamp,
} from 'bson';

/** A document as decoded from BSON. */
export type Doc = Record<string, unknown>;

/** The type order of MongoDB's comparison, by the numbers its source uses; undefined counts as null. */
export const Rank = {
  minKey: 1,
  null: 5,
  number: 10,
  string: 15,
  object: 20,
  array: 25,
  binary: 30,
  objectId: 35,
  boolean: 40,
  date: 45,
  timestamp: 47,
  regex: 50,
  code: 60,
  codeWithScope: 65,
  maxKey: 127,
} as const;

/** Where a value's type stands in the order of BSON types. */
export function typeRank(value: unknown): number {
  switch (typeof value) {
    case 'number':
    case 'bigint':
      return Rank.number;
    case 'string':
      return Rank.string;
    case 'boolean':
      return Rank.boolean;
    case 'object':
      if (value === null) return Rank.null;
      if (Array.isArray(value)) return Rank.array;
      return objectRank(value);
    default:
      return Rank.null;
  }
}

function objectRank(value: object): number {
  if (value.constructor === Object || value.constructor === undefined) return Rank.object;
  if (value instanceof ObjectId) return Rank.objectId;
  if (value instanceof Date) return Rank.date;
  // A Timestamp is a Long to JavaScript, so it has to be asked first.
  if (value instanceof Timestamp) return Rank.timestamp;
  if (isNumberObject(value)) return Rank.number;
  if (value instanceof Binary || value instanceof Uint8Array) return Rank.binary;
  if (value instanceof BSONRegExp || value instanceof RegExp) return Rank.regex;
  if (value instanceof Code) return value.scope ? Rank.codeWithScope : Rank.code;
  if (value instanceof BSONSymbol) return Rank.string;
  if (value instanceof MinKey) return Rank.minKey;
  if (value instanceof MaxKey) return Rank.maxKey;
  return Rank.object;
}

function isNumberObject(value: object): boolean {
  return (
    value instanceof Int32 || value instanceof Double || value instanceof Long || value instanceof Decimal128
  );
}

export const isNumber = (value: unknown): boolean => typeRank(value) === Rank.number;

/** Whether a value is an embedded document; a DBRef is one, as it is in BSON. */
export function isDocument(value: unknown): value is Doc {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  return objectRank(value) === Rank.object;
}

/** The fields of an embedded document, with a DBRef opened into $ref, $id and $db. */
export function fieldsOf(value: Doc): Doc {
  if (!(value instanceof DBRef)) return value;
  const { collection, oid, db, fields } = value;
  return { $ref: collection, $id: oid, ...(db ? { $db: db } : {}), ...fields };
}

/** Names of $type, and of error messages, with the number each has in BSON. */
const TYPE_NUMBERS: Record<string, number> = {
  double: 1,
  string: 2,
  object: 3,
  array: 4,
  binData: 5,
  undefined: 6,
  objectId: 7,
  bool: 8,
  date: 9,
  null: 10,
  regex: 11,
  dbPointer: 12,
  javascript: 13,
  symbol: 14,
  javascriptWithScope: 15,
  int: 16,
  timestamp: 17,
  long: 18,
  decimal: 19,
  minKey: -1,
  maxKey: 127,
};
const TYPE_NAMES = new Map(Object.entries(TYPE_NUMBERS).map(([name, number]) => [number, name]));

/** The type name for a number or a name of $type; undefined when there is no such type. */
export function typeNameOf(alias: unknown): string | undefined {
  if (typeof alias === 'string') return alias === 'number' || alias in TYPE_NUMBERS ? alias : undefined;
  return TYPE_NAMES.get(Number(alias));
}

const RANK_NAMES: Record<number, string> = {
  [Rank.minKey]: 'minKey',
  [Rank.null]: 'null',
  [Rank.string]: 'string',
  [Rank.object]: 'object',
  [Rank.array]: 'array',
  [Rank.binary]: 'binData',
  [Rank.objectId]: 'objectId',
  [Rank.boolean]: 'bool',
  [Rank.date]: 'date',
  [Rank.timestamp]: 'timestamp',
  [Rank.regex]: 'regex',
  [Rank.code]: 'javascript',
  [Rank.codeWithScope]: 'javascriptWithScope',
  [Rank.maxKey]: 'maxKey',
};

/** The name of a value's BSON type, as $type gives it; "missing" for undefined. */
export function typeName(value: unknown): string {
  if (value === undefined) return 'missing';
  const rank = typeRank(value);
  if (rank === Rank.number) return numberType(value);
  if (value instanceof BSONSymbol) return 'symbol';
  return RANK_NAMES[rank] ?? 'object';
}

export type NumberType = 'int' | 'long' | 'double' | 'decimal';

/** Which of the four number types a number is; a plain JavaScript number is what the driver would send it as. */
export function numberType(value: unknown): NumberType {
  if (typeof value === 'number') return (value | 0) === value && !Object.is(value, -0) ? 'int' : 'double';
  if (value instanceof Int32) return 'int';
  if (value instanceof Double) return 'double';
  if (value instanceof Decimal128) return 'decimal';
  return 'long';
}
