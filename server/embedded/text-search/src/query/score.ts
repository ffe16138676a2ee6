import { emptyBitmap, hasBit, intersect, setBit, type Bitmap } from '../index/bitmap.js';
import { lowerBound, type PostingList } from '../index/postings.js';
import type { TextIndex } from '../index/text-index.js';
import { SEGMENT_LIMIT, type Segment } from '../index/segment.js';
import type { ScoringTerm } from './plan.js';

const scores = new Float32Array(SEGMENT_LIMIT);

/** BM25 of the documents of one segment, in the order of `docs`, which are the bits of `candidates`. */
export function scoreDocuments(
  index: TextIndex,
  segment: Segment,
  terms: readonly ScoringTerm[],
  candidates: Bitmap,
  docs: Uint16Array,
): Float32Array {
  for (const { term, weight, frequency } of terms) {
    const list = segment.postings.list(term);
    if (!list) continue;
    const share = (weight * rarity(frequency, index.documents)) / 255;
    if (docs.length * 8 < list.docs.length) addSparse(list, docs, share);
    else addDense(list, candidates, share);
  }
  const result = new Float32Array(docs.length);
  for (let i = 0; i < docs.length; i++) {
    result[i] = scores[docs[i]!]!;
    scores[docs[i]!] = 0;
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

function addDense({ docs, impacts }: PostingList, candidates: Bitmap, share: number) {
  for (let i = 0; i < docs.length; i++) {
    const doc = docs[i]!;
    if (hasBit(candidates, doc)) scores[doc]! += share * impacts[i]!;
  }
}

/** Few candidates against a long list: a binary search each, from where the last one ended. */
function addSparse({ docs, impacts }: PostingList, candidates: Uint16Array, share: number) {
  let at = 0;
  for (const doc of candidates) {
    at = lowerBound(docs, doc, at);
    if (docs[at] === doc) scores[doc]! += share * impacts[at]!;
  }
}
