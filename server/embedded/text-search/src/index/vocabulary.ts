import type { TermTable } from './term-table.js';

/** Marks pinyin tokens, so that they never meet Latin words of the texts. */
export const PINYIN = '\u0001';

interface FuzzyEntry {
  word: string;
  term: number;
  letters: number;
}

/** The Latin words and pinyin tokens of an index in order, for prefixes and typing errors. */
export class Vocabulary {
  private fresh: string[] = [];
  private byLength: FuzzyEntry[][] = [];
  private seen = 0;

  /** `sorted`: the numbers of the settled words, in the order of the words. */
  constructor(
    private readonly terms: TermTable,
    public sorted: Uint32Array = new Uint32Array(0),
  ) {}

  /** Terms that begin with the text, itself included. */
  withPrefix(prefix: string): number[] {
    this.catchUp();
    const found: number[] = [];
    for (let i = this.lowerBound(prefix); i < this.sorted.length; i++) {
      if (!this.terms.startsWith(this.sorted[i]!, prefix)) break;
      found.push(this.sorted[i]!);
    }
    for (const word of this.fresh) if (word.startsWith(prefix)) found.push(this.terms.find(word));
    return found;
  }

  /** Latin words at most `errors` letters added, lost, changed or swapped away. */
  near(word: string, errors: number): { term: number; text: string; distance: number }[] {
    this.catchUp();
    const found: { term: number; text: string; distance: number }[] = [];
    const letters = letterSet(word);
    for (let length = word.length - errors; length <= word.length + errors; length++) {
      for (const entry of this.byLength[length] ?? []) {
        if (bits(entry.letters ^ letters) > errors * 2) continue;
        const distance = editDistance(word, entry.word, errors);
        if (distance <= errors) found.push({ term: entry.term, text: entry.word, distance });
      }
    }
    return found;
  }

  /** Sorts what has come in: called when a segment is frozen, so that no query pays for it. */
  settle() {
    this.catchUp();
    if (this.fresh.length > 0) this.mergeFresh();
  }

  private mergeFresh() {
    const fresh = this.fresh.sort(byCode);
    const merged = new Uint32Array(this.sorted.length + fresh.length);
    let from = 0;
    fresh.forEach((word, i) => {
      const to = this.lowerBound(word, from);
      merged.set(this.sorted.subarray(from, to), from + i);
      merged[to + i] = this.terms.find(word);
      from = to;
    });
    merged.set(this.sorted.subarray(from), from + fresh.length);
    this.sorted = merged;
    this.fresh = [];
  }

  private lowerBound(text: string, from = 0): number {
    let low = from;
    let high = this.sorted.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.terms.compare(this.sorted[middle]!, text) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  private catchUp() {
    if (this.seen === this.terms.count) return;
    // Only what a file brought is settled before it was seen.
    const settled = new Uint8Array(this.seen === 0 ? this.terms.count : 0);
    if (this.seen === 0) for (const term of this.sorted) settled[term] = 1;
    for (; this.seen < this.terms.count; this.seen++) {
      const head = this.terms.head(this.seen);
      if (head > 0x24f && !(head >= 0x370 && head <= 0x58f)) continue;
      if (head === 1 && settled[this.seen] === 1) continue;
      const word = this.terms.text(this.seen);
      if (settled[this.seen] !== 1) this.fresh.push(word);
      if (head === 1 || word.length < 3) continue;
      (this.byLength[word.length] ??= []).push({ word, term: this.seen, letters: letterSet(word) });
    }
    if (this.fresh.length > 2000) this.mergeFresh();
  }
}

const byCode = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

function letterSet(word: string): number {
  let set = 0;
  for (let i = 0; i < word.length; i++) set |= 1 << (word.charCodeAt(i) & 31);
  return set;
}

function bits(word: number): number {
  let count = 0;
  for (let rest = word; rest !== 0; rest &= rest - 1) count++;
  return count;
}

/** Damerau-Levenshtein (neighbours swapped count once); gives up above `limit`. */
export function editDistance(a: string, b: string, limit: number): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let best = i;
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        cost = Math.min(cost, before[j - 2]! + 1);
      }
      row.push(cost);
      best = Math.min(best, cost);
    }
    if (best > limit) return limit + 1;
    before = last;
    last = row;
  }
  return last[b.length]!;
}
