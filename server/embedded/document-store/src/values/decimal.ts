import { Decimal128 } from 'bson';

/** A finite decimal: coefficient · 10^exponent. */
export interface Decimal {
  coefficient: bigint;
  exponent: number;
}

const DIGITS = 34;
const TEN = 10n;
const PATTERN = /^(-?)(\d*)\.?(\d*)(?:E([+-]?\d+))?$/i;

/** The exact value of a decimal's text; undefined for NaN and the infinities. */
export function parseDecimal(text: string): Decimal | undefined {
  const parts = PATTERN.exec(text);
  if (!parts) return undefined;
  const [, sign, whole = '', fraction = '', power = '0'] = parts;
  const coefficient = BigInt(whole + fraction);
  return { coefficient: sign ? -coefficient : coefficient, exponent: Number(power) - fraction.length };
}

const view = new DataView(new ArrayBuffer(8));

/** The exact value of a finite double: every double has a finite decimal expansion. */
export function exactDouble(value: number): Decimal {
  if (Number.isSafeInteger(value)) return { coefficient: BigInt(value), exponent: 0 };
  view.setFloat64(0, value);
  const bits = view.getBigUint64(0);
  const biased = Number((bits >> 52n) & 0x7ffn);
  const fraction = bits & 0xfffffffffffffn;
  const mantissa = biased === 0 ? fraction : fraction | 0x10000000000000n;
  const power = (biased === 0 ? 1 : biased) - 1075;
  const sign = value < 0 ? -1n : 1n;
  if (power >= 0) return { coefficient: sign * (mantissa << BigInt(power)), exponent: 0 };
  return { coefficient: sign * mantissa * 5n ** BigInt(-power), exponent: power };
}

function align(a: Decimal, b: Decimal): [bigint, bigint, number] {
  const exponent = Math.min(a.exponent, b.exponent);
  return [
    a.coefficient * TEN ** BigInt(a.exponent - exponent),
    b.coefficient * TEN ** BigInt(b.exponent - exponent),
    exponent,
  ];
}

export function compareDecimals(a: Decimal, b: Decimal): number {
  const [left, right] = align(a, b);
  return left < right ? -1 : left > right ? 1 : 0;
}

export function addDecimals(a: Decimal, b: Decimal): Decimal {
  const [left, right, exponent] = align(a, b);
  return { coefficient: left + right, exponent };
}

export const multiplyDecimals = (a: Decimal, b: Decimal): Decimal => ({
  coefficient: a.coefficient * b.coefficient,
  exponent: a.exponent + b.exponent,
});

/** The quotient to more digits than Decimal128 keeps, with trailing zeros taken off when it is exact. */
export function divideDecimals(a: Decimal, b: Decimal): Decimal {
  const scale = Math.max(0, DIGITS + 6 + digitsOf(b.coefficient) - digitsOf(a.coefficient));
  const numerator = a.coefficient * TEN ** BigInt(scale);
  let coefficient = numerator / b.coefficient;
  let exponent = a.exponent - b.exponent - scale;
  if (numerator % b.coefficient !== 0n) return { coefficient, exponent };
  const ideal = a.exponent - b.exponent;
  while (exponent < ideal && coefficient % TEN === 0n) {
    coefficient /= TEN;
    exponent += 1;
  }
  return { coefficient, exponent };
}

/** The remainder with the sign of the dividend. */
export function remainderDecimals(a: Decimal, b: Decimal): Decimal {
  const [left, right, exponent] = align(a, b);
  return { coefficient: left % right, exponent };
}

const digitsOf = (value: bigint) => (value < 0n ? -value : value).toString().length;

/** Rounds half to even at 10^exponent. */
export function roundDecimal(value: Decimal, exponent: number): Decimal {
  const drop = exponent - value.exponent;
  if (drop <= 0) return value;
  const unit = TEN ** BigInt(drop);
  let coefficient = value.coefficient / unit;
  const rest = value.coefficient % unit;
  const twice = (rest < 0n ? -rest : rest) * 2n;
  if (twice > unit || (twice === unit && coefficient % 2n !== 0n)) {
    coefficient += value.coefficient < 0n ? -1n : 1n;
  }
  return { coefficient, exponent };
}

const LEAST_EXPONENT = -6176;
const MOST_EXPONENT = 6111;

/** The nearest Decimal128, half to even at 34 digits; an infinity where the number is too large for one. */
export function toDecimal128(value: Decimal): Decimal128 {
  const excess = Math.max(digitsOf(value.coefficient) - DIGITS, LEAST_EXPONENT - value.exponent);
  let rounded = roundDecimal(value, value.exponent + excess);
  if (digitsOf(rounded.coefficient) > DIGITS) rounded = roundDecimal(rounded, rounded.exponent + 1);
  let { coefficient, exponent } = rounded;
  if (coefficient === 0n) exponent = Math.min(exponent, MOST_EXPONENT);
  while (exponent > MOST_EXPONENT && digitsOf(coefficient) < DIGITS) {
    coefficient *= TEN;
    exponent -= 1;
  }
  if (exponent > MOST_EXPONENT) return Decimal128.fromString(coefficient < 0n ? '-Infinity' : 'Infinity');
  return Decimal128.fromString(`${coefficient}E${exponent >= 0 ? '+' : ''}${exponent}`);
}
