import { distanceKm } from '@longcai/shared/reference/regions';
import type { MatcherKnowledge } from './matcher.js';
import { learnRelations, type Relations } from './relations/learned.js';
import { curated, withCurated } from './relations/taxonomy.js';

/** Knowledge whose relations follow what the platform's profiles and positions tell. */
export interface LearningKnowledge extends MatcherKnowledge {
  /** Replaces what was learned before. */
  learn(sets: readonly (readonly string[])[]): Promise<void>;
}

/** What scoring takes from outside: which skills are related, and how far regions are apart, worked out once a pair. */
export function createKnowledge(given: Relations = curated): LearningKnowledge {
  let relations = given;
  const known = new Map<string, Map<string, number | null>>();
  return {
    related: (a, b) => relations.get(a)?.get(b) ?? 0,
    relatives: (skill) => relations.get(skill)?.keys() ?? [],
    learn: async (sets) => void (relations = withCurated(await learnRelations(sets))),
    distanceKm(a, b) {
      let row = known.get(a);
      if (!row) known.set(a, (row = new Map()));
      let km = row.get(b);
      if (km === undefined) row.set(b, (km = distanceKm(a, b)));
      return km;
    },
  };
}
