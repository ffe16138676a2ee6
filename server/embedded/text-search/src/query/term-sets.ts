import { emptyBitmap, setBits, type Bitmap } from '../index/bitmap.js';
import { FrozenPostings, type Postings } from '../index/postings.js';
import type { Segment } from '../index/segment.js';

/** From one document in so many on, a set of bits takes no more room than the list. */
const DENSE = 16;
/** Sets a segment remembers; one of a full segment is 8 kB. */
const REMEMBER = 128;

/** Postings of frozen segments never change, so what was made of them stays true for as long as they are there. */
const remembered = new WeakMap<Postings, Map<number, Bitmap>>();

/**
 * The documents of a frozen segment that contain a frequent term, as bits: another document is looked up in one step,
 * and two frequent terms are compared 32 documents at a time. Undefined for what is better read as a list.
 */
export function termSet({ postings, size }: Segment, term: number): Bitmap | undefined {
  if (!(postings instanceof FrozenPostings) || postings.frequency(term) * DENSE < size) return undefined;
  let sets = remembered.get(postings);
  if (!sets) remembered.set(postings, (sets = new Map()));
  const known = sets.get(term);
  if (known) return known;
  const set = emptyBitmap(size);
  setBits(set, postings.list(term)!.docs);
  if (sets.size >= REMEMBER) sets.clear();
  sets.set(term, set);
  return set;
}
