import type { CoverageCell, PersonCard, TeamProposal } from '@longcai/shared/matching/matching.contract';
import type { Clock } from '../../clock.js';
import type { Visitor } from '../../http/user.js';
import type { ProfileRecord } from '../profiles/profiles.model.js';
import type { PositionRecord, ProjectRecord } from '../projects/projects.model.js';
import type { Collaboration } from '../teams/collaborations.js';
import type { Names } from './explain.js';
import type { LiveMatcher } from './live-matcher.js';
import type { MatchPerson } from './matcher.js';
import { openingOf, seekerOf } from './records.js';
import { coverOf, type Knowledge } from './score.js';
import { COVERED, teamPool, type OpenNeed, type TeamPool } from './team-pool.js';
import { connectedWay, smallestWay, soonestWay, type Way } from './team-ways.js';

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
  formerOf(projectId: string): Promise<string[]>;
  collaborations(accountIds: readonly string[]): Promise<Collaboration[]>;
  stillListed(records: readonly ProfileRecord[]): Promise<ProfileRecord[]>;
  names: Names;
  clock: Clock;
}

/** A team of more open needs is formed in steps. */
const MOST_NEEDS = 60;
/** How many people one can try out beside those proposed. */
const MOST_CANDIDATES = 12;

/**
 * Sets of people who close a project's open needs: the smallest, the best connected, the soonest; and people to try
 * out. Only who is listed, could fill the position in time and in its way of working, is shown to the reader, and has not
 * left this very team: to ask them back is for people to decide.
 */
export function createTeamProposals(dependencies: TeamProposalDependencies) {
  const { live, knowledge, profiles, projects, stillListed, names, clock } = dependencies;

  /** The musts of open positions that nobody in the team meets. */
  async function openNeeds(projectId: string, team: readonly ProfileRecord[]): Promise<OpenNeed[]> {
    const held = team.map((profile) => seekerOf(profile).skills);
    const open: { need: OpenNeed['need']; openings: OpenNeed['openings'][number][] }[] = [];
    for (const { position, project } of await projects.openPositionsOf(projectId)) {
      const opening = openingOf(position, project);
      for (const need of opening.needs.filter(({ must }) => must)) {
        const known = open.find(
          (other) => other.need.skill === need.skill && other.need.minLevel >= need.minLevel,
        );
        if (known) known.openings.push(opening);
        else if (!held.some((skills) => coverOf(need, skills, knowledge).kind === 'met'))
          open.push({ need, openings: [opening] });
      }
    }
    return open.slice(0, MOST_NEEDS);
  }

  const cellsOf = (record: ProfileRecord, needs: readonly OpenNeed[]): CoverageCell[] =>
    needs.map(({ need }) => {
      const { kind, have, via, credit } = coverOf(need, seekerOf(record).skills, knowledge);
      return { kind, level: have, covers: credit >= COVERED, ...(via && { via: names.skillName(via) }) };
    });

  /** Those of the people who may be named to the reader, with what they bring. */
  async function named(people: readonly MatchPerson[], needs: readonly OpenNeed[], reader: Visitor) {
    const found = await stillListed(await profiles.byIds(people.map(({ profileId }) => profileId)));
    const byId = new Map(found.map((record) => [String(record._id), record]));
    const records = people.flatMap(({ profileId }) => byId.get(profileId) ?? []);
    const cards = await profiles.cards(records, reader);
    return records.flatMap((record, index) => {
      const person = cards[index];
      return person ? [{ person, cells: cellsOf(record, needs) }] : [];
    });
  }
  type Named = Awaited<ReturnType<typeof named>>[number];

  function toProposal(
    way: Way,
    byId: ReadonlyMap<string, Named>,
    needs: readonly OpenNeed[],
    joint: (accountIds: readonly string[]) => number,
  ): TeamProposal | undefined {
    const chosen = way.people.flatMap(({ profileId }) => byId.get(profileId) ?? []);
    if (chosen.length < way.people.length) return undefined;
    const members = chosen.map(({ person, cells }) => ({
      person,
      covers: needs.flatMap(({ need }, index) => {
        const { kind, level, covers } = cells[index]!;
        return covers ? [{ skill: names.skillName(need.skill), kind, level }] : [];
      }),
    }));
    const covered = new Set(members.flatMap(({ covers }) => covers.map(({ skill }) => skill.id)));
    const starts = way.people.map(({ from }) => from);
    return {
      kind: way.kind,
      members,
      uncovered: needs
        .filter(({ need }) => !covered.has(need.skill))
        .map(({ need }) => names.skillName(need.skill)),
      proved: way.proved,
      atLeast: way.atLeast,
      startsOn: starts.includes(null) ? null : (starts.sort().at(-1) ?? null),
      pastProjectsTogether: joint(way.people.flatMap(({ accountId }) => accountId ?? [])),
    };
  }

  return async (reader: Visitor, project: ProjectRecord) => {
    const projectId = String(project._id);
    const matcher = await live.upToDate();
    const team = await dependencies.teamOf(projectId);
    const inTeam = new Set(team.map(({ _id }) => String(_id)));
    const outside = new Set([project.accountId, ...(await dependencies.formerOf(projectId))]);
    const needs = await openNeeds(projectId, team);
    const pool = teamPool(
      matcher,
      needs,
      clock.now().getTime(),
      ({ profileId, accountId }) => !inTeam.has(profileId) && (!accountId || !outside.has(accountId)),
    );
    const teamAccounts = team.flatMap(({ accountId }) => accountId ?? []);
    const collaborations =
      pool.people.length > 0
        ? await dependencies.collaborations([
            ...pool.people.flatMap(({ accountId }) => accountId ?? []),
            ...teamAccounts,
          ])
        : [];
    const ways = pool.people.length > 0 ? await waysOf(pool, needs.length, teamAccounts, collaborations) : [];
    const candidates = [...new Set([...ways.flatMap(({ people }) => people), ...worthTrying(pool)])];
    const shown = await named(candidates, needs, reader);
    const byId = new Map(shown.map((one) => [one.person.profileId, one]));
    const together = (accountIds: readonly string[]) => {
      const chosen = new Set([...accountIds, ...teamAccounts]);
      return collaborations
        .filter(({ one, other }) => chosen.has(one) && chosen.has(other))
        .reduce((sum, { joint }) => sum + joint, 0);
    };
    return {
      openNeeds: needs.map(({ need }) => need),
      needs: needs.map(({ need }) => ({
        skill: names.skillName(need.skill),
        must: need.must,
        required: need.minLevel,
      })),
      compared: pool.people.length,
      proposals: ways.flatMap((way) => toProposal(way, byId, needs, together) ?? []),
      candidates: shown,
    };
  };
}

/** Different sets only: the smallest can be the best connected, too. */
async function waysOf(
  pool: TeamPool,
  needs: number,
  team: readonly string[],
  collaborations: readonly Collaboration[],
): Promise<Way[]> {
  const smallest = await smallestWay(pool, needs);
  const connected = connectedWay(pool, needs, team, collaborations);
  const soonest = await soonestWay(pool, needs);
  return [smallest, ...(connected ? [connected] : []), soonest];
}

/** Those who would cover most, and among equals fit best. */
function worthTrying({ people, covers, fit }: TeamPool): MatchPerson[] {
  return people
    .map((person, index) => ({ person, covers: covers[index]!.length, fit: fit(index) }))
    .sort((a, b) => b.covers - a.covers || b.fit - a.fit)
    .slice(0, MOST_CANDIDATES)
    .map(({ person }) => person);
}
