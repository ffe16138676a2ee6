import { countBits, emptyBitmap, setBit, unite, type Bitmap } from '../index/bitmap.js';
import { lowerBound, type Postings } from '../index/postings.js';
import type { TextIndex } from '../index/text-index.js';
import { PINYIN } from '../index/vocabulary.js';
import { pinyinOf } from '../text/pinyin.js';
import type { QueryWord } from '../text/units.js';
import { versionCache } from './version-cache.js';

/** A way to find a word: a document has at least `need` of these terms. */
export interface Alternative {
  terms: number[];
  need: number;
  /** Share of the score that a find this way earns. */
  weight: number;
  /** What to mark in a text that was found this way. */
  needle: string;
}

/** A word of the query and the documents it was found in, by segment, removed ones included. */
export interface ResolvedWord {
  word: QueryWord;
  matches: Bitmap[];
  alternatives: Alternative[];
  /** Found as it was typed, not through sound, correction or parts. */
  literal: boolean;
}

export const SYNONYM_WEIGHT = 0.7;
const PINYIN_WEIGHT = 0.8;
const PREFIX_WEIGHT = 0.8;
const TYPO_WEIGHT = 0.6;
const PARTIAL_WEIGHT = 0.5;

const remember = versionCache<ResolvedWord>(300);

/** Tries the ways to find a word from the strictest to the loosest; the first that finds something counts. */
export function resolve(index: TextIndex, word: QueryWord, tail: boolean): ResolvedWord {
  const found = remember(index, `${tail && !word.cjk ? 'tail' : ''} ${word.text}`, () =>
    find(index, word, tail),
  );
  return { ...found, word };
}

function find(index: TextIndex, word: QueryWord, tail: boolean): ResolvedWord {
  const literal = [...literally(index, word.text), ...synonyms(index, word.text)];
  const matches = documentsOf(index, literal);
  if (matches.some((bitmap) => countBits(bitmap) > 0)) {
    return { word, matches, alternatives: literal, literal: true };
  }
  for (const way of word.cjk ? chineseWays : latinWays) {
    const alternatives = way(index, word.text, tail);
    const found = documentsOf(index, alternatives);
    if (found.some((bitmap) => countBits(bitmap) > 0)) {
      return { word, matches: found, alternatives, literal: false };
    }
  }
  return { word, matches, alternatives: [], literal: false };
}

type Way = (index: TextIndex, text: string, tail: boolean) => Alternative[];

const chineseWays: Way[] = [homophones, partly];
const latinWays: Way[] = [unfinished, asPinyin, mistyped, begun];

/** The word as it stands: a Latin word, a character, or all neighbouring pairs of a Chinese word. */
export function literally(index: TextIndex, text: string): Alternative[] {
  const terms = pairs(text).map((pair) => index.terms.find(pair));
  if (terms.some((term) => term < 0)) return [];
  return [{ terms, need: terms.length, weight: 1, needle: text }];
}

function pairs(text: string): string[] {
  if (text.length < 2 || text.charCodeAt(0) < 0x2e80) return [text];
  return Array.from({ length: text.length - 1 }, (_, i) => text.slice(i, i + 2));
}

function synonyms(index: TextIndex, text: string): Alternative[] {
  return index
    .synonymsOf(text)
    .flatMap((synonym) => literally(index, synonym))
    .map((alternative) => ({ ...alternative, weight: SYNONYM_WEIGHT }));
}

function homophones(index: TextIndex, text: string): Alternative[] {
  if (text.length < 2) return [];
  return single(index, PINYIN + pinyinOf(text).join(''), PINYIN_WEIGHT, text);
}

function partly(index: TextIndex, text: string): Alternative[] {
  if (text.length < 3) return [];
  const all = pairs(text);
  const terms = all.map((pair) => index.terms.find(pair)).filter((term) => term >= 0);
  return [{ terms, need: Math.ceil(all.length / 2), weight: PARTIAL_WEIGHT, needle: text }];
}

