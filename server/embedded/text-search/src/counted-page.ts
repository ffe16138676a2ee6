import type { ValueDictionary } from './index/values.js';
import type { Page } from './types.js';

/** Values of a facet by their codes, the most frequent first, and how many hits have each. */
interface Counts {
  codes: Uint32Array;
  counts: Int32Array;
}

export interface ValueCounts extends Counts {
  dictionary: ValueDictionary;
}

/** A page as the engine makes it. */
export interface CountedPage extends Omit<Page, 'facets'> {
  facets: Record<string, ValueCounts>;
}

/** Counts as they cross to the caller's thread, with the labels that were not told before. */
interface ToldCounts extends Counts {
  /** Places in `codes` of those that are told here. */
  fresh: number[];
  labels: string[];
  /** Codes mean other values than before. */
  anew: boolean;
}

/**
 * A page as it crosses to the caller's thread. Reading some hundred strings there, or an object with as many keys, took
 * as long as the search: each is told once, and a number after that.
 */
export interface ToldPage extends Omit<Page, 'facets'> {
  facets: Record<string, ToldCounts>;
}

/** The page as callers know it: field -> value -> documents. */
export function toPage(page: CountedPage): Page {
  return withFacets(page, (_, { dictionary, codes, counts }) =>
    toRecord(codes, counts, (code) => dictionary.label(code)),
  );
}

/** One side of the thread boundary: remembers what labels it has told. Pages have to arrive in the order they were told. */
export function createTeller(): (uid: string, page: CountedPage) => ToldPage {
  const told = new Map<string, { dictionary: ValueDictionary; codes: Set<number> }>();
  return (uid, page) => ({
    ...page,
    facets: mapped(page.facets, (field, { dictionary, codes, counts }) => {
      const key = keyOf(uid, field);
      let known = told.get(key);
      const anew = known?.dictionary !== dictionary;
      if (!known || anew) told.set(key, (known = { dictionary, codes: new Set() }));
      const fresh: number[] = [];
      const labels: string[] = [];
      for (let i = 0; i < codes.length; i++) {
        if (known.codes.has(codes[i]!)) continue;
        known.codes.add(codes[i]!);
        fresh.push(i);
        labels.push(dictionary.label(codes[i]!));
      }
      return { codes, counts, fresh, labels, anew };
    }),
  });
}

/** The other side: remembers what labels it has heard. */
export function createHearer(): (uid: string, page: ToldPage) => Page {
  const heard = new Map<string, string[]>();
  return (uid, page) =>
    withFacets(page, (field, { codes, counts, fresh, labels, anew }) => {
      const key = keyOf(uid, field);
      let known = heard.get(key);
      if (!known || anew) heard.set(key, (known = []));
      for (let i = 0; i < fresh.length; i++) known[codes[fresh[i]!]!] = labels[i]!;
      return toRecord(codes, counts, (code) => known[code]!);
    });
}

const keyOf = (uid: string, field: string) => `${uid}\n${field}`;

const mapped = <A, B>(facets: Record<string, A>, to: (field: string, counted: A) => B): Record<string, B> =>
  Object.fromEntries(Object.entries(facets).map(([field, counted]) => [field, to(field, counted)]));

const withFacets = <A>(
  page: Omit<Page, 'facets'> & { facets: Record<string, A> },
  to: (field: string, counted: A) => Record<string, number>,
): Page => ({ ...page, facets: mapped(page.facets, to) });

function toRecord(codes: Uint32Array, counts: Int32Array, labelOf: (code: number) => string) {
  // Born as a dictionary: an ordinary object would go through a hidden class for every key.
  const record = Object.setPrototypeOf(Object.create(null), Object.prototype) as Record<string, number>;
  for (let i = 0; i < codes.length; i++) record[labelOf(codes[i]!)] = counts[i]!;
  return record;
}
