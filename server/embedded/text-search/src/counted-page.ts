import type { Page } from './types.js';

/** The values of a facet, the most frequent first, and how many hits have each. */
export interface ValueCounts {
  values: string[];
  counts: Int32Array;
}

/**
 * A page as it crosses to the caller's thread. Lists are read there several times faster than an object of some
 * hundred keys, whose order is another one with each question.
 */
export interface CountedPage extends Omit<Page, 'facets'> {
  facets: Record<string, ValueCounts>;
}

/** The page as callers know it: field -> value -> documents. */
export function toPage({ facets, ...page }: CountedPage): Page {
  const entries = Object.entries(facets).map(([field, counted]) => [field, toRecord(counted)]);
  return { ...page, facets: Object.fromEntries(entries) };
}

function toRecord({ values, counts }: ValueCounts): Record<string, number> {
  // Born as a dictionary: an ordinary object would go through a hidden class for every key.
  const record = Object.setPrototypeOf(Object.create(null), Object.prototype) as Record<string, number>;
  for (let i = 0; i < values.length; i++) record[values[i]!] = counts[i]!;
  return record;
}
