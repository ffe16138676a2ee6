import type { Bilingual } from '@longcai/shared/primitives';
import type { Connection } from 'mongoose';
import type { Clock } from '../../clock.js';
import type { EventBus } from '../../events.js';
import { AppError, found, require } from '../../http/app-error.js';
import type { User } from '../../http/user.js';
import type { Transact } from '../../store/connect.js';
import type { Notices } from '../notices/notices.service.js';
import type { PositionRecord, ProjectRecord } from '../projects/projects.model.js';
import type { People } from '../rooms/people.js';
import type { Rooms } from '../rooms/rooms.service.js';
import { againOnClash } from '../rooms/sequence.js';
import { collaborationsIn, type Collaboration } from './collaborations.js';
import { teamModel, type FormerMemberRecord, type TeamRecord } from './teams.model.js';
import { canEditCharter, canRemoveMember, canSeeTeam, canSignCharter, memberOf } from './teams.policy.js';

type AfterCommit = (act: () => void) => void;

export interface TeamDependencies {
  connection: Connection;
  transact: Transact;
  clock: Clock;
  bus: EventBus;
  notices: Notices;
  people: People;
  rooms: Pick<Rooms, 'open' | 'addMember' | 'removeMember'>;
  projects: {
    byId(projectId: string): Promise<ProjectRecord | null>;
    position(positionId: string): Promise<{ position: PositionRecord; project: ProjectRecord }>;
    ownerIds(project: ProjectRecord): Promise<string[]>;
    unfill(positionId: string): Promise<void>;
  };
  /** The application that brought a member here follows them; inside the same transaction. */
  applications: {
    joined(positionId: string, accountId: string): Promise<void>;
    left(positionId: string, accountId: string, by: 'person' | 'owner'): Promise<void>;
  };
}

