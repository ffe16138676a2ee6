import { Decimal128, Double, Int32, Long, Timestamp } from 'bson';
import { add, multiply } from '../values/arithmetic.js';
import { badValue, typeMismatch } from '../values/mongo-error.js';
import { plainNumber } from '../values/numbers.js';
import { isDocument, isNumber, numberType, typeName } from '../values/types.js';
import { shown } from '../values/shown.js';
import type { Change, Place } from './update-path.js';

const isInteger = (value: unknown) => ['int', 'long'].includes(numberType(value));

/** $inc and $mul: the field takes the wider of the two types; a long that would overflow is an error. */
function arithmetic(
  name: '$inc' | '$mul',
  path: string,
  operand: unknown,
  calculate: (a: unknown, b: unknown) => unknown,
  initial: unknown,
): Change {
  if (!isNumber(operand)) {
    const doing = name === '$inc' ? 'increment' : 'multiply';
    throw typeMismatch(`Cannot ${doing} with non-numeric argument: {${path}: ${shown(operand)}}`);
  }
  const amount = exactNumber(operand);
  return (value, place) => {
    if (value === undefined) return initial;
    if (!isNumber(value)) throw notNumeric(name, path, value, place);
    const result = calculate(exactNumber(value), amount);
    if (isInteger(value) && isInteger(amount) && !isInteger(result)) {
      throw badValue(
        `Failed to apply ${name} operations to current value (${shown(value)}) for document {_id: ${shown(place.root['_id'])}}`,
      );
    }
    return result;
  };
}

const notNumeric = (name: string, path: string, value: unknown, { root }: Place) =>
  typeMismatch(
    `Cannot apply ${name} to a value of non-numeric type. {_id: ${shown(root['_id'])}} has the field '${path.split('.').at(-1)}' of non-numeric type ${typeName(value)}`,
  );

/** A plain number in the BSON type the driver sends it as, so that its kind survives the arithmetic. */
function exactNumber(value: unknown): unknown {
  if (typeof value !== 'number') return value;
  return numberType(value) === 'int' ? new Int32(value) : new Double(value);
}

export const increment = (path: string, operand: unknown): Change =>
  arithmetic('$inc', path, operand, add, operand);

export const multiplyBy = (path: string, operand: unknown): Change =>
  arithmetic('$mul', path, operand, multiply, isNumber(operand) ? zeroOf(operand) : 0);

function zeroOf(value: unknown): unknown {
  const zeros = {
    int: new Int32(0),
    long: Long.ZERO,
    double: new Double(0),
    decimal: Decimal128.fromString('0'),
  };
  return zeros[numberType(value)];
}

const BITWISE: Record<string, (a: bigint, b: bigint) => bigint> = {
  and: (a, b) => a & b,
  or: (a, b) => a | b,
  xor: (a, b) => a ^ b,
};

/** $bit: and, or, xor with an integer. */
export function bit(path: string, operand: unknown): Change {
  if (!isDocument(operand) || Object.keys(operand).length === 0) {
    throw badValue(
      `The $bit modifier is not compatible with a ${typeName(operand)}. You must pass in an embedded document: {$bit: {field: {and/or/xor: #}}`,
    );
  }
  const operations = Object.entries(operand).map(([name, mask]) => {
    const operation = BITWISE[name];
    if (!operation)
      throw badValue(
        `The $bit modifier only supports 'and', 'or', and 'xor', not '${name}' which is an unknown operator`,
      );
    if (!isNumber(mask) || !isInteger(mask))
      throw badValue(
        `The $bit modifier field must be an Integer(32/64 bit); a '${typeName(mask)}' is not supported here: {${name}: ${shown(mask)}}`,
      );
    return { operation, mask: BigInt(String(plainNumber(mask))), isLong: numberType(mask) === 'long' };
  });
  return (value = new Int32(0), place) => {
    if (!isNumber(value) || !isInteger(value)) {
      throw badValue(
        `Cannot apply $bit to a value of non-integral type.{_id: ${shown(place.root['_id'])}} has the field ${path} of non-integer type ${typeName(value)}`,
      );
    }
    let bits = BigInt(String(plainNumber(value)));
    for (const { operation, mask } of operations) bits = operation(bits, mask);
    const isLong = numberType(value) === 'long' || operations.some((one) => one.isLong);
    return isLong ? Long.fromBigInt(bits) : new Int32(Number(BigInt.asIntN(32, bits)));
  };
}

/** $currentDate: the time as a date, or as a timestamp when asked. */
export function currentDate(path: string, operand: unknown): Change {
  const type = isDocument(operand) ? operand['$type'] : operand;
  if (type === 'timestamp') return () => new Timestamp({ t: Math.floor(Date.now() / 1000), i: 1 });
  if (typeof type === 'boolean' || type === 'date') return () => new Date();
  throw badValue(
    `The '$type' string field is required to be 'date' or 'timestamp': {$currentDate: {${path}: ${shown(operand)}}}`,
  );
}
