import type { FieldSettings, SearchDocument } from '@longcai/text-search';
import * as words from './words.js';

export const settings: FieldSettings = {
  searchable: {
    name: { weight: 8, pinyin: true },
    skills: { weight: 5, pinyin: true },
    title: { weight: 4, pinyin: true },
    employer: { weight: 2 },
    summary: { weight: 1 },
  },
  filterable: ['skills', 'region', 'audience', 'industry', 'availability', 'level', 'years'],
  sortable: ['years', 'level', 'updatedAt'],
  dictionary: words.skills,
};

/** Numbers in [0, 1) that are the same for the same seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** Synthetic profiles; frequent skills are much more frequent than rare ones, as in life. */
export function* people(count: number, seed = 1): Generator<SearchDocument> {
  const random = seeded(seed);
  const any = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
  const often = <T>(list: readonly T[]): T => list[Math.floor(random() ** 2 * list.length)]!;
  const number = (from: number, to: number) => from + Math.floor(random() * (to - from + 1));
  const fill: Record<string, () => string | number> = {
    s: () => often(words.skills),
    e: () => any(words.employers),
    i: () => any(words.industries),
    r: () => any(words.regions),
    n: () => number(2, 40),
    m: () => number(1, 9),
  };
  for (let i = 0; i < count; i++) {
    const skills = new Set(Array.from({ length: number(3, 8) }, () => often(words.skills)));
    yield {
      id: `p${i}`,
      name: any(words.surnames) + any(words.given) + (random() < 0.75 ? any(words.given) : ''),
      skills: [...skills],
      title: any(words.titles),
      employer: any(words.employers),
      region: often(words.regions),
      audience: any(words.audiences),
      industry: any(words.industries),
      availability: any(words.availability),
      level: number(1, 5),
      years: number(0, 40),
      updatedAt: 1_700_000_000 + number(0, 30_000_000),
      summary: Array.from({ length: number(2, 4) }, () => any(words.sentences))
        .join('')
        .replace(/\{(\w)\}/g, (_, key: string) => String(fill[key]!())),
    };
  }
}
