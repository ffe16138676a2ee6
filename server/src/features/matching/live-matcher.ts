import { Cron } from 'croner';
import type { EventBus } from '../../events.js';
import type { Change, ChangeLog } from '../../search/change-log.js';
import type { MatchedProfile, ProfileRecord } from '../profiles/profiles.model.js';
import type { PositionRecord, ProjectRecord } from '../projects/projects.model.js';
import type { LearningKnowledge } from './knowledge.js';
import { createMatcher, type MatchOpening, type Matcher, type MatchPerson } from './matcher.js';
import { openingOf, personOf } from './records.js';

export interface LiveMatcherDependencies {
  profiles: {
    byIds(profileIds: readonly string[]): Promise<ProfileRecord[]>;
    byAccount(accountId: string): Promise<ProfileRecord | null>;
    allMatched(): AsyncIterable<MatchedProfile>;
  };
  projects: {
    openPositionsOf(projectId: string): Promise<{ position: PositionRecord; project: ProjectRecord }[]>;
    openPositions(): AsyncIterable<{ position: PositionRecord; project: ProjectRecord }>;
  };
  optedOut(accountIds: readonly string[]): Promise<ReadonlySet<string>>;
  changeLog: ChangeLog;
  bus: EventBus;
}

/** People taken in at once: some ten milliseconds, in which nobody else is served. */
const BATCH = 100;
/** Others' changes are read at least this often: their lines do not stay. */
const LISTEN_MS = 5 * 60_000;

const skillsOf = (one: MatchPerson | MatchOpening) =>
  ('needs' in one ? one.needs : one.skills).map(({ skill }) => skill);

/** The matcher over what the store holds: filled at the first question, then told of every change. */
export function createLiveMatcher(dependencies: LiveMatcherDependencies, knowledge: LearningKnowledge) {
  const { profiles, projects, changeLog, bus } = dependencies;
  const matcher = createMatcher(knowledge);
  const changedProfiles = new Set<string>();
  const changedProjects = new Set<string>();
  let loading: Promise<void> | undefined;

  bus.subscribe('profile.changed', ({ profileId }) => changedProfiles.add(profileId));
  bus.subscribe('project.changed', ({ projectId }) => changedProjects.add(projectId));
  bus.subscribe('account.changed', ({ accountId }) => {
    void profiles.byAccount(accountId).then(
      async (profile) => {
        if (!profile) return;
        changedProfiles.add(String(profile._id));
        // Refusing matching stands with the account: other processes hear of it as of a change of the profile.
        await changeLog.note('people', String(profile._id)).catch(() => undefined);
      },
      () => undefined,
    );
  });

  async function setPeople(records: readonly MatchedProfile[]): Promise<void> {
    const refused = await dependencies.optedOut(records.flatMap(({ accountId }) => accountId ?? []));
    for (const record of records)
      matcher.setPerson(personOf(record, !!record.accountId && refused.has(record.accountId)));
  }

  /** Which skills belong together is learned from who may be shown, and what is asked for. */
  const learn = () =>
    knowledge.learn([...matcher.everyoneListed(), ...matcher.everythingOpen()].map(skillsOf));
  const nightly = new Cron('30 3 * * *', { unref: true }, async () => {
    if (loading) await learn();
  });

  async function loadAll(): Promise<void> {
    let batch: MatchedProfile[] = [];
    for await (const record of profiles.allMatched()) {
      if (batch.push(record) < BATCH) continue;
      await setPeople(batch);
      batch = [];
    }
    await setPeople(batch);
    const byProject = new Map<string, MatchOpening[]>();
    for await (const { position, project } of projects.openPositions()) {
      const opening = openingOf(position, project);
      byProject.set(opening.projectId, [...(byProject.get(opening.projectId) ?? []), opening]);
    }
    for (const [projectId, openings] of byProject) matcher.setOpenings(projectId, openings);
    await learn();
  }

  let elsewhere: (() => Promise<Change[]>) | undefined;
  async function hear(): Promise<void> {
    for (const { kind, id } of (await elsewhere?.()) ?? [])
      (kind === 'people' ? changedProfiles : changedProjects).add(id);
  }
  const listening = setInterval(() => void hear().catch(() => undefined), LISTEN_MS).unref();

  /** What changed since the last question, here or elsewhere, is read first: no answer is older than the store. */
  async function upToDate(): Promise<Matcher> {
    elsewhere ??= changeLog.follow();
    loading ??= loadAll();
    await loading.catch((error: unknown) => {
      loading = undefined;
      throw error;
    });
    await hear();
    const profileIds = [...changedProfiles];
    changedProfiles.clear();
    if (profileIds.length > 0) {
      const records = await profiles.byIds(profileIds);
      const present = new Set(records.map(({ _id }) => String(_id)));
      for (const id of profileIds) if (!present.has(id)) matcher.removePerson(id);
      await setPeople(records);
    }
    const projectIds = [...changedProjects];
    changedProjects.clear();
    for (const projectId of projectIds) {
      const open = await projects.openPositionsOf(projectId);
      matcher.setOpenings(
        projectId,
        open.map(({ position, project }) => openingOf(position, project)),
      );
    }
    return matcher;
  }

  return {
    upToDate,
    stop() {
      nightly.stop();
      clearInterval(listening);
    },
  };
}

export type LiveMatcher = ReturnType<typeof createLiveMatcher>;
