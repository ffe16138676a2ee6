import { Binary, Decimal128, Int32, Long, ObjectId, UUID } from 'bson';
import { fitsLong, toDecimal } from '../values/arithmetic.js';
import { bytesOf } from '../values/compare.js';
import { located, MongoError, mongoError } from '../values/mongo-error.js';
import { exactDecimal, toDouble } from '../values/numbers.js';
import { isDocument, isNumber, Rank, typeName, typeNameOf, typeRank } from '../values/types.js';
import type { Compiler } from './expression.js';
import { compileExpression } from './expression.js';
import type { Operators } from './operator-shape.js';
import { isNullish, unary } from './operator-shape.js';
import { numberText } from './text.js';
import { parseIsoDate } from './date-format.js';
import { isTruthy } from '../values/truth.js';

const failure = (message: string) => mongoError(241, message);

const unsupported = (value: unknown, target: string) =>
  failure(`Unsupported conversion from ${typeName(value)} to ${target} in $convert with no onError value`);

const unparsable = (text: string, kind: string) =>
  failure(`Failed to parse ${kind} '${text}' in $convert with no onError value`);

function toStringValue(value: unknown): unknown {
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean') return String(value);
  if (isNumber(value)) return numberText(value);
  if (value instanceof ObjectId) return value.toHexString();
  if (value instanceof Date) return value.toISOString();
  if (typeRank(value) === Rank.binary) {
    const { bytes, subtype } = bytesOf(value);
    return subtype === Binary.SUBTYPE_UUID
      ? new UUID(bytes).toString()
      : Buffer.from(bytes).toString('base64');
  }
  throw unsupported(value, 'string');
}

function toDoubleValue(value: unknown): unknown {
  if (typeof value === 'boolean') return Number(value);
  if (value instanceof Date) return value.getTime();
  if (isNumber(value)) return toDouble(value);
  if (typeof value !== 'string') throw unsupported(value, 'double');
  if (!/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$|^[+-]?(inf|infinity|nan)$/i.test(value))
    throw unparsable(value, 'number');
  return /nan/i.test(value)
    ? NaN
    : /inf/i.test(value)
      ? value.startsWith('-')
        ? -Infinity
        : Infinity
      : Number(value);
}

/** The whole part of what can be an integer. */
function integral(value: unknown, target: string): bigint {
  if (typeof value === 'boolean') return value ? 1n : 0n;
  if (value instanceof Date && target === 'long') return BigInt(value.getTime());
  if (typeof value === 'string') {
    if (!/^[+-]?\d+$/.test(value)) throw unparsable(value, 'number');
    return BigInt(value.replace(/^\+/, ''));
  }
  if (!isNumber(value)) throw unsupported(value, target);
  const exact = exactDecimal(value);
  if (!exact)
    throw failure(
      `Attempt to convert ${numberText(value)} value to integer type in $convert with no onError value`,
    );
  const { coefficient, exponent } = exact;
  return exponent >= 0 ? coefficient * 10n ** BigInt(exponent) : coefficient / 10n ** BigInt(-exponent);
}

const overflow = (value: unknown) =>
  failure(`Conversion would overflow target type in $convert with no onError value: ${String(value)}`);

function toIntValue(value: unknown): unknown {
  const whole = integral(value, 'int');
  if (BigInt.asIntN(32, whole) !== whole) throw overflow(value);
  return new Int32(Number(whole));
}

function toLongValue(value: unknown): unknown {
  const whole = integral(value, 'long');
  if (!fitsLong(whole)) throw overflow(value);
  return Long.fromBigInt(whole);
}

function toDecimalValue(value: unknown): unknown {
  if (typeof value === 'boolean') return toDecimal(Number(value));
  if (value instanceof Date) return toDecimal(value.getTime());
  if (isNumber(value)) return toDecimal(value);
  if (typeof value !== 'string') throw unsupported(value, 'decimal');
  try {
    return Decimal128.fromString(value);
  } catch {
    throw unparsable(value, 'number');
  }
}

function toDateValue(value: unknown): unknown {
  if (value instanceof Date) return value;
  if (value instanceof ObjectId) return value.getTimestamp();
  if (typeRank(value) === Rank.timestamp) return new Date((value as { t: number }).t * 1000);
  if (isNumber(value) && typeName(value) !== 'int') return new Date(Math.trunc(toDouble(value)));
  if (typeof value === 'number') return new Date(value);
  if (typeof value !== 'string') throw unsupported(value, 'date');
  const parsed = parseIsoDate(value);
  if (!parsed) throw unparsable(value, 'date');
  return parsed;
}

function toObjectIdValue(value: unknown): unknown {
  if (value instanceof ObjectId) return value;
  if (typeof value !== 'string') throw unsupported(value, 'objectId');
  if (!/^[0-9a-f]{24}$/i.test(value)) throw unparsable(value, 'objectId');
  return ObjectId.createFromHexString(value);
}

const toBool = (value: unknown) => (isNumber(value) || typeof value === 'boolean' ? isTruthy(value) : true);

const CONVERSIONS: Record<string, (value: unknown) => unknown> = {
  string: toStringValue,
  double: toDoubleValue,
  int: toIntValue,
  long: toLongValue,
  decimal: toDecimalValue,
  date: toDateValue,
  objectId: toObjectIdValue,
  bool: toBool,
};

const converting = (convert: (value: unknown) => unknown) =>
  unary((value) => (isNullish(value) ? null : convert(value)));

const compileConvert: Compiler = (argument, scope) => {
  if (!isDocument(argument) || !('input' in argument) || !('to' in argument)) {
    throw failure("$convert requires 'input' and 'to'");
  }
  const part = (name: string) => (name in argument ? compileExpression(argument[name], scope) : undefined);
  const [input, to, onError, onNull] = [part('input'), part('to'), part('onError'), part('onNull')];
  return (env) => {
    const value = input?.(env);
    const target = to?.(env);
    if (isNullish(value)) return onNull ? onNull(env) : null;
    if (isNullish(target)) return null;
    const convert = CONVERSIONS[typeNameOf(isDocument(target) ? target['type'] : target) ?? ''];
    if (!convert) throw located(9, `Unknown type name: ${String(target)}`);
    try {
      return convert(value);
    } catch (error) {
      if (onError && error instanceof MongoError) return onError(env);
      throw error;
    }
  };
};

export const typeOperators: Operators = {
  $type: unary(typeName),
  $isNumber: unary(isNumber),
  $convert: compileConvert,
  $toString: converting(toStringValue),
  $toDouble: converting(toDoubleValue),
  $toInt: converting(toIntValue),
  $toLong: converting(toLongValue),
  $toDecimal: converting(toDecimalValue),
  $toDate: converting(toDateValue),
  $toObjectId: converting(toObjectIdValue),
  $toBool: converting(toBool),
};
