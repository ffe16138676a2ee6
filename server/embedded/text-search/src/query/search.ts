import { countBits, intersect, listBits, type Bitmap } from '../index/bitmap.js';
import type { TextIndex } from '../index/text-index.js';
import { highlightWith } from '../text/highlight.js';
import { SearchError, type Hit, type Page, type Query } from '../types.js';
import { facetCounts, rememberFacets } from './facets.js';
import { compileFilter } from './filter.js';
import { makePlan, type Plan } from './plan.js';
import { learnFromBest } from './feedback.js';
import { rewardProximity } from './proximity.js';
import type { ResolvedWord } from './resolve.js';
import { scoreDocuments, withAny } from './score.js';
import { sortKeys } from './sort.js';
import { compareCandidates, Top, type Candidate } from './top.js';

/** Best hits whose neighbouring words are looked at. */
const RERANK = 200;

/** Runs one query; the shapes and rules are those of types.ts. */
export function search(index: TextIndex, query: Query): Page {
  const page = Math.max(1, query.page ?? 1);
  const hitsPerPage = query.hitsPerPage ?? 20;
  const mode = query.mode ?? 'last';
  const base = livingThatPass(index, query);
  const plan = query.q?.trim() ? makePlan(index, query.q, mode === 'any') : undefined;
  if (plan && mode === 'any') learnFromBest(index, plan, base);
  const kept = plan && mode === 'last' ? keepWords(plan.required, base) : (plan?.required ?? []);
  const matching = plan ? narrow(index, base, plan, kept, mode) : base;
  const groups = groupMasks(index, query);
  const hitMasks = matching.map((mask, s) =>
    groups.reduce<Bitmap>((all, group) => intersect(all, group.masks[s]!), mask.slice()),
  );
  const docs = hitMasks.map(listBits);
  const totalHits = docs.reduce((sum, list) => sum + list.length, 0);
  const best = rank(index, query, plan, kept, hitMasks, docs, page * hitsPerPage);
  const countFacets = () =>
    Object.fromEntries(
      [...new Set([...(query.facets ?? []), ...groups.map((group) => group.field)])].map((field) => [
        field,
        facetCounts(index, field, docsIgnoring(field, matching, groups, docs)),
      ]),
    );
  const dropped = plan
    ? plan.required.filter((word) => !kept.includes(word)).map(({ word }) => word.text)
    : [];
  return {
    hits: best
      .slice((page - 1) * hitsPerPage, page * hitsPerPage)
      .map((candidate) => toHit(index, candidate, query, plan)),
    totalHits,
    page,
    totalPages: hitsPerPage > 0 ? Math.ceil(totalHits / hitsPerPage) : 0,
    facets: plan ? countFacets() : rememberFacets(index, query, countFacets),
    ...(dropped.length > 0 ? { dropped } : {}),
  };
}

/** The living documents that pass the filter, by segment. */
export function livingThatPass(index: TextIndex, { filter }: Pick<Query, 'filter'>): Bitmap[] {
  const passes = filter && compileFilter(index, filter);
  return index.segments.map((segment) => {
    const mask = segment.alive.slice(0, (segment.size + 31) >>> 5);
    return passes ? intersect(mask, passes(segment)) : mask;
  });
}

const total = (masks: readonly Bitmap[]) => masks.reduce((sum, mask) => sum + countBits(mask), 0);

const both = (a: readonly Bitmap[], b: readonly Bitmap[]) =>
  a.map((mask, s) => intersect(mask.slice(), b[s]!));

/** First the words that nothing contains go, then the last ones, until something is found; one always stays. */
function keepWords(words: readonly ResolvedWord[], base: readonly Bitmap[]): ResolvedWord[] {
  const found = (list: readonly ResolvedWord[]) =>
    total(list.reduce((masks, word) => both(masks, word.matches), [...base])) > 0;
  if (found(words)) return [...words];
  const known = words.filter((word) => found([word]));
  if (known.length === 0) return [...words];
  while (known.length > 1 && !found(known)) known.pop();
  return known;
}

function narrow(
  index: TextIndex,
  base: readonly Bitmap[],
  plan: Plan,
  kept: readonly ResolvedWord[],
  mode: 'last' | 'all' | 'any',
): Bitmap[] {
  if (mode !== 'any') return kept.reduce((masks, word) => both(masks, word.matches), [...base]);
  return index.segments.map((segment, s) => withAny(segment, plan.scoring, base[s]!));
}

interface Group {
  field: string;
  masks: Bitmap[];
}

function groupMasks(index: TextIndex, { disjunctive = {} }: Query): Group[] {
  return Object.entries(disjunctive)
    .filter(([, values]) => values.length > 0)
    .map(([field, values]) => ({
      field,
      masks: index.segments.map(compileFilter(index, { field, in: values })),
    }));
}

function docsIgnoring(
  field: string,
  matching: readonly Bitmap[],
  groups: readonly Group[],
  docs: readonly Uint16Array[],
): readonly Uint16Array[] {
  const others = groups.filter((group) => group.field !== field);
  if (others.length === groups.length) return docs;
  return matching.map((mask, s) =>
    listBits(others.reduce<Bitmap>((all, group) => intersect(all, group.masks[s]!), mask.slice())),
  );
}

function rank(
  index: TextIndex,
  query: Query,
  plan: Plan | undefined,
  kept: readonly ResolvedWord[],
  masks: readonly Bitmap[],
  docs: readonly Uint16Array[],
  wanted: number,
): Candidate[] {
  const near = query.sort?.length ? [] : kept.filter(({ literal }) => literal).map(({ word }) => word.text);
  const top = new Top(near.length > 1 ? Math.max(RERANK, wanted) : wanted);
  const keysOf = sortKeys(index, query.sort ?? []);
  index.segments.forEach((segment, s) => {
    const list = docs[s]!;
    const scores =
      plan && list.length > 0 ? scoreDocuments(index, segment, plan.scoring, masks[s]!, list) : undefined;
    for (let i = 0; i < list.length; i++) {
      const score = scores ? scores[i]! : 0;
      if (!keysOf && score <= top.bar) continue;
      const doc = list[i]!;
      top.offer({ segment: s, doc, score, keys: keysOf ? keysOf(segment, doc) : [] });
    }
  });
  const best = top.list();
  if (near.length < 2) return best;
  const rewarded = best.slice(0, RERANK);
  rewardProximity(index.segments, near, rewarded);
  return [...rewarded.sort(compareCandidates), ...best.slice(RERANK)];
}

function toHit(
  index: TextIndex,
  { segment, doc, score }: Candidate,
  query: Query,
  plan: Plan | undefined,
): Hit {
  const source = index.segments[segment]!;
  const hit: Hit = { id: source.ids[doc]!, score };
  if (!query.highlight) return hit;
  hit.highlight = {};
  for (const name of query.highlight) {
    const field = index.fields.findIndex((candidate) => candidate.name === name);
    if (field < 0) throw new SearchError('unknown-field', `${name} is not searchable`);
    const text = source.fieldText(doc, field).replaceAll('\n', '、');
    hit.highlight[name] = highlightWith(text, plan?.text ?? '', plan?.needles ?? []);
  }
  return hit;
}
