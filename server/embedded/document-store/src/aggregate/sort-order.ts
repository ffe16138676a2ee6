import type { Sort } from '../collections/planner.js';
import { Sorter, compareSorted, sortValues } from '../collections/sorter.js';
import type { Collation } from '../values/collation.js';
import { badValue } from '../values/mongo-error.js';
import { toDouble } from '../values/numbers.js';
import type { Doc } from '../values/types.js';
import { fieldsOf, isDocument, isNumber } from '../values/types.js';

/** Reads { field: 1 | -1 }. @throws MongoError 2 for any other direction */
export function sortFields(spec: Doc): Sort {
  return Object.entries(spec).map(([path, value]) => {
    if (isDocument(value) && '$meta' in value)
      throw badValue('query requires text score metadata, but it is not available');
    const direction = isNumber(value) ? toDouble(value) : NaN;
    if (direction !== 1 && direction !== -1)
      throw badValue('$sort key ordering must be 1 (for ascending) or -1 (for descending)');
    return [path, direction] as const;
  });
}

/** What a value sorts by; one that is no document has no fields. */
const keysOf = (value: unknown, sort: Sort, collation: Collation | undefined) =>
  sortValues(isDocument(value) ? fieldsOf(value) : {}, sort, collation);

/** Compares two documents, or other values, by a sort specification. */
export function sortComparator(spec: Doc, collation?: Collation): (a: unknown, b: unknown) => number {
  const sort = sortFields(spec);
  return (a, b) => compareSorted(keysOf(a, sort, collation), keysOf(b, sort, collation), sort, collation);
}

/** Sorts documents stably, working out each one's keys once; keeps only the first `limit`. */
export function sortDocuments<T>(docs: Iterable<T>, spec: Doc, collation?: Collation, limit = Infinity): T[] {
  const sort = sortFields(spec);
  const sorter = new Sorter<T>(sort, collation, limit);
  for (const doc of docs) {
    const keys = keysOf(doc, sort, collation);
    if (sorter.wants(keys)) sorter.add(keys, doc);
  }
  return sorter.result();
}
