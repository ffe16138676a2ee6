import { relatedSkills, skills } from '@longcai/shared/reference/skills';
import { THRESHOLD, type Relations } from './learned.js';

/** What the curators related. Skills that people added have no relations here until a curator merges them. */
export const curated: Relations = new Map(
  skills.map(({ id }) => [id, new Map(relatedSkills(id).map((related) => [related.id, related.strength]))]),
);

/** What is left of a learned relation that the curators, who know both skills, did not draw. */
const UNCURATED_SHARE = 0.4;

/**
 * Of each pair the stronger of what was curated and what was learned: a young platform has little to learn from. Skills
 * of one trade stand together without one being as good as the other, and curators can tell that; so what is learned
 * counts in full only where a skill is not theirs.
 */
export function withCurated(learned: Relations): Relations {
  const ids = new Set([...curated.keys(), ...learned.keys()]);
  return new Map(
    [...ids].map((id) => {
      const row = new Map(curated.get(id));
      for (const [other, told] of learned.get(id) ?? []) {
        const strength = curated.has(id) && curated.has(other) ? told * UNCURATED_SHARE : told;
        if (strength >= THRESHOLD) row.set(other, Math.max(strength, row.get(other) ?? 0));
      }
      return [id, row];
    }),
  );
}
