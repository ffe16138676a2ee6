import { Decimal128, Double, Int32, Long } from 'bson';
import type { Decimal } from './decimal.js';
import {
  addDecimals,
  divideDecimals,
  multiplyDecimals,
  parseDecimal,
  remainderDecimals,
  toDecimal128,
} from './decimal.js';
import { plainNumber, toDouble } from './numbers.js';
import type { NumberType } from './types.js';
import { numberType } from './types.js';

const WIDTH: Record<NumberType, number> = { int: 0, long: 1, double: 2, decimal: 3 };

/** The type a result has: the wider of the two operands' types. */
const widest = (a: unknown, b: unknown): NumberType => {
  const left = numberType(a);
  const right = numberType(b);
  return WIDTH[left] >= WIDTH[right] ? left : right;
};

interface Operation {
  double(a: number, b: number): number;
  integer(a: bigint, b: bigint): bigint;
  decimal(a: Decimal, b: Decimal): Decimal;
}

const ADD: Operation = { double: (a, b) => a + b, integer: (a, b) => a + b, decimal: addDecimals };
const SUBTRACT: Operation = {
  double: (a, b) => a - b,
  integer: (a, b) => a - b,
  decimal: (a, b) => addDecimals(a, { ...b, coefficient: -b.coefficient }),
};
const MULTIPLY: Operation = { double: (a, b) => a * b, integer: (a, b) => a * b, decimal: multiplyDecimals };
const REMAINDER: Operation = {
  double: (a, b) => a % b,
  integer: (a, b) => a % b,
  decimal: remainderDecimals,
};

/** Whether an integer fits a BSON long. */
export const fitsLong = (value: bigint) => BigInt.asIntN(64, value) === value;

function calculate({ double, integer, decimal }: Operation, a: unknown, b: unknown): unknown {
  if (typeof a === 'number' && typeof b === 'number') return double(a, b);
  switch (widest(a, b)) {
    case 'decimal':
      return decimalResult(double, decimal, a, b);
    case 'double':
      return new Double(double(toDouble(a), toDouble(b)));
    case 'long':
      return longResult(integer(BigInt(String(plainNumber(a))), BigInt(String(plainNumber(b)))));
    default:
      return intResult(double(toDouble(a), toDouble(b)));
  }
}

const intResult = (value: number) => ((value | 0) === value ? new Int32(value) : Long.fromNumber(value));

/** A long, or the nearest double where no long can hold the result. */
const longResult = (value: bigint) => (fitsLong(value) ? Long.fromBigInt(value) : new Double(Number(value)));

function decimalResult(
  double: Operation['double'],
  decimal: Operation['decimal'],
  a: unknown,
  b: unknown,
): Decimal128 {
  const left = decimalOf(a);
  const right = decimalOf(b);
  if (left && right) return toDecimal128(decimal(left, right));
  return Decimal128.fromString(String(double(toDouble(a), toDouble(b))));
}

/** A number as a decimal operand: a double counts with its 15 significant digits, as in MongoDB. */
function decimalOf(value: unknown): Decimal | undefined {
  const plain = plainNumber(value);
  if (plain instanceof Decimal128) return parseDecimal(plain.toString());
  if (typeof plain === 'bigint' || Number.isInteger(plain))
    return { coefficient: BigInt(plain), exponent: 0 };
  return Number.isFinite(plain) ? parseDecimal(plain.toPrecision(15)) : undefined;
}

export const toDecimal = (value: unknown): Decimal128 => {
  if (value instanceof Decimal128) return value;
  const exact = decimalOf(value);
  return exact ? toDecimal128(exact) : Decimal128.fromString(String(toDouble(value)));
};

export const add = (a: unknown, b: unknown): unknown => calculate(ADD, a, b);
export const subtract = (a: unknown, b: unknown): unknown => calculate(SUBTRACT, a, b);
export const multiply = (a: unknown, b: unknown): unknown => calculate(MULTIPLY, a, b);
/** The remainder with the dividend's sign; the divisor must not be zero. */
export const remainder = (a: unknown, b: unknown): unknown => calculate(REMAINDER, a, b);

/** The quotient, a double unless an operand is a decimal; the divisor must not be zero. */
export function divide(a: unknown, b: unknown): unknown {
  if (widest(a, b) !== 'decimal') return toDouble(a) / toDouble(b);
  return decimalResult((x, y) => x / y, divideDecimals, a, b);
}

export const isZero = (value: unknown) => toDouble(value) === 0;
