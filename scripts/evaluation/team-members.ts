import { memberRecommender } from '../../server/src/features/matching/members/recommend.js';
import type { Run } from './measures.js';
import type { Progress } from './ranking.js';
import { countsOf, skillsOf, type Entry, type PastTeam } from './sets.js';

/** For each query everybody who may belong in the team, the likeliest first. */
export function recommendMembers(
  people: readonly Entry[],
  past: readonly PastTeam[],
  queries: readonly Entry[],
  progress: Progress,
): Run {
  progress('past teams', 0, past.length);
  const recommend = memberRecommender(
    people.map((person) => ({ id: person.id, skills: countsOf(person) })),
    past.map((team) => ({ skills: skillsOf(team), members: team.members })),
  );
  return new Map(
    queries.map((query, i) => {
      progress('teams', i, queries.length);
      return [query.id, recommend(skillsOf(query)).map((person) => person.id)];
    }),
  );
}
