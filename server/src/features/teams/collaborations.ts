/** Two people who were in teams together. */
export interface Collaboration {
  readonly one: string;
  readonly other: string;
  /** How many teams both were in. */
  readonly joint: number;
  /** 1 - Jaccard of their teams: 0 when neither ever was in a team without the other. */
  readonly distance: number;
}

/**
 * Every pair that shares a team.
 * @param teams the people of each team; who left and came back counts once
 */
export function collaborationsIn(teams: readonly (readonly string[])[]): Collaboration[] {
  const teamsOf = new Map<string, number>();
  const joint = new Map<string, Map<string, number>>();
  for (const team of teams) {
    const people = [...new Set(team)].sort();
    people.forEach((one, at) => {
      teamsOf.set(one, (teamsOf.get(one) ?? 0) + 1);
      const row = joint.get(one) ?? new Map<string, number>();
      joint.set(one, row);
      for (const other of people.slice(at + 1)) row.set(other, (row.get(other) ?? 0) + 1);
    });
  }
  return [...joint].flatMap(([one, row]) =>
    [...row].map(([other, both]) => {
      const either = teamsOf.get(one)! + teamsOf.get(other)! - both;
      return { one, other, joint: both, distance: 1 - both / either };
    }),
  );
}
