import { emptyBitmap, intersect, listBits, writeBits, type Bitmap } from '../index/bitmap.js';
import { keepCommon } from '../index/postings.js';
import { SEGMENT_LIMIT, type Segment } from '../index/segment.js';
import type { TextIndex } from '../index/text-index.js';
import type { Query } from '../types.js';
import { compileFilter, type CompiledFilter } from './filter.js';
import { allOf, matchesIn, type ResolvedWord } from './resolve.js';
import { termSet } from './term-sets.js';

/** Documents in work; reused, so that a query leaves little behind. */
const work = new Uint16Array(SEGMENT_LIMIT);
const flags = new Uint8Array(SEGMENT_LIMIT);

/** The living documents that pass the filter, by segment. */
export function livingThatPass(index: TextIndex, filter?: CompiledFilter): Bitmap[] {
  return index.segments.map((segment) => {
    const mask = segment.alive.slice(0, (segment.size + 31) >>> 5);
    return filter ? intersect(mask, filter.mask(segment)) : mask;
  });
}

/** By segment, ascending: the living documents that have all of the words and pass the filter. */
export function documentsWith(
  index: TextIndex,
  words: readonly ResolvedWord[],
  filter: CompiledFilter | undefined,
): Uint16Array[] {
  if (words.length === 0) return livingThatPass(index, filter).map(listBits);
  return index.segments.map((segment, s) => {
    let count = keepAlive(segment, collect(segment, s, words));
    if (filter && count > 0) count = keepPassing(segment, filter, count);
    return work.slice(0, count);
  });
}

/** Documents judged at once where one that passes is enough. */
const FEW = 64;

/** Whether any living document has all of the words and passes the filter. */
export function isAnyWith(
  index: TextIndex,
  words: readonly ResolvedWord[],
  filter: CompiledFilter | undefined,
): boolean {
  return index.segments.some((segment, s) => {
    const count = keepAlive(segment, collect(segment, s, words));
    if (!filter) return count > 0;
    for (let from = 0; from < count; from += FEW) {
      const some = work.subarray(from, Math.min(count, from + FEW));
      filter.judge(segment, some, some.length, flags);
      if (flags.subarray(0, some.length).includes(1)) return true;
    }
    return false;
  });
}

/**
 * Puts the documents that have all words to the beginning of `work`; answers how many. Rare terms are lists: the
 * rarest is the beginning, and the others are looked for in it. Frequent ones and words with several ways are sets.
 */
function collect(segment: Segment, s: number, words: readonly ResolvedWord[]): number {
  const lists: Uint16Array[] = [];
  const sets = words.filter((word) => !allOf(word)).map((word) => matchesIn(word, segment, s));
  for (const term of new Set(words.flatMap((word) => allOf(word) ?? []))) {
    const list = segment.postings.list(term);
    if (!list) return 0;
    const set = termSet(segment, term);
    if (set) sets.push(set);
    else lists.push(list.docs);
  }
  const [rarest, ...others] = lists.sort((a, b) => a.length - b.length);
  if (!rarest) return sets.length > 0 ? keepAll(sets) : 0;
  work.set(rarest);
  let count = rarest.length;
  for (const docs of others) count = keepCommon(work, count, docs);
  for (const bits of sets) count = keepSet(bits, count);
  return count;
}

const all = emptyBitmap(SEGMENT_LIMIT);

/** Begins `work` with what is in all of the sets. */
function keepAll([first, ...others]: readonly Bitmap[]): number {
  if (others.length === 0) return writeBits(first!, work);
  const bits = all.subarray(0, first!.length);
  bits.set(first!);
  for (const set of others) intersect(bits, set);
  return writeBits(bits, work);
}

const keepAlive = ({ alive, living, size }: Segment, count: number) =>
  living === size ? count : keepSet(alive, count);

function keepSet(bits: Bitmap, count: number): number {
  let kept = 0;
  // Without a branch: whether the next document stays cannot be guessed, and a wrong guess costs more than a write.
  for (let i = 0; i < count; i++) {
    const doc = work[i]!;
    work[kept] = doc;
    kept += (bits[doc >>> 5]! >>> (doc & 31)) & 1;
  }
  return kept;
}

function keepPassing(segment: Segment, filter: CompiledFilter, count: number): number {
  filter.judge(segment, work, count, flags);
  let kept = 0;
  for (let i = 0; i < count; i++) {
    work[kept] = work[i]!;
    kept += flags[i]!;
  }
  return kept;
}

/** A facet with a choice: hits have to fulfil it, its own counts ignore it. */
export interface Group {
  field: string;
  chosen: CompiledFilter;
}

export const groupsOf = (index: TextIndex, { disjunctive = {} }: Query): Group[] =>
  Object.entries(disjunctive)
    .filter(([, values]) => values.length > 0)
    .map(([field, values]) => ({ field, chosen: compileFilter(index, { field, in: values }) }));

/** Those of the documents that fulfil every group. */
export function fulfilling(
  index: TextIndex,
  docs: readonly Uint16Array[],
  groups: readonly Group[],
): readonly Uint16Array[] {
  if (groups.length === 0) return docs;
  return docs.map((list, s) => {
    work.set(list);
    let count = list.length;
    for (const { chosen } of groups) count = keepPassing(index.segments[s]!, chosen, count);
    return work.slice(0, count);
  });
}
