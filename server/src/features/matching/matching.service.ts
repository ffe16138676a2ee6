import type { Explanation, Need, PersonCard, PositionCard } from '@longcai/shared/matching/matching.contract';
import type { Bilingual } from '@longcai/shared/primitives';
import type { VisibilityGroup } from '@longcai/shared/profiles/profiles.contract';
import type { Coverage } from '@longcai/shared/projects/projects.contract';
import type { Clock } from '../../clock.js';
import type { EventBus } from '../../events.js';
import { AppError, found, require } from '../../http/app-error.js';
import { isStaff, type User, type Visitor } from '../../http/user.js';
import type { ChangeLog } from '../../search/change-log.js';
import type { MatchedProfile, ProfileRecord } from '../profiles/profiles.model.js';
import type { Collaboration } from '../teams/collaborations.js';
import type { PositionRecord, ProjectRecord } from '../projects/projects.model.js';
import { explainPair, type Names } from './explain.js';
import type { Exposure } from './exposure/exposure.js';
import { reportOf } from './exposure/exposure-report.js';
import { LOOK_BEYOND } from './exposure/fair-page.js';
import { createFairRanking } from './exposure/fair-ranking.js';
import { createKnowledge } from './knowledge.js';
import { createLiveMatcher } from './live-matcher.js';
import type { MatchOpening } from './matcher.js';
import { canSeeMatches, canSeePair } from './matching.policy.js';
import { openingOf, personOf, seekerOf } from './records.js';
import type { Ranked, Ranking } from './ranking.js';
import { coverOf } from './score.js';
import { createTeamProposals } from './team-proposals.js';
import { whyNotFound } from './why-not-found.js';

/** What matching needs of its neighbours. */
export interface MatchingDependencies {
  profiles: {
    byId(profileId: string): Promise<ProfileRecord | null>;
    byIds(profileIds: readonly string[]): Promise<ProfileRecord[]>;
    byAccount(accountId: string): Promise<ProfileRecord | null>;
    allMatched(): AsyncIterable<MatchedProfile>;
    /** One card each, in order; null where the reader may not see the person. */
    cards(records: readonly ProfileRecord[], reader: Visitor): Promise<(PersonCard | null)[]>;
    /** The groups of fields this reader may see. */
    groupsFor(record: ProfileRecord, reader: Visitor): Promise<readonly VisibilityGroup[]>;
  };
  projects: {
    position(positionId: string): Promise<{ position: PositionRecord; project: ProjectRecord } | null>;
    openPositionsOf(projectId: string): Promise<{ position: PositionRecord; project: ProjectRecord }[]>;
    openPositions(): AsyncIterable<{ position: PositionRecord; project: ProjectRecord }>;
    positionCards(
      pairs: readonly { position: PositionRecord; project: ProjectRecord }[],
    ): Promise<PositionCard[]>;
    isOwner(user: Visitor, project: ProjectRecord): boolean;
    isCurator(user: Visitor, project: ProjectRecord): boolean;
    maySee(user: Visitor, project: ProjectRecord): boolean;
    byId(projectId: string): Promise<ProjectRecord | null>;
  };
  /** Accounts that refuse automatic matching. */
  optedOut(accountIds: readonly string[]): Promise<ReadonlySet<string>>;
  /** Profiles with an open invitation or application to the position. */
  askedFor(positionId: string): Promise<ReadonlySet<string>>;
  /** Who fills the project's positions now, as profiles. */
  teamOf(projectId: string): Promise<ProfileRecord[]>;
  /** Accounts that left the project's team or were removed from it. */
  formerOf(projectId: string): Promise<string[]>;
  /** Who of these people was in teams with whom, and how close that makes them. */
  collaborations(accountIds: readonly string[]): Promise<Collaboration[]>;
  exposure: Exposure;
  /** Share of a first page that is kept for people seldom seen. */
  firstPageShare: number;
  /** What other processes on the same store changed. */
  changeLog: ChangeLog;
  names: Names;
  clock: Clock;
  bus: EventBus;
}

type Paged<T> = { items: T[]; total: number; page: number; totalPages: number };

/** The asked page of a ranking whose first `page * pageSize` are known. */
const pageOf = <T>({ first, total }: Ranking<T>, page: number, pageSize: number) => ({
  slice: first.slice((page - 1) * pageSize, page * pageSize),
  total,
  page,
  totalPages: Math.ceil(total / pageSize),
});

