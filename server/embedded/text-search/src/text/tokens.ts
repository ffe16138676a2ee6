import { Jieba } from '@node-rs/jieba';
import { dict } from '@node-rs/jieba/dict.js';
import { characterClass, CJK, SEPARATOR, WORD } from './characters.js';
import { normalize } from './normalize.js';

let segmenter: Jieba | undefined;
/** Made for the first Chinese words: reading the dictionary takes a fifth of a second, which no start should wait for. */
const jieba = (): Jieba => (segmenter ??= Jieba.withDict(dict));
/** Words that were taught, or that jieba knew: what three indexes bring along is looked at once. */
const met = new Set<string>();

/** Teaches jieba words (skills, policy terms). The dictionary is shared by the whole process. */
export function teachWords(words: readonly string[]): void {
  // A line of jieba's dictionary ends its word at the first space.
  const normal = words.map(normalize).filter((word) => word.length > 1 && !/\s/.test(word) && !met.has(word));
  // What jieba reads as one word keeps the frequency it has.
  const unknown = normal.filter((word) => cut(word).length > 1);
  for (const word of normal) met.add(word);
  if (unknown.length === 0) return;
  remembered.clear();
  jieba().loadDict(Buffer.from(unknown.map((word) => `${word} 20000 n\n`).join('')));
}

/** A stretch of one kind of characters in a normalised text: [from, to). */
export interface Run {
  cjk: boolean;
  from: number;
  to: number;
}

/** Splits normalised text into Chinese runs and Latin words; C++, C#, Node.js and 5g stay whole. */
export function runs(text: string): Run[] {
  const found: Run[] = [];
  let i = 0;
  while (i < text.length) {
    const kind = characterClass[text.charCodeAt(i)]!;
    if (kind === SEPARATOR) {
      i++;
      continue;
    }
    const from = i;
    while (i < text.length && characterClass[text.charCodeAt(i)] === kind) i++;
    if (kind === WORD) i = endOfLatinWord(text, i);
    found.push({ cjk: kind === CJK, from, to: i });
  }
  return found;
}

function endOfLatinWord(text: string, end: number): number {
  let i = end;
  for (;;) {
    const next = text[i];
    if (next === '+' || next === '#') i++;
    else if ((next === '.' || next === '-' || next === '_') && isWord(text, i + 1) && text[i - 1] !== '+') {
      i++;
      while (isWord(text, i)) i++;
    } else return i;
  }
}

const isWord = (text: string, at: number) => at < text.length && characterClass[text.charCodeAt(at)] === WORD;

/** The words of normalised text from the dictionary alone, longest reading, in order; separators included. */
export const cut = (text: string): string[] => jieba().cut(text, false);

/** Receives one token as a stretch of `source`: [from, to). */
export type TokenSink = (source: string, from: number, to: number) => void;

/**
 * Emits the tokens of normalised text: every character, every pair of neighbours, jieba's words of three and
 * more characters (shorter ones are pairs already); Latin words whole and, when compound, in parts.
 * Answers the number of characters and Latin words, which is the length BM25 counts with.
 */
export function eachToken(text: string, emit: TokenSink): number {
  let length = 0;
  for (const { cjk, from, to } of runs(text)) {
    if (!cjk) {
      length++;
      emit(text, from, to);
      emitParts(text, from, to, emit);
      continue;
    }
    length += to - from;
    for (let i = from; i < to; i++) {
      emit(text, i, i + 1);
      if (i + 1 < to) emit(text, i, i + 2);
    }
    if (to - from < 3) continue;
    for (const word of longWords(text.slice(from, to))) emit(word, 0, word.length);
  }
  return length;
}

const remembered = new Map<string, string[]>();
const REMEMBER = 20_000;

/** jieba's words of three and more characters in a Chinese run; a run of three is a word whatever it is. */
function longWords(run: string): string[] {
  if (run.length === 3) return [run];
  const known = remembered.get(run);
  if (known) return known;
  const words = jieba()
    .cutForSearch(run, false)
    .filter((word) => word.length > 2);
  if (run.length > 16) return words;
  if (remembered.size >= REMEMBER) remembered.clear();
  remembered.set(run, words);
  return words;
}

function emitParts(text: string, from: number, to: number, emit: TokenSink) {
  let start = from;
  for (let i = from; i <= to; i++) {
    if (i < to && characterClass[text.charCodeAt(i)] === WORD) continue;
    if (i > start && i - start < to - from) emit(text, start, i);
    start = i + 1;
  }
}

/** Every token of a text, as it is indexed; the words to put into a field for another engine. */
export function indexTokens(text: string): string[] {
  const tokens: string[] = [];
  eachToken(normalize(text), (source, from, to) => tokens.push(source.slice(from, to)));
  return tokens;
}
