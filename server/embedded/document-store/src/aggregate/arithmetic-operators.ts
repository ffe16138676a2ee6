import { Decimal128, Double, Int32, Long } from 'bson';
import { add, divide, isZero, multiply, remainder, subtract, toDecimal } from '../values/arithmetic.js';
import { roundDecimal, toDecimal128 } from '../values/decimal.js';
import { badValue, located, typeMismatch } from '../values/mongo-error.js';
import { exactDecimal, plainNumber, toDouble } from '../values/numbers.js';
import { isNumber, numberType, typeName } from '../values/types.js';
import type { Operators } from './operator-shape.js';
import { binary, counted, isNullish, nullSafe, unary, variadic } from './operator-shape.js';

function requireNumber(name: string, value: unknown): void {
  if (!isNumber(value)) throw located(28765, `${name} only supports numeric types, not ${typeName(value)}`);
}

function addAll(values: unknown[]): unknown {
  if (values.some(isNullish)) return null;
  let date: Date | undefined;
  let sum: unknown = 0;
  for (const value of values) {
    if (value instanceof Date) {
      if (date) throw located(16612, 'only one date allowed in an $add expression');
      date = value;
    } else if (isNumber(value)) sum = add(sum, value);
    else throw typeMismatch(`$add only supports numeric or date types, not ${typeName(value)}`);
  }
  return date ? new Date(date.getTime() + Math.round(toDouble(sum))) : sum;
}

function minus(a: unknown, b: unknown): unknown {
  if (a instanceof Date && b instanceof Date) return Long.fromNumber(a.getTime() - b.getTime());
  if (a instanceof Date && isNumber(b)) return new Date(a.getTime() - Math.round(toDouble(b)));
  if (isNumber(a) && isNumber(b)) return subtract(a, b);
  throw typeMismatch(`can't $subtract ${typeName(b)} from ${typeName(a)}`);
}

function over(a: unknown, b: unknown): unknown {
  if (!isNumber(a) || !isNumber(b)) {
    throw typeMismatch(`$divide only supports numeric types, not ${typeName(a)} and ${typeName(b)}`);
  }
  if (isZero(b)) throw badValue("can't $divide by zero");
  return divide(a, b);
}

function modulo(a: unknown, b: unknown): unknown {
  if (!isNumber(a) || !isNumber(b)) {
    throw located(16611, `$mod only supports numeric types, not ${typeName(a)} and ${typeName(b)}`);
  }
  if (isZero(b)) throw located(16610, "can't $mod by zero");
  return remainder(a, b);
}

function product(values: unknown[]): unknown {
  if (values.some(isNullish)) return null;
  return values.reduce((result, value) => {
    if (!isNumber(value)) throw typeMismatch(`$multiply only supports numeric types, not ${typeName(value)}`);
    return multiply(result, value);
  }, 1);
}

/** An operation on doubles that integers and decimals also go through as doubles. */
const real = (name: string, operation: (value: number) => number) =>
  unary(
    nullSafe((value) => {
      requireNumber(name, value);
      const result = operation(toDouble(value));
      return value instanceof Decimal128 ? toDecimal(result) : result;
    }),
  );

/** An operation that leaves integers as they are. */
const whole = (name: string, operation: (value: number) => number) =>
  unary(
    nullSafe((value) => {
      requireNumber(name, value);
      const type = numberType(value);
      if (type === 'int' || type === 'long') return value;
      const result = operation(toDouble(value));
      if (type === 'decimal') return toDecimal(result);
      return typeof value === 'number' ? result : new Double(result);
    }),
  );

function absolute(value: unknown): unknown {
  requireNumber('$abs', value);
  if (typeof value === 'number') return Math.abs(value);
  return toDouble(value) < 0 ? multiply(value, new Int32(-1)) : value;
}

/** $round, half to even, and $trunc: to a number of places, left of the point when negative. */
const places = (name: string, round: boolean) =>
  counted(1, 2, (value, place = 0) => {
    if (isNullish(value) || isNullish(place)) return null;
    if (!isNumber(value)) throw located(51081, `${name} only supports numeric types, not ${typeName(value)}`);
    const to = toDouble(place);
    if (!Number.isInteger(to)) throw located(51082, `precision argument to ${name} must be a integral value`);
    if (to < -20 || to > 100)
      throw located(51083, `cannot apply ${name} with precision value ${to} value must be in [-20, 100]`);
    return atPlaces(value, to, round);
  });

function atPlaces(value: unknown, to: number, round: boolean): unknown {
  const plain = plainNumber(value);
  const exact = exactDecimal(value);
  if (!exact) return value;
  const unit = 10n ** BigInt(Math.max(0, -to - exact.exponent));
  const result =
    round || -to <= exact.exponent
      ? roundDecimal(exact, -to)
      : { coefficient: exact.coefficient / unit, exponent: -to };
  if (plain instanceof Decimal128) return toDecimal128(result);
  const { coefficient, exponent } = result;
  if (typeof plain === 'bigint' || numberType(value) === 'long') {
    return Long.fromBigInt(coefficient * 10n ** BigInt(Math.max(0, exponent)));
  }
  const rounded = Number(`${coefficient}e${exponent}`);
  if (typeof value === 'number') return rounded;
  return value instanceof Int32 ? new Int32(rounded) : new Double(rounded);
}

function power(base: unknown, exponent: unknown): unknown {
  if (!isNumber(base)) throw located(28762, `$pow's base must be numeric, not ${typeName(base)}`);
  if (!isNumber(exponent)) throw located(28763, `$pow's exponent must be numeric, not ${typeName(exponent)}`);
  if (isZero(base) && toDouble(exponent) < 0)
    throw located(28764, '$pow cannot take a base of 0 and a negative exponent');
  const result = toDouble(base) ** toDouble(exponent);
  return base instanceof Decimal128 || exponent instanceof Decimal128 ? toDecimal(result) : result;
}

const guarded =
  (
    code: number,
    message: string,
    allowed: (value: number) => boolean,
    operation: (value: number) => number,
  ) =>
  (value: number) => {
    if (!Number.isNaN(value) && !allowed(value)) throw located(code, message);
    return operation(value);
  };

export const arithmeticOperators: Operators = {
  $add: variadic(addAll),
  $subtract: binary(nullSafe(minus)),
  $multiply: variadic(product),
  $divide: binary(nullSafe(over)),
  $mod: binary(nullSafe(modulo)),
  $abs: unary(nullSafe(absolute)),
  $ceil: whole('$ceil', Math.ceil),
  $floor: whole('$floor', Math.floor),
  $round: places('$round', true),
  $trunc: places('$trunc', false),
  $exp: real('$exp', Math.exp),
  $ln: real(
    '$ln',
    guarded(28766, "$ln's argument must be a positive number", (value) => value > 0, Math.log),
  ),
  $log10: real(
    '$log10',
    guarded(28761, "$log10's argument must be a positive number", (value) => value > 0, Math.log10),
  ),
  $sqrt: real(
    '$sqrt',
    guarded(28714, "$sqrt's argument must be greater than or equal to 0", (value) => value >= 0, Math.sqrt),
  ),
  $log: binary(
    nullSafe((value, base) => {
      requireNumber('$log', value);
      requireNumber('$log', base);
      if (!(toDouble(value) > 0)) throw located(28758, "$log's argument must be a positive number");
      if (!(toDouble(base) > 0) || toDouble(base) === 1)
        throw located(28759, "$log's base must be a positive number not equal to 1");
      return Math.log(toDouble(value)) / Math.log(toDouble(base));
    }),
  ),
  $pow: binary(nullSafe(power)),
  $rand: () => () => Math.random(),
};