export function createMatching(dependencies: MatchingDependencies) {
  const { profiles, projects, names, clock, exposure, firstPageShare } = dependencies;
  const fairly = createFairRanking(exposure, firstPageShare);
  const knowledge = createKnowledge();
  const live = createLiveMatcher(dependencies, knowledge);

  const explain = (position: PositionRecord, project: ProjectRecord, profile: ProfileRecord): Explanation =>
    explainPair(seekerOf(profile), openingOf(position, project), knowledge, names);

  dependencies.bus.subscribe('account.changed', ({ accountId }) => {
    void (async () => {
      const profile = await profiles.byAccount(accountId);
      if (profile && (await dependencies.optedOut([accountId])).has(accountId))
        await exposure.forget(String(profile._id));
    })().catch(() => undefined);
  });

  async function positionFor(user: User, positionId: string) {
    const pair = found(await projects.position(positionId));
    require(projects.maySee(user, pair.project), 'not-found');
    const side = canSeeMatches(projects.isOwner(user, pair.project), projects.isCurator(user, pair.project));
    return { ...pair, side };
  }

  /** Another server process may have taken in that someone hides or refuses: nobody is named on memory alone. */
  async function stillListed(records: readonly ProfileRecord[]): Promise<ProfileRecord[]> {
    const refused = await dependencies.optedOut(records.flatMap(({ accountId }) => accountId ?? []));
    return records.filter(
      (record) => personOf(record, !!record.accountId && refused.has(record.accountId)).listed,
    );
  }

  /** A score tells of skills, so only who may see those sees it; of who refuses matching, only where they are asked or ask. */
  async function mayBeCompared(profile: ProfileRecord, positionId: string, reader: User): Promise<boolean> {
    const groups = await profiles.groupsFor(profile, reader);
    if (!groups.includes('basics') || !groups.includes('skills')) return false;
    const { accountId } = profile;
    if (!accountId || !(await dependencies.optedOut([accountId])).has(accountId)) return true;
    return (await dependencies.askedFor(positionId)).has(String(profile._id));
  }

  const myProfile = async (user: User): Promise<ProfileRecord> => {
    const profile = await profiles.byAccount(user.accountId);
    if (!profile) throw new AppError('profile-needed');
    return profile;
  };

  /** Nobody is offered a position of their own project, or of an organisation they are staff of. */
  async function rankedPositions(
    profile: ProfileRecord,
    user: User,
    limit?: number,
  ): Promise<Ranking<MatchOpening>> {
    const matcher = await live.upToDate();
    return matcher.openingsFor(seekerOf(profile), clock.now().getTime(), {
      ...(limit && { limit }),
      keep: ({ ownerId, organisationId }) => ownerId !== user.accountId && !isStaff(user, organisationId),
    });
  }

  /** The ranked positions with their records; one that went in between is left out. */
  async function stillThere(ranked: readonly Ranked<MatchOpening>[]) {
    const pairs = await Promise.all(ranked.map(({ item }) => projects.position(item.positionId)));
    return pairs.flatMap((pair, index) => (pair ? [{ ...pair, score: ranked[index]!.score }] : []));
  }

  async function positionsWithReasons(profile: ProfileRecord, ranked: readonly Ranked<MatchOpening>[]) {
    const pairs = await stillThere(ranked);
    const cards = await projects.positionCards(pairs);
    return pairs.map(({ position, project }, index) => ({
      position: cards[index]!,
      explanation: explain(position, project, profile),
    }));
  }

  const coverage = (
    needs: readonly Need[],
    people: readonly ProfileRecord[],
  ): Coverage['members'][number]['cells'][] =>
    people.map((profile) =>
      needs.map((need) => {
        const { kind, have, via } = coverOf(need, seekerOf(profile).skills, knowledge);
        return { level: have, kind, ...(via && { via: names.skillName(via) }) };
      }),
    );

  const propose = createTeamProposals({ ...dependencies, live, knowledge, stillListed });

  return {
    explain,
    coverage,
    stop: live.stop,

    async projectsForMe(user: User, page: number, pageSize: number) {
      const profile = await myProfile(user);
      const optedOut = (await dependencies.optedOut([user.accountId])).has(user.accountId);
      const ranked = optedOut
        ? { first: [], total: 0 }
        : await rankedPositions(profile, user, page * pageSize);
      const matcher = await live.upToDate();
      const { slice, ...rest } = pageOf(ranked, page, pageSize);
      return {
        items: await positionsWithReasons(profile, slice),
        ...rest,
        compared: matcher.openPositions(),
        optedOut,
      };
    },

    async peopleForPosition(
      user: User,
      positionId: string,
      page: number,
      pageSize: number,
      keep?: ReadonlySet<string>,
    ) {
      const { position, project, side } = await positionFor(user, positionId);
      require(side);
      const matcher = await live.upToDate();
      const { first, total } = matcher.peopleFor(openingOf(position, project), clock.now().getTime(), {
        limit: page * pageSize + LOOK_BEYOND,
        keep: (person) => (!keep || keep.has(person.profileId)) && person.accountId !== project.accountId,
      });
      // Who looks for someone by name or word is shown the exact order.
      const fair = keep ? undefined : await fairly(first, pageSize);
      const ranked = { first: [...(fair?.ranked ?? first)], total };
      const { slice, ...rest } = pageOf(ranked, page, pageSize);
      const records = new Map(
        (await profiles.byIds(slice.map(({ item }) => item.profileId))).map((record) => [
          String(record._id),
          record,
        ]),
      );
      const inOrder = await stillListed(slice.flatMap(({ item }) => records.get(item.profileId) ?? []));
      const [cards, asked] = await Promise.all([
        profiles.cards(inOrder, user),
        dependencies.askedFor(positionId),
      ]);
      if (page === 1) fair?.shown(inOrder.flatMap((record) => matcher.person(String(record._id)) ?? []));
      const items = inOrder.flatMap((record, index) => {
        const person = cards[index];
        return person
          ? [
              {
                person,
                explanation: explain(position, project, record),
                invited: asked.has(person.profileId),
                ...(fair?.kept.has(person.profileId) && { kept: true as const }),
              },
            ]
          : [];
      });
      return { items, ...rest, compared: matcher.listedPeople() } satisfies Paged<unknown> & {
        compared: number;
      };
    },

    async explainForMe(user: User, positionId: string): Promise<Explanation> {
      const { position, project } = await positionFor(user, positionId);
      return explain(position, project, await myProfile(user));
    },

    async explainPair(user: User, positionId: string, profileId: string) {
      const { position, project, side } = await positionFor(user, positionId);
      const profile = found(await profiles.byId(profileId));
      require(canSeePair(user, profile, side));
      if (profile.accountId !== user.accountId)
        require(await mayBeCompared(profile, positionId, user), 'not-found');
      const [person] = await profiles.cards([profile], user);
      const [card] = await projects.positionCards([{ position, project }]);
      return {
        person: found(person),
        position: card!,
        explanation: explain(position, project, profile),
        side: side ? ('owner' as const) : ('person' as const),
      };
    },

    /**
     * For lists of people compared with one position; null where the reader may not see its matches.
     * @param fairPage the size of the first page, where the whole list is shown in the order of the match
     */
    async explainerFor(user: Visitor, positionId: string, fairPage?: number) {
      const pair = user && (await projects.position(positionId));
      if (
        !pair ||
        !canSeeMatches(projects.isOwner(user, pair.project), projects.isCurator(user, pair.project))
      )
        return null;
      const matcher = await live.upToDate();
      const { first: ranked } = matcher.peopleFor(
        openingOf(pair.position, pair.project),
        clock.now().getTime(),
      );
      const fair = fairPage ? await fairly(ranked, fairPage) : undefined;
      const asked = await dependencies.askedFor(positionId);
      const [card] = await projects.positionCards([pair]);
      const needs = pair.position.needs.map(({ skill, must, minLevel }) => ({
        skill: names.skillName(skill),
        must,
        required: minLevel,
      }));
      return {
        about: { position: card!, needs, compared: ranked.length },
        rank: new Map((fair?.ranked ?? ranked).map(({ item }, index) => [item.profileId, index])),
        kept: (profileId: string) => fair?.kept.has(profileId) ?? false,
        /** Counts who stands on the first page. */
        shown: (profileIds: readonly string[]) =>
          fair?.shown(profileIds.flatMap((profileId) => matcher.person(profileId) ?? [])),
        /** Nothing for people who hide what a score would tell, or refuse to be compared. */
        explain: (profile: ProfileRecord): Explanation | undefined =>
          matcher.person(String(profile._id))?.listed
            ? explain(pair.position, pair.project, profile)
            : undefined,
        invited: (profileId: string) => asked.has(profileId),
      };
    },

    /** How first-page places were shared out, over everyone who may be shown now. */
    async exposureReport() {
      const matcher = await live.upToDate();
      const report = reportOf(matcher.everyoneListed(), await exposure.recent());
      return { since: exposure.since(), share: firstPageShare, ...report };
    },

    async teamProposals(reader: Visitor, projectId: string) {
      const project = found(await projects.byId(projectId));
      require(projects.maySee(reader, project), 'not-found');
      return propose(reader, project);
    },

    async whyNotFound(user: User) {
      const profile = await profiles.byAccount(user.accountId);
      const { first: ranked } = profile ? await rankedPositions(profile, user) : { first: [] };
      const optedOut = (await dependencies.optedOut([user.accountId])).has(user.accountId);
      return whyNotFound(profile, optedOut, ranked, clock.now());
    },

    /** How many open positions these skills touch; a profile's completeness tells what one more part would add. */
    async comparablePositions(profile: ProfileRecord): Promise<number> {
      const matcher = await live.upToDate();
      return matcher.openingsFor(seekerOf(profile), clock.now().getTime(), { limit: 1 }).total;
    },

    /** Open positions that need one of the supplied skills, best first. */
    async positionsWanting(supplies: readonly { skill: string; level: number }[], limit: number) {
      const matcher = await live.upToDate();
      const supplier = { skills: supplies, region: null, hours: null, from: null, until: null, mode: null };
      const { first: ranked } = matcher.openingsFor(supplier, clock.now().getTime(), { limit });
      return (await stillThere(ranked)).map(({ position, project, score }) => {
        const skills: Bilingual[] = position.needs
          .filter((need) => coverOf(need, supplies, knowledge).credit > 0)
          .map(({ skill }) => names.skillName(skill).name);
        return {
          projectId: String(project._id),
          positionId: String(position._id),
          title: project.title,
          skills,
          score,
        };
      });
    },
  };
}

export type Matching = ReturnType<typeof createMatching>;
