import type { Piece } from '../types.js';
import { characterClass, WORD } from './characters.js';
import { normalize, normalizeInPlace } from './normalize.js';
import { mayBeginLike, maySoundLike, pinyinOf } from './pinyin.js';
import { queryWords } from './units.js';

export type Mark = [from: number, to: number];

/**
 * Cuts a text into pieces that match the query and pieces that don't; together they are the text. A word that
 * is not there as typed is looked for by its sound, then by its parts.
 */
export function highlight(text: string, q: string): Piece[] {
  return highlightWith(text, q, []);
}

/** Like highlight(), with further strings to mark: corrections, synonyms. */
export function highlightWith(text: string, q: string, needles: readonly string[]): Piece[] {
  return pieces(text, marksOf(text, q, needles));
}

/** Where a text matches the query: [from, to) in UTF-16 units, ascending and apart. */
export function marksOf(text: string, q: string, needles: readonly string[] = []): Mark[] {
  const folded = normalizeInPlace(text);
  const words = queryWords(normalize(q)).filter((word) => !word.weak);
  const wanted = new Set([...words.map((word) => word.text), ...needles]);
  return merge([...wanted].flatMap((needle) => findNeedle(folded, needle)));
}

function findNeedle(text: string, needle: string): Mark[] {
  const literal = occurrences(text, needle);
  if (literal.length > 0) return literal;
  const chinese = needle.charCodeAt(0) > 0x2e7f;
  const sounds = spoken(text, chinese ? pinyinOf(needle).join('') : needle, chinese);
  if (sounds.length > 0 || !chinese || needle.length < 3) return sounds;
  return Array.from({ length: needle.length - 1 }, (_, i) => needle.slice(i, i + 2)).flatMap((pair) =>
    occurrences(text, pair),
  );
}

/** Latin needles only at the beginning of a word: "art" is no find in "smart". */
function occurrences(text: string, needle: string): Mark[] {
  const found: Mark[] = [];
  const latin = characterClass[needle.charCodeAt(0)] === WORD;
  for (let at = text.indexOf(needle); at >= 0; at = text.indexOf(needle, at + needle.length)) {
    if (latin && at > 0 && characterClass[text.charCodeAt(at - 1)] === WORD) continue;
    found.push([at, at + needle.length]);
  }
  return found;
}

/** Stretches of Chinese that sound like the letters, or whose initials they are; `whole`: no unfinished end. */
function spoken(text: string, letters: string, whole: boolean): Mark[] {
  if (!/^[a-z]{2,40}$/.test(letters) || text.length > 400) return [];
  if (!maySoundLike(text, letters) && (whole || !mayBeginLike(text, letters))) return [];
  const syllables = pinyinOf(text);
  const surnames = text.length <= 4 ? pinyinOf(text, true) : syllables;
  const found: Mark[] = [];
  for (let from = 0; from < text.length; from++) {
    const to =
      spokenEnd(text, syllables, from, letters, whole) ||
      spokenEnd(text, surnames, from, letters, whole) ||
      (whole ? 0 : initialsEnd(text, syllables, from, letters));
    if (to > 0) {
      found.push([from, to]);
      from = to - 1;
    }
  }
  return found;
}

const isHan = (text: string, at: number) => at < text.length && text.charCodeAt(at) > 0x2e7f;

function spokenEnd(text: string, syllables: string[], from: number, letters: string, whole: boolean): number {
  let said = '';
  for (let at = from; isHan(text, at); at++) {
    said += syllables[at];
    if (said.length < letters.length && letters.startsWith(said)) continue;
    return (whole ? said === letters : said.startsWith(letters)) ? at + 1 : 0;
  }
  return 0;
}

function initialsEnd(text: string, syllables: string[], from: number, letters: string): number {
  for (let i = 0; i < letters.length; i++) {
    if (!isHan(text, from + i) || syllables[from + i]?.[0] !== letters[i]) return 0;
  }
  return from + letters.length;
}

function merge(marks: Mark[]): Mark[] {
  const merged: Mark[] = [];
  for (const [from, to] of marks.sort((a, b) => a[0] - b[0])) {
    const last = merged.at(-1);
    if (last && from <= last[1]) last[1] = Math.max(last[1], to);
    else merged.push([from, to]);
  }
  return merged;
}

function pieces(text: string, marks: readonly Mark[]): Piece[] {
  const result: Piece[] = [];
  let at = 0;
  for (const [from, to] of marks) {
    if (from > at) result.push({ text: text.slice(at, from), hit: false });
    result.push({ text: text.slice(from, to), hit: true });
    at = to;
  }
  if (at < text.length) result.push({ text: text.slice(at), hit: false });
  return result;
}

/**
 * The stretch of a text, about `length` characters long, with the most matches in it, marked like highlight();
 * what was cut away shows as an ellipsis.
 */
export function crop(text: string, q: string, length: number): Piece[] {
  if (text.length <= length) return highlight(text, q);
  const marks = marksOf(text, q);
  let best = 0;
  let most = 0;
  for (const [from] of marks) {
    const start = Math.max(0, Math.min(from - Math.floor(length / 8), text.length - length));
    const covered = marks.filter((mark) => mark[0] >= start && mark[1] <= start + length);
    const letters = covered.reduce((sum, mark) => sum + mark[1] - mark[0], 0);
    if (letters > most) [best, most] = [start, letters];
  }
  const end = best + length;
  const inside = marks.filter((mark) => mark[0] >= best && mark[1] <= end);
  const cut = pieces(
    text.slice(best, end),
    inside.map(([from, to]) => [from - best, to - best] as Mark),
  );
  if (best > 0) cut.unshift({ text: '…', hit: false });
  if (end < text.length) cut.push({ text: '…', hit: false });
  return cut;
}
