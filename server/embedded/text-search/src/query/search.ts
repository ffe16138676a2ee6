import { listBits } from '../index/bitmap.js';
import type { TextIndex } from '../index/text-index.js';
import { highlightWith } from '../text/highlight.js';
import type { CountedPage } from '../counted-page.js';
import { SearchError, type Hit, type Query } from '../types.js';
import { facetCounts, rememberFacets } from './facets.js';
import { learnFromBest } from './feedback.js';
import { compileFilter, type CompiledFilter } from './filter.js';
import { documentsWith, fulfilling, groupsOf, isAnyWith, livingThatPass } from './hits.js';
import { makePlan, type Plan } from './plan.js';
import { rank } from './rank.js';
import type { ResolvedWord } from './resolve.js';
import { withAny } from './score.js';
import type { Candidate } from './top.js';
import { versionCache } from './version-cache.js';

const rememberPlan = versionCache<Plan>(300);

/** Runs one query; the rules are those of types.ts. */
export function search(index: TextIndex, query: Query): CountedPage {
  const page = Math.max(1, query.page ?? 1);
  const hitsPerPage = query.hitsPerPage ?? 20;
  const { plan, kept, matching } = match(index, query);
  const groups = groupsOf(index, query);
  const docs = fulfilling(index, matching, groups);
  const totalHits = docs.reduce((sum, list) => sum + list.length, 0);
  const best = rank(index, query, plan, kept, docs, page * hitsPerPage);
  const countFacets = () =>
    Object.fromEntries(
      [...new Set([...(query.facets ?? []), ...groups.map((group) => group.field)])].map((field) => {
        const others = groups.filter((group) => group.field !== field);
        const counted = others.length === groups.length ? docs : fulfilling(index, matching, others);
        return [field, facetCounts(index, field, counted)];
      }),
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

interface Match {
  plan: Plan | undefined;
  /** The words of the plan that the documents had to contain in the end. */
  kept: readonly ResolvedWord[];
  /** By segment, before the choices of facets. */
  matching: readonly Uint16Array[];
}

function match(index: TextIndex, query: Query): Match {
  const { q = '', mode = 'last', boost, asks } = query;
  const filter = query.filter && compileFilter(index, query.filter);
  if (q.trim() === '') return { plan: undefined, kept: [], matching: documentsWith(index, [], filter) };
  if (mode === 'any') return matchAny(index, query, q, filter);
  const plan = rememberPlan(index, JSON.stringify([q, boost, asks]), () => makePlan(index, q, false, query));
  const matching = documentsWith(index, plan.required, filter);
  if (mode === 'all' || isAny(matching)) return { plan, kept: plan.required, matching };
  const kept = keepWords(plan.required, (words) => isAnyWith(index, words, filter));
  return { plan, kept, matching: documentsWith(index, kept, filter) };
}

function matchAny(index: TextIndex, query: Query, q: string, filter: CompiledFilter | undefined): Match {
  const plan = makePlan(index, q, true, query);
  const base = livingThatPass(index, filter);
  learnFromBest(index, plan, base);
  const matching = index.segments.map((segment, s) => listBits(withAny(segment, plan, base[s]!)));
  return { plan, kept: plan.required, matching };
}

const isAny = (lists: readonly Uint16Array[]) => lists.some((list) => list.length > 0);

/** First the words that nothing contains go, then the last ones, until something is found; one always stays. */
function keepWords(
  words: readonly ResolvedWord[],
  found: (words: readonly ResolvedWord[]) => boolean,
): readonly ResolvedWord[] {
  const known = words.filter((word) => found([word]));
  if (known.length === 0) return words;
  while (known.length > 1 && !found(known)) known.pop();
  return known;
}

function toHit(
  index: TextIndex,
  { segment, doc, score }: Candidate,
  query: Query,
  plan: Plan | undefined,
): Hit {
  const source = index.segments[segment]!;
  const hit: Hit = { id: source.ids.at(doc), score };
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
