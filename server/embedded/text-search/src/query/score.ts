import { emptyBitmap, hasBit, intersect, setBit, type Bitmap } from '../index/bitmap.js';
import { gallop, type PostingList } from '../index/postings.js';
import type { TextIndex } from '../index/text-index.js';
import { SEGMENT_LIMIT, type Segment } from '../index/segment.js';
import type { ScoringTerm } from './plan.js';

const scores = new Float32Array(SEGMENT_LIMIT);
const wanted = emptyBitmap(SEGMENT_LIMIT);

/** BM25 of the documents of one segment, ascending, in their order. */
export function scoreDocuments(
  index: TextIndex,
  segment: Segment,
  terms: readonly ScoringTerm[],
  docs: Uint16Array,
): Float32Array {
  for (const doc of docs) setBit(wanted, doc);
  for (const { term, weight, frequency } of terms) {
    const list = segment.postings.list(term);
    if (!list) continue;
    const share = (weight * rarity(frequency, index.documents)) / 255;
    if (docs.length * 8 < list.docs.length) addSparse(list, docs, share);
    else addDense(list, share);
  }
  const result = new Float32Array(docs.length);
  for (let i = 0; i < docs.length; i++) {
    const doc = docs[i]!;
    result[i] = scores[doc]!;
    scores[doc] = 0;
    wanted[doc >>> 5] = 0;
  }
  return result;
}

/** The documents of `base` that have at least one of the terms. */
export function withAny(
  { postings, size }: Segment,
  terms: readonly { term: number }[],
  base: Bitmap,
): Bitmap {
  const some = emptyBitmap(size);
  for (const { term } of terms) {
    const docs = postings.list(term)?.docs;
    if (docs) for (const doc of docs) setBit(some, doc);
  }
  return intersect(some, base);
}

export const rarity = (frequency: number, documents: number) =>
  Math.log(1 + Math.max(0.5, documents - frequency + 0.5) / (frequency + 0.5));

function addDense({ docs, impacts }: PostingList, share: number) {
  for (let i = 0; i < docs.length; i++) {
    const doc = docs[i]!;
    if (hasBit(wanted, doc)) scores[doc]! += share * impacts[i]!;
  }
}

/** Few documents against a long list: each is looked for from where the last one was. */
function addSparse({ docs, impacts }: PostingList, wanted: Uint16Array, share: number) {
  for (let i = 0, at = 0; i < wanted.length; i++) {
    at = gallop(docs, wanted[i]!, at);
    if (docs[at] === wanted[i]) scores[wanted[i]!]! += share * impacts[at]!;
  }
}
