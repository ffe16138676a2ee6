import { BSONSymbol, Code } from 'bson';
import { located } from '../values/mongo-error.js';
import { plainNumber } from '../values/numbers.js';
import { isNumber, typeName } from '../values/types.js';

/** A value as the string operators read it: null and missing are the empty string. */
export function toText(value: unknown): string {
  if (typeof value === 'string') return value;
  if (value === null || value === undefined) return '';
  if (isNumber(value)) return numberText(value);
  if (value instanceof Date) return value.toISOString();
  if (value instanceof BSONSymbol) return value.value;
  if (value instanceof Code) return value.code;
  throw located(16007, `can't convert from BSON type ${typeName(value)} to String`);
}

/** A number as MongoDB writes it. */
export function numberText(value: unknown): string {
  const plain = plainNumber(value);
  if (typeof plain !== 'number') return plain.toString();
  if (Object.is(plain, -0)) return '-0';
  return String(plain).replace(/e([+-])(\d)$/, 'e$10$2');
}
