import { Binary, BSONSymbol, Long, MaxKey, MinKey } from 'bson';
import type { Collation } from '../values/collation.js';
import { bytesOf, compareValues, equalValues } from '../values/compare.js';
import { badValue, failedToParse } from '../values/mongo-error.js';
import { exactDecimal, toDouble } from '../values/numbers.js';
import { isNumber, Rank, typeName, typeNameOf, typeRank } from '../values/types.js';
import { compileRegex } from './regex.js';
import { regexOf } from '../values/compare.js';
import type { Test } from './walk.js';

const isNaNValue = (value: unknown) => isNumber(value) && Number.isNaN(toDouble(value));
const isMissing = (value: unknown) => value === undefined || value === null;

export function equals(operand: unknown, collation?: Collation): Test {
  if (isMissing(operand)) return isMissing;
  if (typeof operand === 'string' && !collation) {
    return (value) => value === operand || (value instanceof BSONSymbol && value.value === operand);
  }
  const rank = typeRank(operand);
  return (value) => typeRank(value) === rank && value !== undefined && equalValues(value, operand, collation);
}

/** $gt, $gte, $lt and $lte: only values of the operand's own type are in the running. */
export function compares(operand: unknown, accept: (order: number) => boolean, collation?: Collation): Test {
  const inclusive = accept(0);
  if (isMissing(operand)) return (value) => inclusive && isMissing(value);
  if (operand instanceof MinKey || operand instanceof MaxKey) {
    return (value) => value !== undefined && accept(compareValues(value, operand));
  }
  if (isNaNValue(operand)) return (value) => inclusive && isNaNValue(value);
  const rank = typeRank(operand);
  return (value) =>
    typeRank(value) === rank &&
    !(rank === Rank.number && isNaNValue(value)) &&
    accept(compareValues(value, operand, collation));
}

export function isIn(operands: unknown, collation?: Collation): Test {
  if (!Array.isArray(operands)) throw badValue('$in needs an array');
  const regexes: Test[] = [];
  const values: unknown[] = [];
  for (const operand of operands) {
    if (typeRank(operand) === Rank.regex) regexes.push(matchesRegex(operand));
    else values.push(operand);
  }
  values.sort((a, b) => compareValues(a, b, collation));
  return (value) => contains(values, value, collation) || regexes.some((test) => test(value));
}

function contains(sorted: readonly unknown[], value: unknown, collation?: Collation): boolean {
  let low = 0;
  let high = sorted.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const order = compareValues(sorted[middle], value, collation);
    if (order === 0) return true;
    if (order < 0) low = middle + 1;
    else high = middle - 1;
  }
  return false;
}

/** A regular expression as a filter's value: it matches strings, and regular expressions equal to it. */
export function matchesRegex(operand: unknown): Test {
  const { pattern, options } = regexOf(operand);
  const regex = compileRegex(pattern, options);
  return (value) =>
    testString(regex, value) || (typeRank(value) === Rank.regex && equalValues(value, operand));
}

export function testString(regex: RegExp, value: unknown): boolean {
  if (typeof value === 'string') return regex.test(value);
  return value instanceof BSONSymbol && regex.test(value.value);
}

export function hasType(operand: unknown): Test {
  const aliases = Array.isArray(operand) ? operand : [operand];
  if (aliases.length === 0) throw failedToParse('$type must match at least one type');
  const names = aliases.map((alias) => {
    const name = typeNameOf(alias);
    if (name === undefined) throw badValue(`Unknown type name alias: ${String(alias)}`);
    return name;
  });
  const anyNumber = names.includes('number');
  return (value) => names.includes(typeName(value)) || (anyNumber && isNumber(value));
}

/** Whether a $type operand tells number types apart, which needs documents decoded exactly. */
export function needsExactNumbers(operand: unknown): boolean {
  const aliases = Array.isArray(operand) ? operand : [operand];
  return aliases.some((alias) => ['int', 'long', 'double', 'decimal'].includes(typeNameOf(alias) ?? ''));
}

export function modulo(operand: unknown): Test {
  if (!Array.isArray(operand)) throw badValue('malformed mod, needs to be an array');
  if (operand.length < 2) throw badValue('malformed mod, not enough elements');
  if (operand.length > 2) throw badValue('malformed mod, too many elements');
  const [divisor, remainder] = operand.map(truncated);
  if (divisor === undefined) throw badValue('malformed mod, divisor not a number');
  if (remainder === undefined) throw badValue('malformed mod, remainder not a number');
  if (divisor === 0n) throw badValue('divisor cannot be 0');
  return (value) => {
    const whole = truncated(value);
    return whole !== undefined && whole % divisor === remainder;
  };
}

function truncated(value: unknown): bigint | undefined {
  if (!isNumber(value)) return undefined;
  const exact = exactDecimal(value);
  if (!exact) return undefined;
  const { coefficient, exponent } = exact;
  return exponent >= 0 ? coefficient * 10n ** BigInt(exponent) : coefficient / 10n ** BigInt(-exponent);
}

/** $bitsAllSet and its kin: the mask is a number, binary data or a list of positions. */
export function bits(operand: unknown, accept: (found: bigint, mask: bigint) => boolean): Test {
  const mask = maskOf(operand);
  return (value) => {
    const field = bitsOf(value);
    return field !== undefined && accept(field & mask, mask);
  };
}

function maskOf(operand: unknown): bigint {
  if (Array.isArray(operand)) {
    return operand.reduce<bigint>((mask, position) => {
      const at = isNumber(position) ? toDouble(position) : NaN;
      if (!Number.isInteger(at) || at < 0) throw badValue('bit positions must be integers >= 0');
      return mask | (1n << BigInt(at));
    }, 0n);
  }
  const mask = bitsOf(operand);
  if (mask === undefined) throw badValue('bit mask must be a number, binary data or an array');
  if (!(operand instanceof Binary) && mask < 0n) throw failedToParse('bit mask must not be negative');
  return mask;
}

function bitsOf(value: unknown): bigint | undefined {
  if (isNumber(value)) {
    const whole = truncated(value);
    if (whole === undefined || !Number.isInteger(toDouble(value))) return undefined;
    return BigInt.asIntN(64, whole) === whole ? whole : undefined;
  }
  if (typeRank(value) !== Rank.binary) return undefined;
  const { bytes } = bytesOf(value);
  return bytes.reduceRight((sum, byte) => (sum << 8n) | BigInt(byte), 0n);
}

/** The whole number of $size, which must be one and not negative. */
export function sizeOperand(operand: unknown): number {
  const size = isNumber(operand) ? toDouble(operand) : NaN;
  if (!Number.isInteger(size))
    throw failedToParse(`Failed to parse $size. Expected a number in: $size: ${String(operand)}`);
  if (size < 0)
    throw failedToParse(`Failed to parse $size. Expected a non-negative number in: $size: ${size}`);
  return operand instanceof Long ? operand.toNumber() : size;
}
