import { relatedSkills, skills } from '@longcai/shared/reference/skills';

/** Skills of one group that the curators did not relate: too weak to count, so the prior leaves them out. */
const strengths = new Map<string, ReadonlyMap<string, number>>();
for (const { id } of skills) {
  strengths.set(id, new Map(relatedSkills(id).map((related) => [related.id, related.strength])));
}

/**
 * Strength of the relation between two skills, by the curated taxonomy: 0 for none, symmetric.
 * Skills that people added have no relations until a curator merges them.
 */
export const related = (a: string, b: string): number => strengths.get(a)?.get(b) ?? 0;

/** Every other skill that is related to `skill`. */
export const relatives = (skill: string): Iterable<string> => strengths.get(skill)?.keys() ?? [];
