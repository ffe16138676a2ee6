import type { Run } from './measures.js';
import type { Progress } from './ranking.js';
import type { Entry, PastTeam } from './sets.js';

/** For each query everybody who may belong in the team, the likeliest first. */
export function recommendMembers(
  people: readonly Entry[],
  _past: readonly PastTeam[],
  queries: readonly Entry[],
  progress: Progress,
): Run {
  return new Map(
    queries.map(({ id, skills }, i) => {
      progress('teams', i, queries.length);
      const wanted = Array.isArray(skills) ? skills : [];
      const has = (person: Entry) =>
        wanted.filter((skill) => !Array.isArray(person.skills) && person.skills?.[skill]).length;
      return [
        id,
        people
          .filter((person) => has(person) > 0)
          .toSorted((a, b) => has(b) - has(a))
          .map((person) => person.id),
      ];
    }),
  );
}
