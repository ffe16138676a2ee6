import { emptyBitmap, hasBit, intersect, setBit, setBits, type Bitmap } from '../index/bitmap.js';
import { gallop, type PostingList } from '../index/postings.js';
import type { TextIndex } from '../index/text-index.js';
import { SEGMENT_LIMIT, type Segment } from '../index/segment.js';
import type { Plan, PlannedAsk } from './plan.js';

const scores = new Float32Array(SEGMENT_LIMIT);

/** BM25 of the documents of one segment, ascending, in their order. */
export function scoreDocuments(
  index: TextIndex,
  segment: Segment,
  { scoring, asks }: Pick<Plan, 'scoring' | 'asks'>,
  docs: Uint16Array,
): Float32Array {
  for (const { term, weight, frequency } of scoring) {
    const list = segment.postings.list(term);
    if (!list) continue;
    const share = (weight * rarity(frequency, index.documents)) / 255;
    if (docs.length * 8 < list.docs.length) addSparse(list, docs, share);
    else addDense(list, share);
  }
  const kept = asks.length > 0 ? new Float32Array(docs.length).fill(1) : undefined;
  for (const ask of asks) addAsk(segment, ask, rarity(ask.frequency, index.documents), docs, kept!);
  const result = new Float32Array(docs.length);
  for (let i = 0; i < docs.length; i++) result[i] = scores[docs[i]!]! * (kept ? kept[i]! : 1);
  scores.fill(0, 0, segment.size);
  return result;
}

const answered = emptyBitmap(SEGMENT_LIMIT);
/** What BM25 gives a word that stands once in a field of usual length: a token is there or it is not. */
const ONCE = 1 / 2.2;

/** Adds the best token of an ask to each document, and lowers what is kept of those that have none. */
function addAsk(
  { postings, size }: Segment,
  { tokens, must }: PlannedAsk,
  rare: number,
  docs: Uint16Array,
  kept: Float32Array,
) {
  const answer = (doc: number, share: number) => {
    if (hasBit(answered, doc)) return;
    setBit(answered, doc);
    scores[doc]! += share * rare * ONCE;
  };
  for (const { term, share } of tokens) {
    const list = postings.list(term)?.docs;
    if (!list) continue;
    if (docs.length * 8 < list.length) {
      for (let i = 0, at = 0; i < docs.length; i++) {
        at = gallop(list, docs[i]!, at);
        if (list[at] === docs[i]) answer(docs[i]!, share);
      }
    } else for (let i = 0; i < list.length; i++) answer(list[i]!, share);
  }
  for (let i = 0; i < docs.length; i++) if (!hasBit(answered, docs[i]!)) kept[i]! *= 1 - must;
  answered.fill(0, 0, (size + 31) >>> 5);
}

/** The documents of `base` that have at least one of the terms. */
export function withAny(
  { postings, size }: Segment,
  { scoring, asks }: Pick<Plan, 'scoring' | 'asks'>,
  base: Bitmap,
): Bitmap {
  const some = emptyBitmap(size);
  for (const { term } of [...scoring, ...asks.flatMap(({ tokens }) => tokens)]) {
    const docs = postings.list(term)?.docs;
    if (docs) setBits(some, docs);
  }
  return intersect(some, base);
}

export const rarity = (frequency: number, documents: number) =>
  Math.log(1 + Math.max(0.5, documents - frequency + 0.5) / (frequency + 0.5));

/** To all that have the term, asked for or not: what is asked for is read afterwards. */
function addDense({ docs, impacts }: PostingList, share: number) {
  for (let i = 0; i < docs.length; i++) scores[docs[i]!]! += share * impacts[i]!;
}

/** Few documents against a long list: each is looked for from where the last one was. */
function addSparse({ docs, impacts }: PostingList, wanted: Uint16Array, share: number) {
  for (let i = 0, at = 0; i < wanted.length; i++) {
    at = gallop(docs, wanted[i]!, at);
    if (docs[at] === wanted[i]) scores[wanted[i]!]! += share * impacts[at]!;
  }
}