/** The last word may still be in the making: Latin words and pinyin that begin with it. */
function unfinished(index: TextIndex, text: string, tail: boolean): Alternative[] {
  if (!tail) return [];
  return [...begun(index, text), ...asPinyin(index, text), ...pinyinBegun(index, text)];
}

function pinyinBegun(index: TextIndex, text: string): Alternative[] {
  if (!/^[a-z]{2,}$/.test(text)) return [];
  const exact = index.terms.find(PINYIN + text);
  return index.vocabulary
    .withPrefix(PINYIN + text)
    .filter((term) => term !== exact)
    .map((term) => ({ terms: [term], need: 1, weight: PINYIN_WEIGHT * PREFIX_WEIGHT, needle: text }));
}

function asPinyin(index: TextIndex, text: string): Alternative[] {
  return single(index, PINYIN + text, PINYIN_WEIGHT, text);
}

function mistyped(index: TextIndex, text: string): Alternative[] {
  if (text.length < 4 || !/^\p{L}+$/u.test(text)) return [];
  return index.vocabulary.near(text, text.length < 8 ? 1 : 2).map(({ term, text: needle, distance }) => ({
    terms: [term],
    need: 1,
    weight: TYPO_WEIGHT / distance,
    needle,
  }));
}

function begun(index: TextIndex, text: string): Alternative[] {
  return index.vocabulary
    .withPrefix(text)
    .map((term) => ({ terms: [term], need: 1, weight: PREFIX_WEIGHT, needle: text }));
}

function single(index: TextIndex, token: string, weight: number, needle: string): Alternative[] {
  const term = index.terms.find(token);
  return term < 0 ? [] : [{ terms: [term], need: 1, weight, needle }];
}

function documentsOf(index: TextIndex, alternatives: readonly Alternative[]): Bitmap[] {
  return index.segments.map(({ postings, size }) => {
    const matches = emptyBitmap(size);
    for (const { terms, need } of alternatives) {
      if (terms.length === 1) mark(matches, postings, terms[0]!);
      else if (need === terms.length) unite(matches, withAll(postings, terms, size));
      else if (need < terms.length) unite(matches, withSome(postings, terms, need, size));
    }
    return matches;
  });
}

function mark(into: Bitmap, postings: Postings, term: number) {
  const docs = postings.list(term)?.docs;
  if (docs) for (const doc of docs) setBit(into, doc);
}

/** Starts from the rarest term, so that little is left to compare. */
function withAll(postings: Postings, terms: readonly number[], size: number): Bitmap {
  const result = emptyBitmap(size);
  const [rarest, ...others] = [...terms].sort((a, b) => postings.frequency(a) - postings.frequency(b));
  let left = postings.list(rarest!)?.docs ?? NONE;
  for (const term of others) {
    if (left.length === 0) return result;
    left = common(left, postings.list(term)?.docs ?? NONE);
  }
  for (const doc of left) setBit(result, doc);
  return result;
}

const NONE = new Uint16Array(0);

/** The numbers in both lists; gallops through the longer one. */
function common(few: Uint16Array, many: Uint16Array): Uint16Array {
  const result = new Uint16Array(few.length);
  let found = 0;
  let at = 0;
  for (const doc of few) {
    if (many[at]! < doc) {
      let step = 1;
      while (at + step < many.length && many[at + step]! < doc) step *= 2;
      at = lowerBound(many, doc, at + (step >>> 1), Math.min(many.length, at + step));
    }
    if (at === many.length) break;
    if (many[at] === doc) result[found++] = doc;
  }
  return result.subarray(0, found);
}

function withSome(postings: Postings, terms: readonly number[], need: number, size: number): Bitmap {
  const counts = new Uint8Array(size);
  const result = emptyBitmap(size);
  for (const term of terms) {
    const docs = postings.list(term)?.docs ?? NONE;
    for (const doc of docs) {
      counts[doc]!++;
      if (counts[doc] === need) setBit(result, doc);
    }
  }
  return result;
}
