import { coOccurrenceOf } from './co-occurrence.js';
import { cosine, projected } from './projection.js';

const DIMENSIONS = 48;
/** How many others a skill is related to at most, of its own accord. */
const MOST = 16;
/** Below this a relation says nothing. */
const THRESHOLD = 0.35;
/** In this many profiles and positions the rarer of two skills must be for its relations to count half. */
const HALF_TRUST = 50;

/** Strengths 0-1 by skill; the same in both directions. */
export type Relations = ReadonlyMap<string, ReadonlyMap<string, number>>;

/**
 * What profiles and positions tell of which skills belong together: skills that stand beside the same others are alike.
 * @param sets the skills of each profile and each position
 * @param halfTrust 0 to take what few profiles say for granted
 */
export async function learnRelations(
  sets: readonly (readonly string[])[],
  halfTrust: number = HALF_TRUST,
): Promise<Relations> {
  const { skills, counts, ppmi } = coOccurrenceOf(sets);
  const rows = await projected(ppmi, DIMENSIONS);
  const relations = new Map(skills.map((skill) => [skill, new Map<string, number>()]));
  skills.forEach((skill, a) => {
    const strengths = skills.flatMap((other, b) => {
      if (a === b) return [];
      const seen = Math.min(counts[a]!, counts[b]!);
      const strength = Math.min(1, (cosine(rows[a]!, rows[b]!) * seen) / (seen + halfTrust));
      return strength >= THRESHOLD ? [{ other, strength }] : [];
    });
    for (const { other, strength } of strengths.sort((x, y) => y.strength - x.strength).slice(0, MOST)) {
      relations.get(skill)!.set(other, strength);
      relations.get(other)!.set(skill, strength);
    }
  });
  return relations;
}
