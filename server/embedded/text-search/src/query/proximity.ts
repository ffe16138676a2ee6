import type { Segment } from '../index/segment.js';
import { fold } from '../text/characters.js';
import type { Candidate } from './top.js';

/** How much a document can gain whose words stand side by side in the order of the query. */
const GAIN = 0.5;
/** Occurrences of a word that are looked at per field. */
const OCCURRENCES = 8;

/** Raises the score of documents in which words that are neighbours in the query are near each other. */
export function rewardProximity(segments: readonly Segment[], words: readonly string[], top: Candidate[]) {
  const needles = words.map((word) =>
    Uint16Array.from({ length: word.length }, (_, i) => word.charCodeAt(i)),
  );
  for (const candidate of top) {
    const closeness = closest(segments[candidate.segment]!, candidate.doc, needles);
    candidate.score *= 1 + GAIN * closeness;
  }
}

/** 1 when every pair of neighbours touches somewhere, towards 0 the farther they are apart. */
function closest(segment: Segment, doc: number, needles: readonly Uint16Array[]): number {
  const best = new Float64Array(needles.length - 1);
  for (let field = 0; field < segment.fields; field++) {
    const slot = doc * segment.fields + field;
    const from = segment.text.starts[slot]!;
    const to = segment.text.starts[slot + 1]!;
    let before = occurrences(segment.text.chars, from, to, needles[0]!);
    for (let i = 1; i < needles.length; i++) {
      const here = occurrences(segment.text.chars, from, to, needles[i]!);
      for (const a of before) {
        for (const b of here) {
          // The wrong order counts like a distance of three more.
          const gap = b > a ? b - a - needles[i - 1]!.length : a - b - needles[i]!.length + 3;
          best[i - 1] = Math.max(best[i - 1]!, 1 / (1 + Math.max(0, gap) / 4));
        }
      }
      before = here;
    }
  }
  return best.reduce((sum, value) => sum + value, 0) / best.length;
}

function occurrences(chars: Uint16Array, from: number, to: number, needle: Uint16Array): number[] {
  const found: number[] = [];
  const first = needle[0]!;
  const { length } = needle;
  for (let at = from; at + length <= to && found.length < OCCURRENCES; at++) {
    if (fold[chars[at]!] !== first) continue;
    let i = 1;
    while (i < length && fold[chars[at + i]!] === needle[i]) i++;
    if (i === length) found.push(at);
  }
  return found;
}
