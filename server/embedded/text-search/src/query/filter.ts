import { emptyBitmap, fullBitmap, intersect, invert, setBit, unite, type Bitmap } from '../index/bitmap.js';
import type { Segment } from '../index/segment.js';
import type { Column } from '../index/values.js';
import type { TextIndex } from '../index/text-index.js';
import { SearchError, type Filter } from '../types.js';

/** Masks a segment remembers; filters repeat, and one mask is 8 kB. */
const REMEMBER = 256;

/** Answers, for a segment, its documents that pass the filter, removed ones included. */
export type Mask = (segment: Segment) => Bitmap;

/** Reads a filter once for all segments. */
export function compileFilter(index: TextIndex, filter: Filter): Mask {
  if ('and' in filter) return combine(index, filter.and, intersect, fullBitmap);
  if ('or' in filter) return combine(index, filter.or, unite, emptyBitmap);
  if ('not' in filter) {
    const inner = compileFilter(index, filter.not);
    return (segment) => invert(inner(segment), segment.size);
  }
  if (!('field' in filter)) throw new SearchError('bad-filter', 'A filter is and, or, not, in or a range');
  return compileLeaf(index, filter);
}

function combine(
  index: TextIndex,
  filters: Filter[],
  operation: (into: Bitmap, other: Bitmap) => Bitmap,
  start: (documents: number) => Bitmap,
): Mask {
  const masks = filters.map((filter) => compileFilter(index, filter));
  return (segment) => masks.reduce((all, mask) => operation(all, mask(segment)), start(segment.size));
}

type Leaf = Extract<Filter, { field: string }>;

function compileLeaf(index: TextIndex, leaf: Leaf): Mask {
  const column = index.column(leaf.field);
  const key = JSON.stringify(leaf);
  let passes: Uint8Array | undefined;
  return (segment) => {
    const known = segment.masks.get(key);
    if (known) return known;
    passes ??= passingCodes(index, column, leaf);
    const mask = maskOf(segment.columns[column]!, segment.size, passes);
    if (segment.masks.size >= REMEMBER) segment.masks.clear();
    segment.masks.set(key, mask);
    return mask;
  };
}

function maskOf({ single, starts, codes }: Column, documents: number, passes: Uint8Array): Bitmap {
  const mask = emptyBitmap(documents);
  if (single) {
    for (let i = 0, doc = 0; i < mask.length; i++) {
      let word = 0;
      for (const end = Math.min(documents, doc + 32); doc < end; doc++)
        word |= passes[codes[doc]!]! << (doc & 31);
      mask[i] = word;
    }
    return mask;
  }
  for (let doc = 0; doc < documents; doc++) {
    let any = 0;
    for (let at = starts[doc]!, end = starts[doc + 1]!; at < end; at++) any |= passes[codes[at]!]!;
    if (any === 1) setBit(mask, doc);
  }
  return mask;
}

function passingCodes(index: TextIndex, column: number, leaf: Leaf): Uint8Array {
  const dictionary = index.dictionaries[column]!;
  const passes = new Uint8Array(dictionary.labels.length);
  if ('in' in leaf) {
    if (!Array.isArray(leaf.in)) throw new SearchError('bad-filter', `${leaf.field}: in takes a list`);
    for (const value of leaf.in) {
      const code = dictionary.code(value);
      if (code !== undefined) passes[code] = 1;
    }
    return passes;
  }
  const { gte = -Infinity, lte = Infinity } = leaf;
  dictionary.numbers.forEach((number, code) => {
    if (number >= gte && number <= lte) passes[code] = 1;
  });
  return passes;
}
