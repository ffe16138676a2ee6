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
  private words: string[] = [];
  private fresh: string[] = [];
  private byLength: FuzzyEntry[][] = [];
  private seen = 0;

  constructor(private readonly terms: TermTable) {}

  /** Terms that begin with the text, itself included. */
  withPrefix(prefix: string): number[] {
    this.catchUp();
    const found: number[] = [];
    for (let i = lowerBound(this.words, prefix); this.words[i]?.startsWith(prefix); i++) {
      found.push(this.terms.find(this.words[i]!));
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
    if (this.fresh.length === 0) return;
    this.words = this.words.concat(this.fresh).sort(byCode);
    this.fresh = [];
  }

  private catchUp() {
    for (; this.seen < this.terms.count; this.seen++) {
      const head = this.terms.head(this.seen);
      if (head > 0x24f && !(head >= 0x370 && head <= 0x58f)) continue;
      const word = this.terms.text(this.seen);
      this.fresh.push(word);
      if (head === 1 || word.length < 3) continue;
      (this.byLength[word.length] ??= []).push({ word, term: this.seen, letters: letterSet(word) });
    }
    if (this.fresh.length > 2000) this.settle();
  }
}

const byCode = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

function lowerBound(words: readonly string[], text: string): number {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (words[middle]! < text) low = middle + 1;
    else high = middle;
  }
  return low;
}

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
