import { Decimal128, Double, Int32, Long } from 'bson';
import type { Decimal } from './decimal.js';
import { compareDecimals, exactDouble, parseDecimal } from './decimal.js';

/** A number of any BSON type as JavaScript sees it best: Long becomes bigint, Decimal128 stays. */
export function plainNumber(value: unknown): number | bigint | Decimal128 {
  if (typeof value === 'number' || typeof value === 'bigint') return value;
  if (value instanceof Int32 || value instanceof Double) return value.value;
  if (value instanceof Long) {
    const high = value.high;
    return high === 0 || high === -1 ? value.toNumber() : value.toBigInt();
  }
  return value as Decimal128;
}

/** The nearest double of a number of any BSON type. */
export function toDouble(value: unknown): number {
  const plain = plainNumber(value);
  return plain instanceof Decimal128 ? Number(plain.toString()) : Number(plain);
}

/** The exact decimal value of a number; undefined for NaN and the infinities. */
export function exactDecimal(value: unknown): Decimal | undefined {
  const plain = plainNumber(value);
  if (plain instanceof Decimal128) return parseDecimal(plain.toString());
  if (typeof plain === 'bigint') return { coefficient: plain, exponent: 0 };
  return Number.isFinite(plain) ? exactDouble(plain) : undefined;
}

const order = <T extends number | bigint>(a: T, b: number | bigint) => (a < b ? -1 : a > b ? 1 : 0);

/** Compares two numbers of any BSON type without rounding either; NaN is equal to itself and below all others. */
export function compareNumbers(a: unknown, b: unknown): number {
  if (typeof a === 'number' && typeof b === 'number' && a === b) return 0;
  const left = plainNumber(a);
  const right = plainNumber(b);
  if (left instanceof Decimal128 || right instanceof Decimal128) return compareWithDecimal(left, right);
  if (left !== left) return right !== right ? 0 : -1;
  if (right !== right) return 1;
  return order(left, right);
}

function compareWithDecimal(a: number | bigint | Decimal128, b: number | bigint | Decimal128): number {
  const left = toDouble(a);
  const right = toDouble(b);
  if (left !== left) return right !== right ? 0 : -1;
  if (right !== right) return 1;
  const [exactLeft, exactRight] = [exactDecimal(a), exactDecimal(b)];
  if (exactLeft && exactRight) {
    // Far apart, the rounded values already tell; near, the exact ones have exponents of the same size.
    if (Math.abs(left - right) > Math.abs(left) * 1e-9 && left !== right) return left < right ? -1 : 1;
    return compareDecimals(exactLeft, exactRight);
  }
  if (exactLeft) return right > 0 ? -1 : 1;
  if (exactRight) return left > 0 ? 1 : -1;
  return order(left, right);
}
