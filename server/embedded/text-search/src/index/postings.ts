import { withRoom } from './growing.js';

/** The documents that contain a term, ascending, and how strongly (0-255). */
export interface PostingList {
  docs: Uint16Array;
  impacts: Uint8Array;
}

/** The first place in [from, to) whose number is not below `doc`, or `to`. */
export function lowerBound(docs: Uint16Array, doc: number, from: number, to = docs.length): number {
  let low = from;
  let high = to;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (docs[middle]! < doc) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The first place in [from, docs.length) whose number is not below `doc`: near `from` it is found at once. */
export function gallop(docs: Uint16Array, doc: number, from: number): number {
  if (from >= docs.length || docs[from]! >= doc) return from;
  let step = 1;
  while (from + step < docs.length && docs[from + step]! < doc) step *= 2;
  return lowerBound(docs, doc, from + (step >>> 1), Math.min(docs.length, from + step));
}

/** Keeps, at the beginning of `kept`, those of its first `count` numbers that are in `docs`; answers how many. */
export function keepCommon(kept: Uint16Array, count: number, docs: Uint16Array): number {
  let found = 0;
  for (let i = 0, at = 0; i < count; i++) {
    const doc = kept[i]!;
    at = gallop(docs, doc, at);
    if (at === docs.length) break;
    if (docs[at] === doc) kept[found++] = doc;
  }
  return found;
}

/** Whether some number is in all of the lists, the shortest of which comes first. */
export function haveCommon([first, ...others]: readonly Uint16Array[]): boolean {
  const at = others.map(() => 0);
  return first!.some((doc) => others.every((docs, i) => docs[(at[i] = gallop(docs, doc, at[i]!))] === doc));
}

export interface Postings {
  /** Number of documents that contain the term, removed ones included. */
  frequency(term: number): number;
  list(term: number): PostingList | undefined;
  bytes(): number;
}

/** Postings that can still grow: one log, in which the entries of a term are chained backwards. */
export class PostingLog implements Postings {
  private length = 0;
  private terms = new Uint32Array(1024);
  private docs = new Uint16Array(1024);
  private impacts = new Uint8Array(1024);
  private previous = new Int32Array(1024);
  private heads = new Int32Array(0);
  private counts = new Uint32Array(0);

  /** Documents have to come in ascending order. */
  add(term: number, doc: number, impact: number) {
    const at = this.length++;
    if (at === this.terms.length) {
      this.terms = withRoom(this.terms, at + 1);
      this.docs = withRoom(this.docs, at + 1);
      this.impacts = withRoom(this.impacts, at + 1);
      this.previous = withRoom(this.previous, at + 1);
    }
    if (term >= this.heads.length) {
      this.heads = withRoom(this.heads, term + 1);
      this.counts = withRoom(this.counts, term + 1);
    }
    this.terms[at] = term;
    this.docs[at] = doc;
    this.impacts[at] = impact;
    this.previous[at] = this.heads[term]!;
    // Entry numbers are kept one higher, so that the zero of a fresh array means "none".
    this.heads[term] = at + 1;
    this.counts[term]!++;
  }

  frequency(term: number): number {
    return this.counts[term] ?? 0;
  }

  list(term: number): PostingList | undefined {
    const size = this.frequency(term);
    if (size === 0) return undefined;
    const docs = new Uint16Array(size);
    const impacts = new Uint8Array(size);
    let entry = this.heads[term]!;
    for (let i = size - 1; i >= 0; i--) {
      docs[i] = this.docs[entry - 1]!;
      impacts[i] = this.impacts[entry - 1]!;
      entry = this.previous[entry - 1]!;
    }
    return { docs, impacts };
  }

  bytes(): number {
    return this.terms.length * 11 + this.heads.byteLength * 2;
  }

  freeze(termCount: number): FrozenPostings {
    const offsets = new Uint32Array(termCount + 1);
    for (let term = 0; term < termCount; term++) offsets[term + 1] = offsets[term]! + this.frequency(term);
    const cursor = offsets.slice();
    const docs = new Uint16Array(this.length);
    const impacts = new Uint8Array(this.length);
    for (let at = 0; at < this.length; at++) {
      const to = cursor[this.terms[at]!]!++;
      docs[to] = this.docs[at]!;
      impacts[to] = this.impacts[at]!;
    }
    return new FrozenPostings(offsets, docs, impacts);
  }
}

/** Compressed sparse rows: the postings of term t lie at [offsets[t], offsets[t + 1]). */
export class FrozenPostings implements Postings {
  constructor(
    readonly offsets: Uint32Array,
    readonly docs: Uint16Array,
    readonly impacts: Uint8Array,
  ) {}

  frequency(term: number): number {
    return term + 1 < this.offsets.length ? this.offsets[term + 1]! - this.offsets[term]! : 0;
  }

  list(term: number): PostingList | undefined {
    if (this.frequency(term) === 0) return undefined;
    const from = this.offsets[term];
    const to = this.offsets[term + 1];
    return { docs: this.docs.subarray(from, to), impacts: this.impacts.subarray(from, to) };
  }

  bytes(): number {
    return this.offsets.byteLength + this.docs.byteLength + this.impacts.byteLength;
  }
}
