/** Something that names a skill: a need of a position, a supply of an offer. */
interface NamesSkill {
  skill: string;
}

/**
 * A list with one skill put in place of another. Where both stood, the stronger line stays.
 * @param isStronger decides between two lines of the same skill
 */
export function withSkillReplaced<T extends NamesSkill>(
  list: readonly T[],
  from: string,
  into: string,
  isStronger: (a: T, b: T) => boolean,
): T[] {
  const bySkill = new Map<string, T>();
  for (const line of list) {
    const replaced = line.skill === from ? { ...line, skill: into } : line;
    const held = bySkill.get(replaced.skill);
    if (!held || isStronger(replaced, held)) bySkill.set(replaced.skill, replaced);
  }
  return [...bySkill.values()];
}
