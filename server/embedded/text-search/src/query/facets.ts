import type { Page, Query } from '../types.js';
import { versionCache } from './version-cache.js';
import type { Column } from '../index/values.js';
import type { TextIndex } from '../index/text-index.js';

/** Values returned per facet. */
const MOST_VALUES = 1000;

const remember = versionCache<Page['facets']>(100);

/** Counts without a text are the most expensive and the most repeated: every start page asks for them. */
export function rememberFacets(index: TextIndex, query: Query, count: () => Page['facets']): Page['facets'] {
  return remember(index, JSON.stringify([query.filter, query.facets, query.disjunctive]), count);
}

/** Documents per value code of a column, over lists of documents by segment. */
export function countCodes(index: TextIndex, column: number, docs: readonly Uint16Array[]): Uint32Array {
  const counts = new Uint32Array(index.dictionaries[column]!.size);
  index.segments.forEach((segment, s) => addCounts(counts, segment.columns[column]!, docs[s]!));
  return counts;
}

function addCounts(counts: Uint32Array, { single, starts, codes }: Column, docs: Uint16Array) {
  if (single) {
    for (const doc of docs) counts[codes[doc]!]!++;
    return;
  }
  for (const doc of docs) {
    for (let at = starts[doc]!, end = starts[doc + 1]!; at < end; at++) counts[codes[at]!]!++;
  }
}

/** Value -> documents, the most frequent first. */
export function facetCounts(
  index: TextIndex,
  field: string,
  docs: readonly Uint16Array[],
): Record<string, number> {
  const column = index.column(field);
  const counts = countCodes(index, column, docs);
  const dictionary = index.dictionaries[column]!;
  // Born as a dictionary: an ordinary object would go through a hidden class for every key.
  const result = Object.setPrototypeOf(Object.create(null), Object.prototype) as Record<string, number>;
  for (const code of mostFrequent(counts, MOST_VALUES)) result[dictionary.label(code)] = counts[code]!;
  return result;
}

/** Codes with a count, the highest first; equal ones in the order in which the values were first seen. */
function mostFrequent(counts: Uint32Array, limit: number): Uint32Array {
  const keys = new Float64Array(counts.length);
  let n = 0;
  // One sortable number of count and code: sorting numbers is several times faster than comparing in JavaScript.
  for (let code = 0; code < counts.length; code++) {
    if (counts[code]! > 0) keys[n++] = code - counts[code]! * 2 ** 32;
  }
  return Uint32Array.from(
    keys.subarray(0, n).sort().subarray(0, limit),
    (key) => ((key % 2 ** 32) + 2 ** 32) % 2 ** 32,
  );
}
