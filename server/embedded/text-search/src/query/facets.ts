import type { TextIndex } from '../index/text-index.js';

/** Values returned per facet. */
const MOST_VALUES = 1000;

/** Documents per value code of a column, over lists of documents by segment. */
export function countCodes(index: TextIndex, column: number, docs: readonly Uint16Array[]): Uint32Array {
  const counts = new Uint32Array(index.dictionaries[column]!.labels.length);
  index.segments.forEach((segment, s) => {
    const { starts, codes } = segment.columns[column]!;
    const list = docs[s]!;
    for (let i = 0; i < list.length; i++) {
      const doc = list[i]!;
      for (let at = starts[doc]!, end = starts[doc + 1]!; at < end; at++) counts[codes[at]!]!++;
    }
  });
  return counts;
}

/** Value -> documents, the most frequent first, equal ones by value. */
export function facetCounts(
  index: TextIndex,
  field: string,
  docs: readonly Uint16Array[],
): Record<string, number> {
  const column = index.column(field);
  const counts = countCodes(index, column, docs);
  const { labels } = index.dictionaries[column]!;
  return Object.fromEntries(
    mostFrequent(counts, labels, MOST_VALUES).map((code) => [labels[code]!, counts[code]!]),
  );
}

/** Codes with a count, the highest first. */
export function mostFrequent(counts: Uint32Array, labels: readonly string[], limit: number): number[] {
  const codes: number[] = [];
  for (let code = 0; code < counts.length; code++) if (counts[code]! > 0) codes.push(code);
  codes.sort((a, b) => counts[b]! - counts[a]! || (labels[a]! < labels[b]! ? -1 : 1));
  return codes.slice(0, limit);
}
