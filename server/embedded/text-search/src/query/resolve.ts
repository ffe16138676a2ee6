import { emptyBitmap, setBit, setBits, type Bitmap } from '../index/bitmap.js';
import { haveCommon, keepCommon, type Postings } from '../index/postings.js';
import { SEGMENT_LIMIT, type Segment } from '../index/segment.js';
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

/** A word of the query and the ways in which it was found; none when nothing has it. */
export interface ResolvedWord {
  word: QueryWord;
  alternatives: Alternative[];
  /** The documents of each segment it was found in, removed ones included; kept where they took work to find. */
  matches: (Bitmap | undefined)[];
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
  if (isAnywhere(index, literal)) return { word, matches: [], alternatives: literal, literal: true };
  for (const way of word.cjk ? chineseWays : latinWays) {
    const alternatives = way(index, word.text, tail);
    if (isAnywhere(index, alternatives)) return { word, matches: [], alternatives, literal: false };
  }
  return { word, matches: [], alternatives: [], literal: false };
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
  const need = Math.ceil(all.length / 2);
  return need <= terms.length ? [{ terms, need, weight: PARTIAL_WEIGHT, needle: text }] : [];
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

function isAnywhere(index: TextIndex, alternatives: readonly Alternative[]): boolean {
  return alternatives.some(({ terms, need }) =>
    index.segments.some(({ postings, size }) => {
      if (need < terms.length) return withSome(postings, terms, need, emptyBitmap(size));
      const lists = listsOf(postings, terms);
      return lists !== undefined && haveCommon(lists);
    }),
  );
}

/** What a document has to contain to have the word: the one way that asks for all of its terms, or nothing. */
export function allOf({ alternatives }: ResolvedWord): readonly number[] | undefined {
  const [only] = alternatives;
  return only && alternatives.length === 1 && only.need === only.terms.length ? only.terms : undefined;
}

/** The documents of one segment that have the word in any of its ways, removed ones included. */
export function matchesIn(word: ResolvedWord, segment: Segment, s: number): Bitmap {
  return (word.matches[s] ??= documentsOf(segment, word.alternatives));
}

function documentsOf({ postings, size }: Segment, alternatives: readonly Alternative[]): Bitmap {
  const matches = emptyBitmap(size);
  for (const { terms, need } of alternatives) {
    if (need < terms.length) withSome(postings, terms, need, matches);
    else withAll(postings, terms, matches);
  }
  return matches;
}

/** The postings of terms, the shortest first; undefined when one of them is nowhere. */
export function listsOf(postings: Postings, terms: readonly number[]): Uint16Array[] | undefined {
  const lists: Uint16Array[] = [];
  for (const term of terms) {
    const list = postings.list(term);
    if (!list) return undefined;
    lists.push(list.docs);
  }
  return lists.sort((a, b) => a.length - b.length);
}

const common = new Uint16Array(SEGMENT_LIMIT);

/** Starts from the rarest term, so that little is left to compare. */
function withAll(postings: Postings, terms: readonly number[], into: Bitmap) {
  const lists = listsOf(postings, terms);
  const [rarest, ...others] = lists ?? [];
  if (!rarest) return;
  if (others.length === 0) {
    setBits(into, rarest);
    return;
  }
  common.set(rarest);
  let count = rarest.length;
  for (const docs of others) count = keepCommon(common, count, docs);
  for (let i = 0; i < count; i++) setBit(into, common[i]!);
}

const counts = new Uint8Array(SEGMENT_LIMIT);

/** Marks the documents with at least `need` of the terms; answers whether there are any. */
function withSome(postings: Postings, terms: readonly number[], need: number, into: Bitmap): boolean {
  let any = false;
  for (const term of terms) {
    const docs = postings.list(term)?.docs;
    if (!docs) continue;
    for (let i = 0; i < docs.length; i++) {
      if (++counts[docs[i]!]! < need) continue;
      setBit(into, docs[i]!);
      any = true;
    }
  }
  counts.fill(0);
  return any;
}
