import type { Need } from '@longcai/shared/matching/matching.contract';
import type { MatcherKnowledge, MatchPerson } from '../../server/src/features/matching/matcher.js';
export async function measureTeams(
  _people: readonly MatchPerson[],
  _needs: (count: number) => Need[],
  _knowledge: MatcherKnowledge,
) {
  return {};
}
