import { highlight } from '@longcai/text-search';
import type { MultiSearchQuery, MultiSearchResult } from 'meilisearch';
import type { Filter, Page, Query, SearchDocument } from '../port.js';
import { textOf } from './documents.js';
import { filterExpression } from './filter.js';

type Result = MultiSearchResult<SearchDocument>;
type Group = [field: string, values: (string | number | boolean)[]];

const HITS_PER_PAGE = 20;
const LOCALES = ['cmn'];

const groupsOf = ({ disjunctive = {} }: Query): Group[] =>
  Object.entries(disjunctive).filter(([, values]) => values.length > 0);

/** The filter of a query and of every chosen group but one. */
function filterOf(query: Query, without?: string): { filter?: string } {
  const groups = groupsOf(query)
    .filter(([field]) => field !== without)
    .map(([field, values]): Filter => ({ field, in: values }));
  const all = [...(query.filter ? [query.filter] : []), ...groups];
  return all.length > 0 ? { filter: filterExpression({ and: all }) } : {};
}

const asked = (indexUid: string, q: string, query: Query, without?: string): MultiSearchQuery => ({
  indexUid,
  q,
  locales: LOCALES,
  matchingStrategy: query.mode === 'any' ? 'frequency' : 'all',
  ...filterOf(query, without),
});

/**
 * The questions of one query: the hits with the counts of what is not chosen, then one question per chosen group whose
 * own choice is left out, so that the other choices keep their counts.
 * @param q what is asked for; the query's own text is only for marking
 */
export function pageQueries(indexUid: string, q: string, query: Query): MultiSearchQuery[] {
  const groups = groupsOf(query);
  const free = (query.facets ?? []).filter((field) => !groups.some(([chosen]) => chosen === field));
  const sort = (query.sort ?? []).map(({ field, descending }) => `${field}:${descending ? 'desc' : 'asc'}`);
  return [
    {
      ...asked(indexUid, q, query),
      facets: free,
      page: query.page ?? 1,
      hitsPerPage: query.hitsPerPage ?? HITS_PER_PAGE,
      attributesToRetrieve: ['id', ...(query.highlight ?? [])],
      showRankingScore: true,
      ...(sort.length > 0 && { sort }),
    },
    ...groups.map(([field]) => ({
      ...asked(indexUid, q, query, field),
      facets: [field],
      limit: 0,
      attributesToRetrieve: ['id'],
    })),
  ];
}

/** Only counts how many documents contain these words. */
export const countQuery = (indexUid: string, words: readonly string[], query: Query): MultiSearchQuery => ({
  ...asked(indexUid, words.join(' '), query),
  page: 1,
  hitsPerPage: 0,
  attributesToRetrieve: ['id'],
});

/** The page that the answers to `pageQueries` make. Marks are our own: those of Meilisearch miss Chinese. */
export function toPage(query: Query, [first, ...groups]: readonly Result[]): Page {
  const hitsPerPage = query.hitsPerPage ?? HITS_PER_PAGE;
  const totalHits = first?.totalHits ?? 0;
  const counted = Object.assign({}, ...[first, ...groups].map((result) => result?.facetDistribution ?? {}));
  const wanted = [...(query.facets ?? []), ...groupsOf(query).map(([field]) => field)];
  const marked = (hit: SearchDocument) =>
    Object.fromEntries(
      (query.highlight ?? []).map((field) => [field, highlight(textOf(hit[field]), query.q ?? '')]),
    );
  return {
    hits: (first?.hits ?? []).map((hit) => ({
      id: hit.id,
      score: hit._rankingScore ?? 0,
      ...(query.highlight && { highlight: marked(hit) }),
    })),
    totalHits,
    page: Math.max(1, query.page ?? 1),
    totalPages: hitsPerPage > 0 ? Math.ceil(totalHits / hitsPerPage) : 0,
    facets: Object.fromEntries([...new Set(wanted)].map((field) => [field, counted[field] ?? {}])),
  };
}
