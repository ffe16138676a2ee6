import type { Need, PersonCard, TeamProposal } from '@longcai/shared/matching/matching.contract';
import type { Clock } from '../../clock.js';
import type { Visitor } from '../../http/user.js';
import type { ProfileRecord } from '../profiles/profiles.model.js';
import type { PositionRecord, ProjectRecord } from '../projects/projects.model.js';
import type { Names } from './explain.js';
import type { LiveMatcher } from './live-matcher.js';
import type { MatchOpening, MatchPerson } from './matcher.js';
import type { Ranked } from './ranking.js';
import { openingOf, seekerOf } from './records.js';
import { coverOf, type Knowledge } from './score.js';
import { smallestTeam, type Candidate } from './smallest-team.js';

export interface TeamProposalDependencies {
  live: LiveMatcher;
  knowledge: Knowledge;
  profiles: {
    byIds(profileIds: readonly string[]): Promise<ProfileRecord[]>;
    cards(records: readonly ProfileRecord[], reader: Visitor): Promise<(PersonCard | null)[]>;
  };
  projects: {
    openPositionsOf(projectId: string): Promise<{ position: PositionRecord; project: ProjectRecord }[]>;
  };
  teamOf(projectId: string): Promise<ProfileRecord[]>;
  together(accountIds: readonly string[]): Promise<(pair: readonly string[]) => number>;
  stillListed(records: readonly ProfileRecord[]): Promise<ProfileRecord[]>;
  names: Names;
  clock: Clock;
}

/** At least this share of a need's points makes it covered by a related or lower skill. */
const COVERED = 0.45;
/** As many needs as fit the bits of a set. */
const MOST_NEEDS = 31;

/** Sets of people who close a project's open needs: the smallest, the best connected, the soonest. */
export function createTeamProposals(dependencies: TeamProposalDependencies) {
  const { live, knowledge, profiles, projects, stillListed, names, clock } = dependencies;

  /** The needs of open positions that nobody in the team meets. */
  async function openNeeds(projectId: string): Promise<{ needs: Need[]; openings: MatchOpening[] }> {
    const open = await projects.openPositionsOf(projectId);
    const team = (await dependencies.teamOf(projectId)).map((profile) => seekerOf(profile).skills);
    const needs: Need[] = [];
    for (const need of open.flatMap(({ position }) => position.needs)) {
      if (!need.must || needs.some((known) => known.skill === need.skill && known.minLevel >= need.minLevel))
        continue;
      if (team.some((skills) => coverOf(need, skills, knowledge).kind === 'met')) continue;
      needs.push(need);
    }
    return {
      needs: needs.slice(0, MOST_NEEDS),
      openings: open.map(({ position, project }) => openingOf(position, project)),
    };
  }

  async function propose(
    kind: TeamProposal['kind'],
    chosen: readonly MatchPerson[],
    needs: readonly Need[],
    proved: boolean,
    joint: number,
    reader: Visitor,
  ): Promise<TeamProposal | null> {
    const records = await stillListed(await profiles.byIds(chosen.map(({ profileId }) => profileId)));
    const cards = await profiles.cards(records, reader);
    const members = records.flatMap((record, index) => {
      const person = cards[index];
      if (!person) return [];
      const covers = needs.flatMap((need) => {
        const { kind: how, have, credit } = coverOf(need, seekerOf(record).skills, knowledge);
        return credit >= COVERED ? [{ skill: names.skillName(need.skill), kind: how, level: have }] : [];
      });
      return [{ person, covers }];
    });
    if (members.length < chosen.length) return null;
    const covered = new Set(members.flatMap(({ covers }) => covers.map(({ skill }) => skill.id)));
    const uncovered = needs
      .filter(({ skill }) => !covered.has(skill))
      .map(({ skill }) => names.skillName(skill));
    return { kind, members, uncovered, proved, pastProjectsTogether: joint };
  }

  return async (reader: Visitor, project: ProjectRecord) => {
    const projectId = String(project._id);
    const matcher = await live.upToDate();
    const { needs, openings } = await openNeeds(projectId);
    const team = new Set((await dependencies.teamOf(projectId)).map(({ _id }) => String(_id)));
    const now = clock.now().getTime();
    const scored = new Map<string, Ranked<MatchPerson>>();
    for (const opening of openings) {
      for (const ranked of matcher.peopleFor(opening, now).first) {
        const known = scored.get(ranked.item.profileId);
        if (
          !team.has(ranked.item.profileId) &&
          ranked.item.accountId !== project.accountId &&
          (!known || known.score < ranked.score)
        )
          scored.set(ranked.item.profileId, ranked);
      }
    }
    const toCandidate = ({ item, score }: Ranked<MatchPerson>): Candidate => ({
      id: item.profileId,
      covers: needs.reduce(
        (bits, need, index) =>
          coverOf(need, item.skills, knowledge).credit >= COVERED ? bits | (1 << index) : bits,
        0,
      ),
      preference: score,
    });
    const people = [...scored.values()];
    const chosen = (ids: readonly string[]) => ids.flatMap((id) => scored.get(id)?.item ?? []);
    const candidates = people.map(toCandidate).filter(({ covers }) => covers !== 0);
    const proposals: (TeamProposal | null)[] = [];
    if (needs.length > 0 && candidates.length > 0) {
      const smallest = smallestTeam(candidates, needs.length);
      proposals.push(await propose('smallest', chosen(smallest.ids), needs, smallest.proved, 0, reader));
      const accounts = (ids: readonly string[]) => chosen(ids).flatMap(({ accountId }) => accountId ?? []);
      const joint = await dependencies.together(accounts(candidates.map(({ id }) => id)));
      const connected = smallestTeam(candidates, needs.length, (ids) => joint(accounts(ids)));
      if (joint(accounts(connected.ids)) > 0)
        proposals.push(
          await propose(
            'best-connected',
            chosen(connected.ids),
            needs,
            connected.proved,
            joint(accounts(connected.ids)),
            reader,
          ),
        );
      const soonest = soonestTeam(people, candidates, needs.length);
      if (soonest.ids.join() !== smallest.ids.join())
        proposals.push(await propose('soonest', chosen(soonest.ids), needs, false, 0, reader));
    }
    return {
      openNeeds: needs,
      compared: scored.size,
      proposals: proposals.filter((proposal) => proposal !== null),
    };
  };
}

/** The smallest set among those who can start by the earliest day on which everything coverable is covered. */
function soonestTeam(
  people: readonly Ranked<MatchPerson>[],
  candidates: readonly Candidate[],
  needs: number,
) {
  const startOf = new Map(people.map(({ item }) => [item.profileId, item.from ?? '9999']));
  const byStart = [...candidates].sort((a, b) => (startOf.get(a.id)! < startOf.get(b.id)! ? -1 : 1));
  const all = candidates.reduce((bits, { covers }) => bits | covers, 0);
  let covered = 0;
  let count = 0;
  while (covered !== all) covered |= byStart[count++]!.covers;
  const day = count > 0 ? startOf.get(byStart[count - 1]!.id)! : '';
  return smallestTeam(
    byStart.filter(({ id }) => startOf.get(id)! <= day),
    needs,
  );
}
