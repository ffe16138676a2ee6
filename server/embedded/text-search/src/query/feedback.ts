import { listBits, type Bitmap } from '../index/bitmap.js';
import type { TextIndex } from '../index/text-index.js';
import { normalize } from '../text/normalize.js';
import { eachToken } from '../text/tokens.js';
import type { Plan } from './plan.js';
import { rarity, scoreDocuments, withAny } from './score.js';
import { Top, type Candidate } from './top.js';

/** Longer queries say enough by themselves; a few words leave most of what is meant unsaid. */
const SHORT = 12;
/** Documents learned from, terms learned, and their share beside the words of the query. */
const DOCUMENTS = 10;
const TERMS = 30;
const WEIGHT = 0.5;

/** Adds to a short query what its best documents have in common (relevance model 3). */
export function learnFromBest(index: TextIndex, plan: Plan, base: readonly Bitmap[]) {
  if (plan.text.length > SHORT && plan.asks.length === 0) return;
  const best = bestDocuments(index, plan, base);
  const mass = best.reduce((sum, { score }) => sum + score, 0);
  const evidence = new Map<number, number>();
  for (const { segment, doc, score } of best) {
    const { tokens, length } = tokensOf(index, segment, doc);
    for (const term of tokens) {
      const share = (score / mass / length) * rarity(index.frequency(term), index.documents);
      evidence.set(term, (evidence.get(term) ?? 0) + share);
    }
  }
  const learned = [...evidence].sort((a, b) => b[1] - a[1]).slice(0, TERMS);
  const most = learned[0]?.[1] ?? 1;
  const asked = new Map(plan.scoring.map((entry) => [entry.term, entry]));
  for (const [term, share] of learned) {
    const weight = (WEIGHT * share) / most;
    const entry = asked.get(term);
    if (entry) entry.weight += weight;
    else plan.scoring.push({ term, weight, frequency: index.frequency(term) });
  }
}

function bestDocuments(index: TextIndex, plan: Plan, base: readonly Bitmap[]): Candidate[] {
  const top = new Top(DOCUMENTS);
  index.segments.forEach((segment, s) => {
    const docs = listBits(withAny(segment, plan, base[s]!));
    const scores = scoreDocuments(index, segment, plan, docs);
    for (let i = 0; i < docs.length; i++) {
      if (scores[i]! > top.bar) top.offer({ segment: s, doc: docs[i]!, score: scores[i]!, keys: [] });
    }
  });
  return top.list();
}

function tokensOf(index: TextIndex, segment: number, doc: number): { tokens: number[]; length: number } {
  const tokens: number[] = [];
  let length = 0;
  index.fields.forEach(({ whole }, field) => {
    // Values of such fields stand in another field too.
    if (whole) return;
    const text = normalize(index.segments[segment]!.fieldText(doc, field));
    length += eachToken(text, (source, from, to) => {
      const term = to - from > 1 ? index.terms.find(source, from, to) : -1;
      if (term >= 0) tokens.push(term);
    });
  });
  return { tokens, length };
}
