import { emptyBitmap, fullBitmap, intersect, invert, setBit, unite, type Bitmap } from '../index/bitmap.js';
import { SEGMENT_LIMIT, type Segment } from '../index/segment.js';
import type { Column } from '../index/values.js';
import type { TextIndex } from '../index/text-index.js';
import { SearchError, type Filter } from '../types.js';

/** Masks a segment remembers; filters repeat, and one mask is 8 kB. */
const REMEMBER = 256;

/** Conditions that are remembered to have been asked for. */
const ASKED = 1000;

const asked = new WeakMap<TextIndex, Set<string>>();

/** Whether this condition was asked for before: who may see what, a city, a kind of people come again and again. */
function isAskedAgain(index: TextIndex, key: string): boolean {
  let keys = asked.get(index);
  if (!keys) asked.set(index, (keys = new Set()));
  if (keys.has(key)) return true;
  if (keys.size >= ASKED) keys.clear();
  keys.add(key);
  return false;
}

/** A filter that has been read once for all segments. Both ways judge removed documents too. */
export interface CompiledFilter {
  /** The documents of a segment that pass: for many at once, and then it is remembered. */
  mask(segment: Segment): Bitmap;
  /**
   * Sets flags[i] to 1 where docs[i] passes, else to 0, for the first `count`: by their values, so that few cost
   * little, or by the mask where the condition comes again.
   */
  judge(segment: Segment, docs: Uint16Array, count: number, flags: Uint8Array): void;
}

export function compileFilter(index: TextIndex, filter: Filter): CompiledFilter {
  if ('and' in filter) return combined(index, filter.and, intersect, fullBitmap, (a, b) => a & b, 1);
  if ('or' in filter) return combined(index, filter.or, unite, emptyBitmap, (a, b) => a | b, 0);
  if ('not' in filter) {
    const inner = compileFilter(index, filter.not);
    return {
      mask: (segment) => invert(inner.mask(segment), segment.size),
      judge: (segment, docs, count, flags) => {
        inner.judge(segment, docs, count, flags);
        for (let i = 0; i < count; i++) flags[i]! ^= 1;
      },
    };
  }
  if (!('field' in filter)) throw new SearchError('bad-filter', 'A filter is and, or, not, in or a range');
  return leaf(index, filter);
}

function combined(
  index: TextIndex,
  filters: Filter[],
  operation: (into: Bitmap, other: Bitmap) => Bitmap,
  start: (documents: number) => Bitmap,
  ofFlags: (a: number, b: number) => number,
  ofNone: 0 | 1,
): CompiledFilter {
  const [first, ...others] = filters.map((filter) => compileFilter(index, filter));
  const more = new Uint8Array(others.length > 0 ? SEGMENT_LIMIT : 0);
  return {
    mask: (segment) =>
      (first ? [first, ...others] : []).reduce(
        (all, inner) => operation(all, inner.mask(segment)),
        start(segment.size),
      ),
    judge: (segment, docs, count, flags) => {
      if (!first) return void flags.fill(ofNone, 0, count);
      first.judge(segment, docs, count, flags);
      for (const other of others) {
        other.judge(segment, docs, count, more);
        for (let i = 0; i < count; i++) flags[i] = ofFlags(flags[i]!, more[i]!);
      }
    },
  };
}

type Leaf = Extract<Filter, { field: string }>;

function leaf(index: TextIndex, filter: Leaf): CompiledFilter {
  const column = index.column(filter.field);
  const passes = passingCodes(index, column, filter);
  const key = JSON.stringify(filter);
  const again = isAskedAgain(index, key);
  const mask = (segment: Segment) => {
    const known = segment.masks.get(key);
    if (known) return known;
    const made = maskOf(segment.columns[column]!, segment.size, passes);
    if (segment.masks.size >= REMEMBER) segment.masks.clear();
    segment.masks.set(key, made);
    return made;
  };
  return {
    mask,
    judge: (segment, docs, count, flags) => {
      if (again) flagBits(mask(segment), docs, count, flags);
      else judgeBy(segment.columns[column]!, passes, docs, count, flags);
    },
  };
}

function flagBits(bits: Bitmap, docs: Uint16Array, count: number, flags: Uint8Array) {
  for (let i = 0; i < count; i++) {
    const doc = docs[i]!;
    flags[i] = (bits[doc >>> 5]! >>> (doc & 31)) & 1;
  }
}

function judgeBy(
  { single, starts, codes }: Column,
  passes: Uint8Array,
  docs: Uint16Array,
  count: number,
  flags: Uint8Array,
) {
  if (single) {
    for (let i = 0; i < count; i++) flags[i] = passes[codes[docs[i]!]!]!;
    return;
  }
  for (let i = 0; i < count; i++) {
    let any = 0;
    for (let at = starts[docs[i]!]!, end = starts[docs[i]! + 1]!; at < end; at++) any |= passes[codes[at]!]!;
    flags[i] = any;
  }
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
  const passes = new Uint8Array(dictionary.size);
  if ('in' in leaf) {
    if (!Array.isArray(leaf.in)) throw new SearchError('bad-filter', `${leaf.field}: in takes a list`);
    for (const value of leaf.in) {
      const code = dictionary.code(value);
      if (code !== undefined) passes[code] = 1;
    }
    return passes;
  }
  const { gte = -Infinity, lte = Infinity } = leaf;
  for (let code = 0; code < passes.length; code++) {
    const number = dictionary.number(code);
    if (number >= gte && number <= lte) passes[code] = 1;
  }
  return passes;
}
