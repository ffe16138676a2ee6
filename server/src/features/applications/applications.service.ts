import {
  APPLICATION_STEPS,
  type ApplicationState,
  type ApplicationStep,
  type DeclineReason,
} from '@longcai/shared/applications/applications.contract';
import type { Explanation } from '@longcai/shared/matching/matching.contract';
import type { NoticeKind } from '@longcai/shared/notices/notices.contract';
import type { Bilingual } from '@longcai/shared/primitives';
import type { Connection } from 'mongoose';
import type { Clock } from '../../clock.js';
import type { EventBus } from '../../events.js';
import { AppError, found, require } from '../../http/app-error.js';
import type { User } from '../../http/user.js';
import type { Transact } from '../../store/connect.js';
import type { Cases } from '../cases/cases.service.js';
import type { Notices } from '../notices/notices.service.js';
import type { ProfileRecord } from '../profiles/profiles.model.js';
import type { PositionRecord, ProjectRecord } from '../projects/projects.model.js';
import type { People } from '../rooms/people.js';
import { againOnClash } from '../rooms/sequence.js';
import { applicationModel, type ApplicationRecord, type Side } from './applications.model.js';
import { canTake, canTalk, sideOf } from './applications.policy.js';
import { createAsking } from './asking.js';

type AfterCommit = (act: () => void) => void;

export interface ApplicationDependencies {
  connection: Connection;
  transact: Transact;
  clock: Clock;
  bus: EventBus;
  accounts: { optedOut(accountIds: readonly string[]): Promise<ReadonlySet<string>> };
  profiles: {
    byId(profileId: string): Promise<ProfileRecord | null>;
    byAccount(accountId: string): Promise<ProfileRecord | null>;
  };
  projects: {
    position(positionId: string): Promise<{ position: PositionRecord; project: ProjectRecord }>;
    isOwner(user: User, project: ProjectRecord): boolean;
    ownerIds(project: ProjectRecord): Promise<string[]>;
    ownerName(project: ProjectRecord): Promise<Bilingual>;
    fill(positionId: string): Promise<void>;
    startTeaming(projectId: string, afterCommit: AfterCommit): Promise<void>;
  };
  cases: Cases;
  notices: Notices;
  people: People;
  teams: {
    addMember(
      member: { projectId: string; positionId: string; accountId: string },
      afterCommit: AfterCommit,
    ): Promise<{ teamId: string }>;
  };
  directRooms: { openBetween(from: string, to: string, afterCommit: AfterCommit): Promise<string> };
  explain(
    position: PositionRecord,
    project: ProjectRecord,
    profile: ProfileRecord,
  ): Explanation | null | Promise<Explanation | null>;
}

const STILL_OPEN: readonly ApplicationState[] = ['asked', 'accepted', 'joined'];
const EXPIRED_AT_ONCE = 200;

