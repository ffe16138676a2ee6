import type { Need } from '@longcai/shared/matching/matching.contract';
import { coverTable } from '../../server/src/features/matching/covers/cover-table.js';
import { provedCover } from '../../server/src/features/matching/covers/proved-cover.js';
import {
  createMatcher,
  type MatcherKnowledge,
  type MatchPerson,
} from '../../server/src/features/matching/matcher.js';
import { COVERED } from '../../server/src/features/matching/team-pool.js';
import { percentile, timed } from './timing.js';

const TEAMS = 100;

/** From the needs to the proved smallest team: who could help, what each covers, and the search. */
export async function measureTeams(
  people: readonly MatchPerson[],
  needs: (count: number) => Need[],
  knowledge: MatcherKnowledge,
) {
  const matcher = createMatcher(knowledge);
  for (const person of people) matcher.setPerson(person);

  async function teamsOf(count: number) {
    const times: number[] = [];
    let proved = 0;
    let members = 0;
    for (let team = 0; team < TEAMS; team += 1) {
      const wanted = needs(count);
      const [ms, cover] = await timed(async () => {
        const { covers } = matcher.covering(wanted, COVERED);
        return provedCover(coverTable(covers, wanted.length));
      });
      times.push(ms);
      if (cover.proved) proved += 1;
      members += cover.members.length;
    }
    return { p95: percentile(times, 0.95), proved: proved / TEAMS, members: members / TEAMS };
  }

  await teamsOf(15);
  const [fifteen, thirty] = [await teamsOf(15), await teamsOf(30)];
  return {
    team_k15_p95_ms: fifteen.p95,
    team_k30_p95_ms: thirty.p95,
    team_k15_proved: fifteen.proved,
    team_k30_proved: thirty.proved,
    team_k15_members: fifteen.members,
    team_k30_members: thirty.members,
  };
}
