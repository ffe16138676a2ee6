import type { Meilisearch, MultiSearchQuery } from 'meilisearch';
import type {
  FacetValue,
  FieldSettings,
  Filter,
  Page,
  PortSuggestion,
  Query,
  SearchDocument,
} from '../port.js';
import { textOf } from './documents.js';
import { filterExpression } from './filter.js';
import { countQuery, pageQueries, toPage } from './query.js';
import { byWeight, leadField } from './settings.js';
import { askedText, askedWords } from './words.js';

/** Words of a document that others are compared by, and how many others are looked at per word. */
const TELLING = 12;
const LOOKED_AT = 200;

/** What Meilisearch is asked; nothing here changes an index. */
export function createQuestions(client: Meilisearch) {
  const ask = async (queries: MultiSearchQuery[]) =>
    (await client.multiSearch<{ queries: MultiSearchQuery[] }, SearchDocument>({ queries })).results;

  const pageFor = async (uid: string, q: string, query: Query): Promise<Page> =>
    toPage(query, await ask(pageQueries(uid, q, query)));

  /**
   * First the words that nothing contains go, then the last ones, until something is found; one always stays. The
   * engine's own dropping would mix what meets all words with what meets the first.
   */
  async function wordsKept(uid: string, words: readonly string[], query: Query): Promise<string[]> {
    const { disjunctive: _chosen, ...free } = query;
    const alone = await ask(words.map((word) => countQuery(uid, [word], free)));
    const known = words.filter((_, index) => (alone[index]?.totalHits ?? 0) > 0);
    if (known.length < 2) return known;
    const starts = known.map((_, index) => known.slice(0, index + 1));
    const counts = await ask(starts.map((start) => countQuery(uid, start, free)));
    return starts.findLast((_, index) => (counts[index]?.totalHits ?? 0) > 0) ?? known.slice(0, 1);
  }

  async function search(uid: string, query: Query): Promise<Page> {
    const { q = '', mode = 'last' } = query;
    const page = await pageFor(uid, mode === 'any' ? q : askedText(q), query);
    const words = askedWords(q);
    if (page.totalHits > 0 || mode !== 'last' || words.length < 2) return page;
    const kept = await wordsKept(uid, words, query);
    if (kept.length === 0) return page;
    const dropped = words.filter((word) => !kept.includes(word));
    return { ...(await pageFor(uid, kept.join(' '), query)), ...(dropped.length > 0 && { dropped }) };
  }

  /** Documents whose leading field is meant. Values of facets are codes here, which callers name themselves. */
  async function suggest(
    uid: string,
    settings: FieldSettings,
    text: string,
    limit: number,
  ): Promise<PortSuggestion[]> {
    const field = leadField(settings);
    if (!field || text.trim() === '') return [];
    const query: Query = { q: text, mode: 'all', hitsPerPage: limit * 4, highlight: [field] };
    const { hits } = await search(uid, query);
    return hits
      .flatMap(({ id, highlight: marked }) => {
        const pieces = marked?.[field] ?? [];
        const marks: [number, number][] = [];
        let at = 0;
        for (const piece of pieces) {
          if (piece.hit) marks.push([at, at + piece.text.length]);
          at += piece.text.length;
        }
        const whole = pieces.map((piece) => piece.text).join('');
        return marks.length > 0 ? [{ text: whole, field, kind: 'document' as const, id, marks }] : [];
      })
      .slice(0, limit);
  }

  /** The engine answers in the order of its setting; ours is by count, then by value. */
  async function facetSearch(
    uid: string,
    facetName: string,
    facetQuery: string,
    filter?: Filter,
  ): Promise<FacetValue[]> {
    const { facetHits } = await client.index(uid).searchForFacetValues({
      facetName,
      facetQuery,
      ...(filter && { filter: filterExpression(filter) }),
    });
    return facetHits
      .map(({ value, count }) => ({ value, count }))
      .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
  }

  /** Documents that share words with this one: each shared word counts the more, the fewer documents have it. */
  async function similar(
    uid: string,
    settings: FieldSettings,
    id: string,
  ): Promise<{ id: string; score: number }[]> {
    const self = { field: 'id', in: [id] };
    const [found] = await ask(
      pageQueries(uid, '', { filter: self, hitsPerPage: 1, highlight: byWeight(settings) }),
    );
    const [document] = found?.hits ?? [];
    if (!document) return [];
    const words = new Set(byWeight(settings).flatMap((field) => askedWords(textOf(document[field]))));
    const others: Query = { filter: { not: self }, hitsPerPage: LOOKED_AT, mode: 'all' };
    const answers = await ask([...words].slice(0, TELLING).flatMap((word) => pageQueries(uid, word, others)));
    const scores = new Map<string, number>();
    for (const { hits, totalHits = 0 } of answers) {
      const rarity = 1 / Math.log2(2 + totalHits);
      for (const hit of hits) scores.set(hit.id, (scores.get(hit.id) ?? 0) + rarity);
    }
    return [...scores]
      .map(([other, score]) => ({ id: other, score }))
      .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
  }

  return { search, suggest, facetSearch, similar };
}
