import { summed, viewsOf, type MemberHistory, type PastTeam } from './views.js';
import { weightsFrom } from './weights.js';

export type { MemberHistory, PastTeam } from './views.js';

/**
 * Who likely belongs in a team that needs some skills, from people's histories and past teams: the sum of the views of
 * views.ts, each as heavy as the past teams themselves say.
 * @returns for skills everyone, the likeliest first
 */
export function memberRecommender(people: readonly MemberHistory[], past: readonly PastTeam[]) {
  const views = viewsOf(people, past);
  const weights = weightsFrom(people, past);
  return (skills: readonly string[]): { id: string; score: number }[] => {
    const wanted = [...new Set(skills)];
    const sum = summed(
      views.map((view) => view(wanted)),
      weights,
    );
    return people
      .map(({ id }, index) => ({ id, score: sum[index] ?? 0 }))
      .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
  };
}
