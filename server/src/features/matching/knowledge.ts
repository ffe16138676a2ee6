import { distanceKm } from '@longcai/shared/reference/regions';
import type { MatcherKnowledge } from './matcher.js';
import { related, relatives } from './relatedness.js';

/** What scoring takes from outside: which skills are related, and how far regions are apart, worked out once a pair. */
export function createKnowledge(): MatcherKnowledge {
  const known = new Map<string, Map<string, number | null>>();
  return {
    related,
    relatives,
    distanceKm(a, b) {
      let row = known.get(a);
      if (!row) known.set(a, (row = new Map()));
      let km = row.get(b);
      if (km === undefined) row.set(b, (km = distanceKm(a, b)));
      return km;
    },
  };
}
