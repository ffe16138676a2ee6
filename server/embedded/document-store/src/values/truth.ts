import { isNumber } from './types.js';
import { toDouble } from './numbers.js';

/** Whether a value counts as true: everything but false, null, undefined, missing and zero. */
export function isTruthy(value: unknown): boolean {
  if (typeof value === 'boolean') return value;
  if (value === null || value === undefined) return false;
  return !isNumber(value) || toDouble(value) !== 0;
}
