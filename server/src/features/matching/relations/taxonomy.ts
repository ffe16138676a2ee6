import { relatedSkills, skills } from '@longcai/shared/reference/skills';
import type { Relations } from './learned.js';

/** What the curators related. Skills that people added have no relations here until a curator merges them. */
export const curated: Relations = new Map(
  skills.map(({ id }) => [id, new Map(relatedSkills(id).map((related) => [related.id, related.strength]))]),
);

/**
 * The curated relations, and what was learned of skills that aren't the curators'. Skills of one trade stand together
 * without one being as good as the other; curators can tell that, so between two skills they know their word stands.
 */
export function withCurated(learned: Relations): Relations {
  const ids = new Set([...curated.keys(), ...learned.keys()]);
  return new Map(
    [...ids].map((id) => {
      const news = [...(learned.get(id) ?? [])].filter(([other]) => !curated.has(id) || !curated.has(other));
      return [id, new Map([...(curated.get(id) ?? []), ...news])];
    }),
  );
}
