import { memberRecommender } from '../../server/src/features/matching/members/recommend.js';
import type { Run } from './measures.js';
import type { Progress } from './ranking.js';
import type { Entry, PastTeam } from './sets.js';

/** For each query everybody who may belong in the team, the likeliest first. */
export function recommendMembers(
  people: readonly Entry[],
  past: readonly PastTeam[],
  queries: readonly Entry[],
  progress: Progress,
): Run {
  const counted = (skills: Entry['skills']) =>
    Array.isArray(skills) ? Object.fromEntries(skills.map((skill) => [skill, 1])) : (skills ?? {});
  const recommend = memberRecommender(
    people.map(({ id, skills }) => ({ id, skills: counted(skills) })),
    past,
  );
  return new Map(
    queries.map(({ id, skills, text }, i) => {
      progress('teams', i, queries.length);
      const wanted = Array.isArray(skills) ? skills : (text ?? '').split(' ').filter(Boolean);
      return [id, recommend(wanted).map((person) => person.id)];
    }),
  );
}
