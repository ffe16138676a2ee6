import type { Segment } from '../index/segment.js';
import { fold } from '../text/characters.js';
import type { Candidate } from './top.js';

/** How much a document can gain whose words stand side by side in the order of the query. */
const GAIN = 0.5;
/** Occurrences of a word that are looked at per document. */
const OCCURRENCES = 8;

/** Code unit as it stands in a text -> number of the word that begins with it plus one; only set while a query runs. */
const beginnings = new Uint8Array(65_536);

/** Folded code unit -> the others that fold to it. */
const variants = new Map<number, number[]>();
fold.forEach((folded, code) => {
  if (folded === code) return;
  const known = variants.get(folded);
  if (known) known.push(code);
  else variants.set(folded, [code]);
});

/**
 * Raises the score of documents in which words that are neighbours in the query are near each other.
 * @param top the best first; only as many are looked at as can be among the first `wanted` in the end
 */
export function rewardProximity(
  segments: readonly Segment[],
  words: readonly string[],
  top: Candidate[],
  wanted: number,
) {
  words.forEach((word, i) => setBeginning(word, i + 1));
  const best: number[] = [];
  for (const candidate of top) {
    if (best.length === wanted && candidate.score * (1 + GAIN) < best[0]!) break;
    const places = occurrences(segments[candidate.segment]!, candidate.doc, words);
    candidate.score *= 1 + GAIN * closeness(places, words);
    keepHighest(best, candidate.score, wanted);
  }
  for (const word of words) setBeginning(word, 0);
}

function setBeginning(word: string, value: number) {
  const first = word.charCodeAt(0);
  beginnings[first] = value;
  for (const variant of variants.get(first) ?? []) beginnings[variant] = value;
}

/** Ascending, at most `limit`. */
function keepHighest(scores: number[], score: number, limit: number) {
  if (scores.length === limit && score <= scores[0]!) return;
  let at = scores.push(score) - 1;
  for (; at > 0 && scores[at - 1]! > score; at--) scores[at] = scores[at - 1]!;
  scores[at] = score;
  if (scores.length > limit) scores.shift();
}

/** Where each word occurs in the texts of a document, in one pass over its characters. */
function occurrences(segment: Segment, doc: number, words: readonly string[]): number[][] {
  const { chars, starts } = segment.text;
  const places: number[][] = words.map(() => []);
  const end = starts[(doc + 1) * segment.fields]!;
  for (let at = starts[doc * segment.fields]!; at < end; at++) {
    const last = beginnings[chars[at]!]!;
    if (last === 0) continue;
    const first = fold[chars[at]!]!;
    // Words with the same first character share its entry: the last of them leads to the others.
    for (let w = last - 1; w >= 0; w--) {
      const word = words[w]!;
      if (word.charCodeAt(0) !== first || places[w]!.length >= OCCURRENCES || at + word.length > end)
        continue;
      let i = 1;
      while (i < word.length && fold[chars[at + i]!] === word.charCodeAt(i)) i++;
      if (i === word.length) places[w]!.push(at);
    }
  }
  return places;
}

/** 1 when every pair of neighbours touches somewhere, towards 0 the farther they are apart. */
function closeness(places: readonly number[][], words: readonly string[]): number {
  let sum = 0;
  for (let w = 1; w < words.length; w++) {
    let best = 0;
    for (const a of places[w - 1]!) {
      for (const b of places[w]!) {
        // The wrong order counts like a distance of three more.
        const gap = b > a ? b - a - words[w - 1]!.length : a - b - words[w]!.length + 3;
        best = Math.max(best, 1 / (1 + Math.max(0, gap) / 4));
      }
    }
    sum += best;
  }
  return sum / (words.length - 1);
}
