import type { CountedPage, ValueCounts } from '../counted-page.js';
import type { Query } from '../types.js';
import { countCodes } from './count-codes.js';
import { versionCache } from './version-cache.js';
import type { TextIndex } from '../index/text-index.js';

/** Values returned per facet. */
const MOST_VALUES = 1000;

const remember = versionCache<CountedPage['facets']>(100);

/** Counts without a text are the most expensive and the most repeated: every start page asks for them. */
export function rememberFacets(
  index: TextIndex,
  query: Query,
  count: () => CountedPage['facets'],
): CountedPage['facets'] {
  return remember(index, JSON.stringify([query.filter, query.facets, query.disjunctive]), count);
}

/** The values that some document has, the most frequent first, at most 1,000. */
export function facetCounts(index: TextIndex, field: string, docs: readonly Uint16Array[]): ValueCounts {
  const column = index.column(field);
  const counts = countCodes(index, column, docs);
  const dictionary = index.dictionaries[column]!;
  const codes = mostFrequent(counts, MOST_VALUES);
  const documents = new Int32Array(codes.length);
  for (let i = 0; i < codes.length; i++) documents[i] = counts[codes[i]!]!;
  return { dictionary, codes, counts: documents };
}

/** Codes with a count, the highest first; equal ones in the order in which the values were first seen. */
function mostFrequent(counts: Int32Array, limit: number): Uint32Array {
  const keys = new Float64Array(counts.length);
  let n = 0;
  // One sortable number of count and code: sorting numbers is several times faster than comparing in JavaScript.
  for (let code = 0; code < counts.length; code++) {
    if (counts[code]! > 0) keys[n++] = code - counts[code]! * 2 ** 32;
  }
  keys.subarray(0, n).sort();
  const codes = new Uint32Array(Math.min(n, limit));
  for (let i = 0; i < codes.length; i++) codes[i] = ((keys[i]! % 2 ** 32) + 2 ** 32) % 2 ** 32;
  return codes;
}
