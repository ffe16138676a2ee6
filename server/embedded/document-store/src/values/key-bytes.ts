import type { Code, ObjectId } from 'bson';
import { bytesOf, regexOf, timestampBits } from './compare.js';
import { addDecimals, compareDecimals, exactDouble } from './decimal.js';
import { exactDecimal, plainNumber, toDouble } from './numbers.js';
import type { Doc } from './types.js';
import { fieldsOf, Rank, typeRank } from './types.js';

let buffer = Buffer.allocUnsafe(4096);
let end = 0;

function reserve(bytes: number): void {
  if (end + bytes <= buffer.length) return;
  const larger = Buffer.allocUnsafe((end + bytes) * 2);
  buffer.copy(larger, 0, 0, end);
  buffer = larger;
}

function writeByte(byte: number): void {
  reserve(1);
  buffer[end++] = byte;
}

/** Bytes in which 0 may occur: each 0 becomes 0 255, and 0 0 closes. */
function writeTerminated(bytes: Uint8Array): void {
  reserve(bytes.length * 2 + 2);
  for (const byte of bytes) {
    buffer[end++] = byte;
    if (byte === 0) buffer[end++] = 255;
  }
  buffer[end++] = 0;
  buffer[end++] = 0;
}

function writeText(text: string): void {
  if (text.includes('\0')) return writeTerminated(Buffer.from(text));
  reserve(text.length * 3 + 2);
  end += buffer.write(text, end);
  buffer[end++] = 0;
  buffer[end++] = 0;
}

function writeRaw(bytes: Uint8Array): void {
  reserve(bytes.length);
  buffer.set(bytes, end);
  end += bytes.length;
}

function invertFrom(start: number): void {
  for (let i = start; i < end; i += 1) buffer[i] = ~(buffer[i] as number);
}

const NUMBER = { nan: 0, negative: 1, zero: 2, positive: 3 } as const;

/**
 * The largest double not above the magnitude, then what it lacks: 0 when nothing, else 1 and the exact
 * decimal remainder. Equal numbers of different types so give equal bytes, and none is ever rounded.
 */
function writeNumber(value: unknown): void {
  const plain = plainNumber(value);
  const double = toDouble(plain);
  if (double !== double) return writeByte(NUMBER.nan);
  if (typeof plain === 'number' || !Number.isFinite(double)) {
    if (typeof plain === 'number' || !exactDecimal(plain)) return writeMagnitude(double, Math.abs(double));
  }
  const exact = exactDecimal(plain) as { coefficient: bigint; exponent: number };
  if (exact.coefficient === 0n) return writeByte(NUMBER.zero);
  const negative = exact.coefficient < 0n;
  const magnitude = negative ? { ...exact, coefficient: -exact.coefficient } : exact;
  const floor = floorDouble(Math.abs(double), magnitude);
  const below = exactDouble(floor);
  const rest = addDecimals(magnitude, { ...below, coefficient: -below.coefficient });
  writeMagnitude(negative ? -1 : 1, floor, rest);
}

function floorDouble(near: number, exact: { coefficient: bigint; exponent: number }): number {
  if (near === Infinity) return Number.MAX_VALUE;
  return compareDecimals(exactDouble(near), exact) <= 0 ? near : previousDouble(near);
}

const scratch = new DataView(new ArrayBuffer(8));

function previousDouble(value: number): number {
  scratch.setFloat64(0, value);
  scratch.setBigUint64(0, scratch.getBigUint64(0) - 1n);
  return scratch.getFloat64(0);
}

function writeMagnitude(sign: number, floor: number, rest?: { coefficient: bigint; exponent: number }): void {
  if (sign === 0) return writeByte(NUMBER.zero);
  writeByte(sign < 0 ? NUMBER.negative : NUMBER.positive);
  const start = end;
  reserve(9);
  buffer.writeDoubleBE(floor, end);
  end += 8;
  if (!rest || rest.coefficient === 0n) buffer[end++] = 0;
  else writeRemainder(rest.coefficient.toString(), rest.exponent);
  if (sign < 0) invertFrom(start);
}

function writeRemainder(digits: string, exponent: number): void {
  reserve(digits.length + 6);
  buffer[end++] = 1;
  end = buffer.writeUInt16BE(digits.length + exponent + 0x8000, end);
  const significant = digits.replace(/0+$/, '');
  for (let i = 0; i < significant.length; i += 2) {
    buffer[end++] = Number(significant.slice(i, i + 2).padEnd(2, '0')) + 1;
  }
  buffer[end++] = 0;
}

function writeInteger64(value: bigint): void {
  reserve(8);
  end = buffer.writeBigUInt64BE(value, end);
}

function writeValue(value: unknown): void {
  const rank = typeRank(value);
  writeByte(rank);
  writeContent(value, rank);
}

function writeContent(value: unknown, rank: number): void {
  switch (rank) {
    case Rank.number:
      return writeNumber(value);
    case Rank.string:
      return writeText(String(value));
    case Rank.object:
      return writeDocument(fieldsOf(value as Doc));
    case Rank.array:
      for (const element of value as unknown[]) writeValue(element);
      return writeByte(0);
    case Rank.binary:
      return writeBinary(value);
    case Rank.objectId:
      return writeRaw((value as ObjectId).id);
    case Rank.boolean:
      return writeByte(value ? 1 : 0);
    case Rank.date:
      return writeInteger64(BigInt.asUintN(64, BigInt((value as Date).getTime() || 0)) ^ (1n << 63n));
    case Rank.timestamp:
      return writeInteger64(timestampBits(value));
    case Rank.regex: {
      const { pattern, options } = regexOf(value);
      writeText(pattern);
      return writeText(options);
    }
    case Rank.code:
      return writeText((value as Code).code);
    case Rank.codeWithScope:
      writeText((value as Code).code);
      return writeDocument((value as Code).scope ?? {});
    default:
      return;
  }
}

function writeDocument(doc: Doc): void {
  for (const name of Object.keys(doc)) {
    const value = doc[name];
    const rank = typeRank(value);
    writeByte(rank);
    writeText(name);
    writeContent(value, rank);
  }
  writeByte(0);
}

function writeBinary(value: unknown): void {
  const { bytes, subtype } = bytesOf(value);
  reserve(5);
  end = buffer.writeUInt32BE(bytes.length, end);
  buffer[end++] = subtype;
  writeRaw(bytes);
}

/**
 * Bytes whose memcmp order is the order of compareValues, field by field, reversed where a direction is -1.
 * Equal numbers of different types give equal bytes; undefined gives those of null. No encoding is the
 * beginning of another, so that a prefix of the values makes a prefix of the bytes.
 */
export function keyBytes(values: readonly unknown[], directions: readonly (1 | -1)[]): Buffer {
  end = 0;
  for (let i = 0; i < values.length; i += 1) {
    const start = end;
    writeValue(values[i]);
    if (directions[i] === -1) invertFrom(start);
  }
  return Buffer.from(buffer.subarray(0, end));
}
