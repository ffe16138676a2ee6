import type { TextIndex } from '../index/text-index.js';
import type { Query } from '../types.js';
import type { Plan } from './plan.js';
import { rewardProximity } from './proximity.js';
import type { ResolvedWord } from './resolve.js';
import { scoreDocuments } from './score.js';
import { sortKeys } from './sort.js';
import { compareCandidates, Top, type Candidate } from './top.js';

/** Best hits whose neighbouring words are looked at. */
const RERANK = 200;

const NO_KEYS: number[] = [];

/** The first `wanted` of the hits in the order of the query: sort keys, score, age. */
export function rank(
  index: TextIndex,
  query: Query,
  plan: Plan | undefined,
  kept: readonly ResolvedWord[],
  docs: readonly Uint16Array[],
  wanted: number,
): Candidate[] {
  const keysOf = sortKeys(index, query.sort ?? []);
  if (!plan && !keysOf) return oldest(docs, wanted);
  const near = keysOf ? [] : kept.filter(({ literal }) => literal).map(({ word }) => word.text);
  const top = new Top(near.length > 1 ? Math.max(RERANK, wanted) : wanted);
  docs.forEach((list, s) => {
    if (list.length === 0) return;
    const segment = index.segments[s]!;
    const scores = plan && scoreDocuments(index, segment, plan, list);
    let bar = keysOf ? -Infinity : top.bar;
    for (let i = 0; i < list.length; i++) {
      const score = scores ? scores[i]! : 0;
      if (score <= bar) continue;
      top.offer({ segment: s, doc: list[i]!, score, keys: keysOf ? keysOf(segment, list[i]!) : NO_KEYS });
      if (!keysOf) bar = top.bar;
    }
  });
  const best = top.list();
  if (near.length < 2) return best;
  const rewarded = best.slice(0, RERANK);
  rewardProximity(index.segments, near, rewarded, wanted);
  return [...rewarded.sort(compareCandidates), ...best.slice(RERANK)];
}

/** Without a text and an order nothing tells hits apart but their age. */
function oldest(docs: readonly Uint16Array[], wanted: number): Candidate[] {
  const first: Candidate[] = [];
  docs.forEach((list, segment) => {
    for (let i = 0; i < list.length && first.length < wanted; i++)
      first.push({ segment, doc: list[i]!, score: 0, keys: NO_KEYS });
  });
  return first;
}
