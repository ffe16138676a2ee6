import { Binary, BSONRegExp, Decimal128, Double, ObjectId, Timestamp } from 'bson';
import { typeName, fieldsOf, isDocument } from './types.js';

const MOST = 1000;

/** A value as MongoDB's error messages write it: { a: 1, at: new Date(0), id: ObjectId('…') }. */
export function shown(value: unknown): string {
  const text = written(value);
  return text.length > MOST ? `${text.slice(0, MOST)}...` : text;
}

function written(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(value);
  if (Array.isArray(value)) return value.length === 0 ? '[]' : `[ ${value.map(written).join(', ')} ]`;
  if (isDocument(value)) {
    const fields = Object.entries(fieldsOf(value)).map(([name, each]) => `${name}: ${written(each)}`);
    return fields.length === 0 ? '{}' : `{ ${fields.join(', ')} }`;
  }
  if (value instanceof Date) return `new Date(${value.getTime()})`;
  if (value instanceof ObjectId) return `ObjectId('${value.toHexString()}')`;
  if (value instanceof Double)
    return Number.isInteger(value.value) ? value.value.toFixed(1) : String(value.value);
  if (value instanceof Decimal128) return value.toString();
  if (value instanceof Timestamp) return `Timestamp(${value.t}, ${value.i})`;
  if (value instanceof BSONRegExp) return `/${value.pattern}/${value.options}`;
  if (value instanceof Binary) {
    if (value.sub_type === Binary.SUBTYPE_UUID) return `UUID("${value.toUUID().toString()}")`;
    return `BinData(${value.sub_type}, ${Buffer.from(value.value()).toString('hex').toUpperCase()})`;
  }
  const type = typeName(value);
  return type === 'minKey' || type === 'maxKey' ? type[0]?.toUpperCase() + type.slice(1) : String(value);
}
