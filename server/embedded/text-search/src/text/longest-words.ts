import { runs, type Run } from './tokens.js';

/** Characters of the longest Chinese word that is looked up, and Latin words of the longest phrase. */
const LONGEST = 12;
const LONGEST_PHRASE = 5;
/** What may stand between the Latin words of a phrase. */
const BETWEEN = /^[ /'’-]{1,2}$/;
const PLURAL = /(?<=\p{L}{2}[^su\P{L}])s$/u;

/**
 * The form in which a table for longestWords() holds a word: Latin words with single spaces between and the last in
 * the singular, so that "Ball valves", "ball-valve" and "ball valve" are one.
 */
export function wordKey(normal: string): string {
  const found = runs(normal);
  if (found.length === 0 || found.some(({ cjk }) => cjk)) return normal;
  return phrase(found.map(({ from, to }) => normal.slice(from, to)));
}

const phrase = (words: readonly string[]): string =>
  words.join(' ').replaceAll('-', ' ').replace(/ies$/, 'y').replace(PLURAL, '');

/** Words of a table in a normalised text, each as long as it can be and none inside another. */
export function longestWords(text: string, table: ReadonlyMap<string, unknown>): Set<string> {
  const found = new Set<string>();
  const all = runs(text);
  for (let i = 0; i < all.length; i++) {
    const { cjk, from, to } = all[i]!;
    if (cjk) addChinese(text.slice(from, to), table, found);
    else i += addLatin(text, all, i, table, found);
  }
  return found;
}

function addChinese(run: string, table: ReadonlyMap<string, unknown>, found: Set<string>) {
  let covered = 0;
  for (let at = 0; at < run.length; at++) {
    let end = Math.min(run.length, at + LONGEST);
    while (end > Math.max(at, covered) && !table.has(run.slice(at, end))) end--;
    if (end <= Math.max(at, covered)) continue;
    found.add(run.slice(at, end));
    covered = end;
  }
}

/** Answers how many words the phrase has beyond its first. */
function addLatin(
  text: string,
  all: readonly Run[],
  at: number,
  table: ReadonlyMap<string, unknown>,
  found: Set<string>,
): number {
  const words = [text.slice(all[at]!.from, all[at]!.to)];
  for (let i = at + 1; i < all.length && words.length < LONGEST_PHRASE; i++) {
    const { cjk, from, to } = all[i]!;
    if (cjk || !BETWEEN.test(text.slice(all[i - 1]!.to, from))) break;
    words.push(text.slice(from, to));
  }
  for (; words.length > 0; words.pop()) {
    const word = [words.join(' '), phrase(words)].find((key) => table.has(key));
    if (word === undefined) continue;
    found.add(word);
    return words.length - 1;
  }
  return 0;
}
