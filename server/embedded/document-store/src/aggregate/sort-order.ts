import type { Collation } from '../values/collation.js';
import { compareValues } from '../values/compare.js';
import { badValue } from '../values/mongo-error.js';
import { toDouble } from '../values/numbers.js';
import { fieldOf, isArrayIndex } from '../values/paths.js';
import type { Doc } from '../values/types.js';
import { isDocument, isNumber } from '../values/types.js';

/** One field of a sort: where it is, and which way it goes. */
export interface SortField {
  parts: readonly string[];
  direction: 1 | -1;
}

/** Reads { field: 1 | -1 }. @throws MongoError 15975 or 2 for any other direction */
export function sortFields(spec: Doc): SortField[] {
  return Object.entries(spec).map(([path, value]) => {
    if (isDocument(value) && '$meta' in value)
      throw badValue('query requires text score metadata, but it is not available');
    const direction = isNumber(value) ? toDouble(value) : NaN;
    if (direction !== 1 && direction !== -1)
      throw badValue('$sort key ordering must be 1 (for ascending) or -1 (for descending)');
    return { parts: path.split('.'), direction };
  });
}

/**
 * The value a document sorts by: of an array, the least element when ascending, the greatest when descending.
 * Source: "Comparison/Sort Order" in the MongoDB manual.
 */
export function sortKey(value: unknown, { parts, direction }: SortField, collation?: Collation): unknown {
  const first = value !== null && typeof value === 'object' ? fieldOf(value, parts[0] as string) : undefined;
  if (parts.length === 1 && !Array.isArray(first)) return first ?? null;
  return extreme(value, parts, 0, direction, collation);
}

const BELOW_NULL = undefined;

function extreme(
  value: unknown,
  parts: readonly string[],
  at: number,
  direction: 1 | -1,
  collation?: Collation,
): unknown {
  if (at === parts.length) return Array.isArray(value) ? best(value, direction, collation) : (value ?? null);
  const part = parts[at] as string;
  if (!Array.isArray(value)) {
    const next = fieldOf(value, part);
    return next === undefined ? null : extreme(next, parts, at + 1, direction, collation);
  }
  if (isArrayIndex(part) && Number(part) < value.length)
    return extreme(value[Number(part)], parts, at + 1, direction, collation);
  const candidates = value.map((element: unknown) =>
    isDocument(element) ? extreme(element, parts, at, direction, collation) : null,
  );
  return candidates.length === 0 ? null : best(candidates, direction, collation);
}

function best(values: readonly unknown[], direction: 1 | -1, collation?: Collation): unknown {
  if (values.length === 0) return BELOW_NULL;
  return values.reduce((chosen, value) =>
    compareValues(value, chosen, collation) * direction < 0 ? value : chosen,
  );
}

/** Compares two documents, or other values, by a sort specification. */
export function sortComparator(spec: Doc, collation?: Collation): (a: unknown, b: unknown) => number {
  const fields = sortFields(spec);
  return (a, b) => {
    for (const field of fields) {
      const order = compareValues(sortKey(a, field, collation), sortKey(b, field, collation), collation);
      if (order !== 0) return order * field.direction;
    }
    return 0;
  };
}

/** Sorts documents stably, working out each one's keys once; keeps only the first `limit`. */
export function sortDocuments<T>(docs: Iterable<T>, spec: Doc, collation?: Collation, limit = Infinity): T[] {
  const fields = sortFields(spec);
  const compare = (a: Keyed<T>, b: Keyed<T>) => compareKeys(a.keys, b.keys, fields, collation);
  let kept: Keyed<T>[] = [];
  for (const doc of docs) {
    kept.push({ doc, keys: fields.map((field) => sortKey(doc, field, collation)) });
    if (kept.length >= 2 * limit + 1000) kept = kept.sort(compare).slice(0, limit);
  }
  return kept
    .sort(compare)
    .slice(0, limit)
    .map(({ doc }) => doc);
}

interface Keyed<T> {
  doc: T;
  keys: unknown[];
}

function compareKeys(
  a: readonly unknown[],
  b: readonly unknown[],
  fields: readonly SortField[],
  collation?: Collation,
): number {
  for (let i = 0; i < fields.length; i += 1) {
    const order = compareValues(a[i], b[i], collation);
    if (order !== 0) return order * (fields[i] as SortField).direction;
  }
  return 0;
}
