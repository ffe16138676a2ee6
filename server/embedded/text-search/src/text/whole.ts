import { characterClass, SEPARATOR } from './characters.js';

/** Before a whole value and the number of its field: a character of private use, so that it meets no word. */
const WHOLE = '\ue000';
/** Characters of the longest value that a query is searched for. */
const LONGEST = 24;

const tokenOf = (value: string, field: number) => `${WHOLE}${String.fromCharCode(0xe100 + field)}${value}`;

/** One token for each value of a field; a normalised text, values on lines of their own. */
export function wholeTokens(text: string, field: number): string[] {
  const values = text.split('\n').map((value) => value.trim());
  return values
    .filter((value) => value.length > 1 && value.length <= LONGEST)
    .map((value) => tokenOf(value, field));
}

/** The values of a field inside a normalised query, the longest that `find` knows and none inside another. */
export function valuesWithin(text: string, field: number, find: (token: string) => number): number[] {
  const found: number[] = [];
  let covered = 0;
  for (let at = 0; at < text.length; at++) {
    if (characterClass[text.charCodeAt(at)] === SEPARATOR) continue;
    const least = Math.max(at + 2, covered + 1);
    for (let end = Math.min(text.length, at + LONGEST); end >= least; end--) {
      const term = find(tokenOf(text.slice(at, end), field));
      if (term < 0) continue;
      found.push(term);
      covered = end;
      break;
    }
  }
  return found;
}
