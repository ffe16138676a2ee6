import type { Query } from '@longcai/text-search';
import { readFileSync } from 'node:fs';
import { seeded } from './people.js';
import { audiences, regions } from './words.js';

/** What people type: one, two or four words, beginnings and pinyin, slips of the hand, names. */
export type Kind = 'one' | 'two' | 'four' | 'prefix' | 'slip' | 'name';

const asked = readFileSync(new URL('queries.tsv', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => line.split('\t') as [kind: Kind, q: string]);

export const questionCount = asked.length;
export const questions = (kind: Kind): string[] => asked.filter(([k]) => k === kind).map(([, q]) => q);

export const FACETS = ['skills', 'region', 'audience', 'industry', 'availability'] as const;

/** The two filters of a question: somewhere or some kind of people, and years of work. */
export interface Filters {
  regions: string[];
  audiences: string[];
  years: number;
}

/** Filters drawn anew for each question, so that nothing about them can be remembered. */
export function drawFilters(seed: number): () => Filters {
  const random = seeded(seed);
  const some = (list: readonly string[], count: number) =>
    Array.from({ length: count }, () => list[Math.floor(random() ** 2 * list.length)]!);
  return () => ({
    regions: some(regions, 20),
    audiences: some(audiences, 2),
    years: Math.floor(random() * 5),
  });
}

export const filterTree = ({ regions, audiences, years }: Filters): NonNullable<Query['filter']> => ({
  and: [
    {
      or: [
        { field: 'region', in: regions },
        { field: 'audience', in: audiences },
      ],
    },
    { field: 'years', gte: years, lte: 40 },
  ],
});