export function createApplications(dependencies: ApplicationDependencies) {
  const { connection, transact, clock, bus, projects, cases, notices, people, teams, directRooms } =
    dependencies;
  const applications = applicationModel(connection);
  const asking = createAsking(applications, dependencies);

  /** Moves on by the table, inside the caller's transaction; somebody else's step in between stops this one. */
  async function move(
    application: ApplicationRecord,
    step: ApplicationStep,
    by: Side | 'platform',
    set: Partial<ApplicationRecord> = {},
  ): Promise<ApplicationRecord> {
    const { from, to } = APPLICATION_STEPS[step];
    const now = clock.now();
    const moved = await applications
      .findOneAndUpdate(
        { _id: application._id, state: { $in: [...from] } },
        {
          $set: { ...set, state: to, open: STILL_OPEN.includes(to) },
          $push: { history: { at: now, step, by } },
        },
        { returnDocument: 'after' },
      )
      .lean();
    if (!moved) throw new AppError('step-not-allowed');
    return moved;
  }

  /** Tells a side; the owner's side is everyone who may answer for the project. */
  async function tell(
    side: Side,
    kind: NoticeKind,
    application: ApplicationRecord,
    afterCommit: AfterCommit,
  ): Promise<void> {
    const { position, project } = await projects.position(application.positionId);
    const told = side === 'person' ? [application.accountId] : await projects.ownerIds(project);
    const person =
      side === 'person' ? await projects.ownerName(project) : await people.nameOf(application.accountId);
    const values = {
      title: position.title,
      project: project.title,
      person,
      ...(application.reason && { reason: application.reason }),
    };
    const subject = { type: 'application' as const, id: String(application._id) };
    await notices.tell(told, kind, subject, values, afterCommit);
  }

  const otherSide = (side: Side): Side => (side === 'person' ? 'owner' : 'person');
  const subjectOf = (application: ApplicationRecord) =>
    ({ type: 'application', id: String(application._id) }) as const;

  /** Lets go of whoever was not answered in time; those that match the filter, before anybody reads them. */
  async function expireOverdue(filter: object = {}): Promise<number> {
    const overdue = await applications
      .find({ ...filter, state: 'asked', dueAt: { $lt: clock.now() } })
      .sort({ dueAt: 1 })
      .limit(EXPIRED_AT_ONCE)
      .lean();
    for (const application of overdue) {
      await transact(async (afterCommit) => {
        const expired = await move(application, 'expire', 'platform', { answeredAt: clock.now() });
        await cases.answer(subjectOf(expired), 'expired', { name: '' });
        await tell('person', 'application-expired', expired, afterCommit);
        await tell('owner', 'application-expired', expired, afterCommit);
      }).catch((error: unknown) => {
        // Answered or withdrawn at this very moment.
        if (!(error instanceof AppError && error.code === 'step-not-allowed')) throw error;
      });
    }
    return overdue.length;
  }

  async function seen(
    user: User,
    applicationId: string,
  ): Promise<{ application: ApplicationRecord; side: Side }> {
    await expireOverdue({ _id: applicationId });
    const application = found(await applications.findById(applicationId).lean());
    return { application, side: found(sideOf(user, application)) };
  }

  async function standing(user: User, applicationId: string, step: ApplicationStep) {
    const place = await seen(user, applicationId);
    const { from } = APPLICATION_STEPS[step];
    require(from.includes(place.application.state), 'step-not-allowed');
    require(canTake(step, place.side, place.application));
    return place;
  }

  async function listed(filter: object, { page, pageSize }: { page: number; pageSize: number }) {
    await expireOverdue(filter);
    const [items, total] = await Promise.all([
      applications
        .find(filter)
        .sort({ askedAt: -1, _id: -1 })
        .skip((page - 1) * pageSize)
        .limit(pageSize)
        .lean(),
      applications.countDocuments(filter),
    ]);
    return { items, total, page, totalPages: Math.ceil(total / pageSize) };
  }

  const stateOf = (open: boolean | undefined) =>
    open === undefined ? {} : { state: open ? ('asked' as const) : { $ne: 'asked' as const } };

  return {
    ...asking,
    expireOverdue,

    /** What a person asked or was asked, and the answers; without who it was on the other side. */
    async personal(accountId: string) {
      const others = { ownerId: 0, askerId: 0, talks: 0 } as const;
      return applications.find({ accountId }, others).sort({ askedAt: 1 }).lean();
    },

    view: async (user: User, applicationId: string): Promise<ApplicationRecord> =>
      (await seen(user, applicationId)).application,

    mine: (user: User, query: { open?: boolean | undefined; page: number; pageSize: number }) =>
      listed({ accountId: user.accountId, ...stateOf(query.open) }, query),

    inbox(
      user: User,
      query: { open?: boolean | undefined; projectId?: string | undefined; page: number; pageSize: number },
    ) {
      const owned = [
        { ownerId: user.accountId, organisationId: null },
        { organisationId: { $in: user.organisations.map(({ id }) => id) } },
      ];
      const project = query.projectId ? { projectId: query.projectId } : {};
      return listed({ $or: owned, ...project, ...stateOf(query.open) }, query);
    },

    /** Application, place, team, room and notices change together or not at all. */
    async accept(user: User, applicationId: string): Promise<ApplicationRecord> {
      const { application, side } = await standing(user, applicationId, 'accept');
      const { projectId, positionId, accountId } = application;
      return againOnClash(() =>
        transact(async (afterCommit) => {
          await move(application, 'accept', side, { answeredAt: clock.now() });
          await cases.answer(subjectOf(application), 'accepted', user);
          await projects.fill(positionId);
          await projects.startTeaming(projectId, afterCommit);
          const { teamId } = await teams.addMember({ projectId, positionId, accountId }, afterCommit);
          const accepted = found(
            await applications
              .findByIdAndUpdate(application._id, { $set: { teamId } }, { returnDocument: 'after' })
              .lean(),
          );
          await tell(otherSide(side), 'application-accepted', accepted, afterCommit);
          afterCommit(() => bus.publish('project.changed', { projectId }));
          return accepted;
        }),
      );
    },

    async decline(
      user: User,
      applicationId: string,
      reason: DeclineReason,
      reasonNote: string,
    ): Promise<ApplicationRecord> {
      const { application, side } = await standing(user, applicationId, 'decline');
      return transact(async (afterCommit) => {
        const declined = await move(application, 'decline', side, {
          answeredAt: clock.now(),
          reason,
          reasonNote,
        });
        await cases.answer(subjectOf(declined), 'declined', user, reason);
        await tell(otherSide(side), 'application-declined', declined, afterCommit);
        return declined;
      });
    },

    async withdraw(user: User, applicationId: string): Promise<ApplicationRecord> {
      const { application, side } = await standing(user, applicationId, 'withdraw');
      return transact(async (afterCommit) => {
        const withdrawn = await move(application, 'withdraw', side, { answeredAt: clock.now() });
        await cases.answer(subjectOf(withdrawn), 'withdrawn', user);
        await tell(otherSide(side), 'application-withdrawn', withdrawn, afterCommit);
        return withdrawn;
      });
    },

    /** The direct room of the person with whoever answers for the position; opened at the first word. */
    async talk(user: User, applicationId: string): Promise<{ roomId: string }> {
      const { application, side } = await seen(user, applicationId);
      const known = application.talks.find(({ ownerId }) => side === 'person' || ownerId === user.accountId);
      if (known) return { roomId: known.roomId };
      require(canTalk(side, application), 'step-not-allowed');
      const { project } = await projects.position(application.positionId);
      const answering = application.direction === 'invite' ? application.askerId : undefined;
      const ownerId =
        side === 'owner' ? user.accountId : (answering ?? found((await projects.ownerIds(project))[0]));
      const roomId = await againOnClash(() =>
        transact(async (afterCommit) => {
          const opened = await directRooms.openBetween(ownerId, application.accountId, afterCommit);
          await applications.updateOne(
            { _id: application._id },
            { $addToSet: { talks: { ownerId, roomId: opened } } },
          );
          return opened;
        }),
      );
      return { roomId };
    },

    /** The member signed the charter. Inside the caller's transaction. */
    async joined(positionId: string, accountId: string): Promise<void> {
      const application = await applications.findOne({ positionId, accountId, state: 'accepted' }).lean();
      if (application) await move(application, 'join', 'person');
    },

    /** The member left or was removed. Inside the caller's transaction. */
    async left(positionId: string, accountId: string, by: Side): Promise<void> {
      const application = await applications
        .findOne({ positionId, accountId, state: { $in: ['accepted', 'joined'] } })
        .lean();
      if (application) await move(application, 'leave', by);
    },

    async positionInUse(positionId: string): Promise<boolean> {
      return (await applications.exists({ positionId, open: true })) !== null;
    },

    /** Profiles with an open application or invitation to the position. */
    async askedFor(positionId: string): Promise<ReadonlySet<string>> {
      const open = await applications.find({ positionId, open: true }, { profileId: 1 }).lean();
      return new Set(open.map(({ profileId }) => profileId));
    },

    /** True while the person's application lies with one of the organisations, or they took its invitation. */
    async appliedTo(accountId: string, organisationIds: readonly string[]): Promise<boolean> {
      const theirs = { accountId, organisationId: { $in: [...organisationIds] }, open: true };
      const own = await applications.exists({ ...theirs, direction: 'apply' });
      return (
        (own ?? (await applications.exists({ ...theirs, state: { $in: ['accepted', 'joined'] } }))) !== null
      );
    },

    /** The reader's own applications to a project, newest first. */
    async ofProject(projectId: string, accountId: string) {
      const own = await applications.find({ projectId, accountId }).sort({ askedAt: -1 }).limit(50).lean();
      return own.map(({ _id, positionId, state, direction }) => ({
        id: String(_id),
        positionId,
        state,
        direction,
      }));
    },
  };
}

export type Applications = ReturnType<typeof createApplications>;
