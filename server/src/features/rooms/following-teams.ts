import type { Logger } from 'pino';
import type { EventBus } from '../../events.js';
import type { Transact } from '../../store/connect.js';
import type { MembershipModel } from './memberships.model.js';
import type { RoomModel, RoomRecord } from './rooms.model.js';
import type { Rooms } from './rooms.service.js';
import { againOnClash } from './sequence.js';

/** Who belongs into the room of a team or project, and whether it goes on. */
export interface Belonging {
  readonly moderators: readonly string[];
  /** Undefined where anyone may come. */
  readonly members: readonly string[] | undefined;
  readonly ended: boolean;
}

export interface FollowingDependencies {
  bus: EventBus;
  log: Logger;
  transact: Transact;
  records: RoomModel;
  memberships: MembershipModel;
  rooms: Rooms;
  /** Null when the team or project is gone. */
  belonging(room: Pick<RoomRecord, 'kind' | 'subjectId'>): Promise<Belonging | null>;
  /** The teams and projects of these projects' owners that an account's change may concern. */
  subjectsOf(change: { projectId: string } | { accountId: string }): Promise<readonly string[]>;
}

/**
 * Rooms of teams and projects follow them: who owns or leads moderates, who no longer does stops, and with the project
 * the room ends and can only be read.
 */
export function followTeams(dependencies: FollowingDependencies): { settled(): Promise<void> } {
  const { bus, log, transact, records, memberships, rooms } = dependencies;

  async function follow(room: RoomRecord): Promise<void> {
    const belonging = await dependencies.belonging(room);
    if (!belonging) return;
    const roomId = String(room._id);
    const moderators = new Set(belonging.moderators);
    const rows = await memberships.find({ roomId }).lean();
    const roleOf = new Map(rows.map(({ accountId, role }) => [String(accountId), role]));
    const added = [...moderators].filter((id) => !roleOf.has(id));
    const raised = [...moderators].filter((id) => roleOf.get(id) === 'member');
    const former = [...roleOf].flatMap(([id, role]) =>
      role === 'moderator' && !moderators.has(id) ? id : [],
    );
    const leaving = former.filter((id) => belonging.members && !belonging.members.includes(id));
    const lowered = former.filter((id) => !leaving.includes(id));
    if (added.length + raised.length + former.length > 0) {
      await againOnClash(() =>
        transact(async (afterCommit) => {
          for (const id of added) await rooms.addMember(roomId, id, afterCommit, 'moderator');
          for (const id of leaving) await rooms.removeMember(roomId, id, afterCommit);
          for (const [ids, role] of [
            [raised, 'moderator'],
            [lowered, 'member'],
          ] as const)
            if (ids.length > 0)
              await memberships.updateMany({ roomId, accountId: { $in: ids } }, { $set: { role } });
        }),
      );
      rooms.changed(roomId);
    }
    if (belonging.ended && room.state === 'open') await rooms.archive(roomId);
  }

  async function followAll(change: { projectId: string } | { accountId: string }): Promise<void> {
    const subjects = await dependencies.subjectsOf(change);
    const moderated =
      'accountId' in change
        ? await memberships.find({ accountId: change.accountId, role: 'moderator' }, { roomId: 1 }).lean()
        : [];
    const concerned = await records
      .find({
        kind: { $in: ['team', 'project'] },
        $or: [{ subjectId: { $in: [...subjects] } }, { _id: { $in: moderated.map(({ roomId }) => roomId) } }],
      })
      .lean();
    for (const room of concerned) await follow(room);
  }

  // One after the other: two changes of one team would undo each other's half.
  let last = Promise.resolve();
  const soon = (change: { projectId: string } | { accountId: string }): void => {
    last = last
      .then(() => followAll(change))
      .catch((error: unknown) => log.warn({ err: error }, 'following a team'));
  };
  bus.subscribe('project.changed', soon);
  bus.subscribe('account.changed', soon);
  return { settled: () => last };
}
