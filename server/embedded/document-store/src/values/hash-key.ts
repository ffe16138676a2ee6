import { ObjectId } from 'bson';
import { keyBytes } from './key-bytes.js';
import { compareNumbers, toDouble } from './numbers.js';
import { isNumber } from './types.js';

/** A string that two values share exactly when they are equal: the key of a Map for grouping and joining. */
export function hashKey(value: unknown): string {
  if (typeof value === 'string') return `s${value}`;
  if (typeof value === 'number') return `n${value + 0}`;
  if (value instanceof ObjectId) return `o${value.toHexString()}`;
  if (value === null || value === undefined) return 'z';
  if (isNumber(value)) {
    const double = toDouble(value);
    if (compareNumbers(double, value) === 0) return `n${double + 0}`;
  }
  return `k${keyBytes([value], [1]).toString('latin1')}`;
}