export function createTeams(dependencies: TeamDependencies) {
  const { connection, transact, clock, bus, notices, people, rooms, projects, applications } = dependencies;
  const teams = teamModel(connection);

  async function seen(user: User, teamId: string): Promise<TeamRecord> {
    const team = found(await teams.findById(teamId).lean());
    require(canSeeTeam(user, team), 'not-found');
    return team;
  }

  /** The team as it is now, made with its room for the first member; the owner's side moderates the room. */
  async function teamFor(project: ProjectRecord, afterCommit: AfterCommit): Promise<TeamRecord> {
    const projectId = String(project._id);
    const existing = await teams.findOne({ projectId }).lean();
    if (existing) return existing;
    const { title: name, organisationId, accountId: ownerId } = project;
    const [created] = await teams.create([{ projectId, organisationId, ownerId, name }]);
    const subjectId = String(found(created)._id);
    const moderators = await projects.ownerIds(project);
    const members = moderators.map((accountId) => ({ accountId, role: 'moderator' as const }));
    const roomId = await rooms.open({ kind: 'team', subjectId, title: name, members }, afterCommit);
    return found(
      await teams.findByIdAndUpdate(subjectId, { $set: { roomId } }, { returnDocument: 'after' }).lean(),
    );
  }

  const titleOf = async (positionId: string): Promise<Bilingual> =>
    (await projects.position(positionId)).position.title;

  /** Takes a member out: place, room and application with them; what they handed over stays. */
  async function takeOut(
    teamId: string,
    accountId: string,
    by: 'person' | 'owner',
    leaving: Pick<FormerMemberRecord, 'handover' | 'removed'>,
    afterCommit: AfterCommit,
  ): Promise<TeamRecord> {
    const team = found(await teams.findById(teamId).lean());
    const member = found(team.members.find((candidate) => candidate.accountId === accountId));
    const { positionId, since, role } = member;
    const remaining = team.members.filter((candidate) => candidate.accountId !== accountId);
    const members = remaining.map((other, i) =>
      role === 'lead' && i === 0 ? { ...other, role: 'lead' as const } : other,
    );
    const former = { accountId, positionId, since, until: clock.now(), ...leaving };
    const changed = await teams
      .findOneAndUpdate(
        { _id: teamId, version: team.version },
        { $set: { members }, $push: { former }, $inc: { version: 1 } },
        { returnDocument: 'after' },
      )
      .lean();
    if (!changed) throw new AppError('stale-version');
    await projects.unfill(positionId);
    await applications.left(positionId, accountId, by);
    await rooms.removeMember(team.roomId, accountId, afterCommit);
    afterCommit(() => bus.publish('project.changed', { projectId: team.projectId }));
    return changed;
  }

  const ownersOf = async (team: TeamRecord): Promise<string[]> =>
    projects.ownerIds(found(await projects.byId(team.projectId)));

  return {
    seen,

    /** Puts an accepted person into the team and its room. Inside the caller's transaction. */
    async addMember(
      { projectId, positionId, accountId }: { projectId: string; positionId: string; accountId: string },
      afterCommit: AfterCommit,
    ): Promise<{ teamId: string; roomId: string }> {
      const project = found(await projects.byId(projectId));
      const team = await teamFor(project, afterCommit);
      const teamId = String(team._id);
      const role = team.members.length === 0 ? ('lead' as const) : ('member' as const);
      const member = { accountId, positionId, role, since: clock.now(), signedVersion: 0 };
      const { matchedCount } = await teams.updateOne(
        { _id: team._id, 'members.accountId': { $ne: accountId } },
        { $push: { members: member }, $inc: { version: 1 } },
      );
      // One person, one place: who fills a position already can't take a second one.
      if (matchedCount === 0) throw new AppError('already-exists');
      await rooms.addMember(team.roomId, accountId, afterCommit);
      const others = team.members.map((other) => other.accountId);
      const values = { person: await people.nameOf(accountId), title: team.name };
      await notices.tell(others, 'member-joined', { type: 'team', id: teamId }, values, afterCommit);
      return { teamId, roomId: team.roomId };
    },

    async mine(user: User): Promise<TeamRecord[]> {
      return teams
        .find({
          $or: [
            { 'members.accountId': user.accountId },
            { ownerId: user.accountId, organisationId: null },
            { organisationId: { $in: user.organisations.map(({ id }) => id) } },
          ],
        })
        .sort({ _id: -1 })
        .limit(100)
        .lean();
    },

    /** A new version of the charter; everybody signs anew. @throws stale-version */
    async setCharter(user: User, teamId: string, version: number, text: string): Promise<TeamRecord> {
      const team = await seen(user, teamId);
      require(canEditCharter(user, team));
      const signedBy = team.members
        .filter(({ signedVersion }) => signedVersion === team.charter.version)
        .map(({ accountId }) => accountId);
      const earlier = { ...team.charter, by: user.accountId, at: clock.now(), signedBy };
      const changed = await teams
        .findOneAndUpdate(
          { _id: team._id, version },
          {
            $set: { charter: { text, version: team.charter.version + 1 } },
            $inc: { version: 1 },
            ...(team.charter.version > 0 && { $push: { charters: earlier } }),
          },
          { returnDocument: 'after' },
        )
        .lean();
      if (!changed) throw new AppError('stale-version');
      return changed;
    },

    /** Signing the charter is what makes an accepted person a joined one. */
    async signCharter(user: User, teamId: string): Promise<TeamRecord> {
      const before = await seen(user, teamId);
      const member = memberOf(user, before);
      require(member !== undefined);
      if (member.signedVersion === before.charter.version && before.charter.version > 0) return before;
      require(canSignCharter(user, before), 'step-not-allowed');
      return transact(async () => {
        const signed = await teams
          .findOneAndUpdate(
            {
              _id: teamId,
              'members.accountId': user.accountId,
              'charter.version': before.charter.version,
            },
            { $set: { 'members.$.signedVersion': before.charter.version }, $inc: { version: 1 } },
            { returnDocument: 'after' },
          )
          .lean();
        if (!signed) throw new AppError('stale-version');
        await applications.joined(member.positionId, user.accountId);
        return signed;
      });
    },

    async leave(user: User, teamId: string, handover: string): Promise<void> {
      const before = await seen(user, teamId);
      require(memberOf(user, before) !== undefined);
      await againOnClash(() =>
        transact(async (afterCommit) => {
          const team = await takeOut(teamId, user.accountId, 'person', { handover }, afterCommit);
          const told = [...(await ownersOf(team)), ...team.members.map(({ accountId }) => accountId)];
          const values = { person: await people.nameOf(user.accountId), title: team.name };
          await notices.tell(told, 'member-left', { type: 'team', id: teamId }, values, afterCommit);
        }),
      );
    },

    async remove(
      user: User,
      teamId: string,
      accountId: string,
      { reason, handover }: { reason: string; handover: string },
    ): Promise<TeamRecord> {
      const before = await seen(user, teamId);
      require(canRemoveMember(user, before));
      const member = found(before.members.find((candidate) => candidate.accountId === accountId));
      return againOnClash(() =>
        transact(async (afterCommit) => {
          const removed = { by: user.accountId, reason };
          const team = await takeOut(teamId, accountId, 'owner', { handover, removed }, afterCommit);
          const values = { title: team.name, reason, position: await titleOf(member.positionId) };
          const subject = { type: 'project' as const, id: team.projectId };
          await notices.tell([accountId], 'member-removed', subject, values, afterCommit);
          return team;
        }),
      );
    },

    async byId(teamId: string): Promise<TeamRecord | null> {
      return teams.findById(teamId).lean();
    },

    async ofProjects(projectIds: readonly string[]): Promise<TeamRecord[]> {
      return teams.find({ projectId: { $in: projectIds } }).lean();
    },

    async ofProject(projectId: string): Promise<TeamRecord | null> {
      return teams.findOne({ projectId }).lean();
    },

    /** A person's own places in teams, now and before. */
    async personal(accountId: string) {
      const own = await teams
        .find({ $or: [{ 'members.accountId': accountId }, { 'former.accountId': accountId }] })
        .lean();
      return own.map(({ _id, name, projectId, members, former }) => ({
        teamId: String(_id),
        name,
        projectId,
        member: members.find((place) => place.accountId === accountId),
        former: former
          .filter((place) => place.accountId === accountId)
          .map(({ removed, ...place }) => ({ ...place, ...(removed && { reason: removed.reason }) })),
      }));
    },

    /** Who of these people was in a team with whom, now or before, and how close that makes them. */
    async collaborations(accountIds: readonly string[]): Promise<Collaboration[]> {
      const asked = new Set(accountIds);
      const ids = [...asked];
      const shared = await teams
        .find(
          { $or: [{ 'members.accountId': { $in: ids } }, { 'former.accountId': { $in: ids } }] },
          { members: 1, former: 1 },
        )
        .lean();
      return collaborationsIn(
        shared.map(({ members, former }) => [...members, ...former].map(({ accountId }) => accountId)),
      ).filter(({ one, other }) => asked.has(one) && asked.has(other));
    },
  };
}

export type Teams = ReturnType<typeof createTeams>;
