import type { Bilingual } from '@longcai/shared/primitives';
import type { RoomKind, RoomView } from '@longcai/shared/rooms/rooms.contract';
import { found, require } from '../../http/app-error.js';
import type { User } from '../../http/user.js';
import type { Transact } from '../../store/connect.js';
import {
  createComingAndGoing,
  type AfterCommit,
  type ComingAndGoingDependencies,
} from './coming-and-going.js';
import { createKnownMembers } from './known-members.js';
import { createKnownRooms } from './known-rooms.js';
import { createRoomCards } from './room-cards.js';
import type { MembershipRecord } from './memberships.model.js';
import type { MessageModel } from './messages.model.js';
import type { People } from './people.js';
import type { RoomModel, RoomRecord } from './rooms.model.js';
import { canJoin, canLeave, canRead, isSlowed, type Standing } from './rooms.policy.js';
import { mayWriteAt } from './slow-mode.js';
import { canOf, subjectOf } from './rooms.view.js';
import { againOnClash } from './sequence.js';

export interface RoomDependencies extends ComingAndGoingDependencies {
  transact: Transact;
  people: People;
  records: RoomModel;
  messages: MessageModel;
  /** Accounts that are connected now, among those asked about. */
  online(accountIds: readonly string[]): Promise<ReadonlySet<string>>;
  /** True when everyone may see the project. */
  publicProject(projectId: string): Promise<boolean>;
  /** Throws `not-found` for a library that does not exist. */
  requireLibrary(slug: string): Promise<void>;
}

const SHOWN_MEMBERS = 500;
/** Up to here people are told by name who has read what. */
export const NAMED_READERS = 50;

export function createRooms(dependencies: RoomDependencies) {
  const { transact, bus, people, records, memberships, messages } = dependencies;
  const { addMember, removeMember } = createComingAndGoing(dependencies);
  const cards = createRoomCards({ people, records, memberships, messages });

  const known = createKnownRooms(records);
  /** To be called when a room's state or settings have changed; those who are in it ask again. */
  const changed = (roomId: string): void => {
    known.forget(roomId);
    bus.publish('room.changed', { roomId });
  };

  async function isOpen(room: Pick<RoomRecord, 'kind' | 'subjectId'>): Promise<boolean> {
    if (room.kind === 'topic') return true;
    return room.kind === 'project' && dependencies.publicProject(room.subjectId);
  }

  type Place = Standing & { room: RoomRecord; membership: MembershipRecord | null };

  async function placeIn(room: RoomRecord | null, membership: MembershipRecord | null): Promise<Place> {
    const existing = found(room);
    const standing = { room: existing, membership, open: membership ? false : await isOpen(existing) };
    require(canRead(standing), 'not-found');
    return standing;
  }

  /** The room and the reader's place in it; `not-found` for a room they may not know of. */
  async function standingOf(user: User, roomId: string): Promise<Place> {
    const [room, membership] = await Promise.all([
      known.of(roomId),
      memberships.findOne({ roomId, accountId: user.accountId }).lean(),
    ]);
    return placeIn(room, membership);
  }

  const members = createKnownMembers(memberships, bus);
  /** The same from memory, for what comes many times a second: who is in, not how far they have read. */
  async function speakerIn(user: User, roomId: string): Promise<Place> {
    return placeIn(...(await Promise.all([known.of(roomId), members.of(roomId, user.accountId)])));
  }

  /** The room of a team or project, opened with its first members if there is none. Inside the caller's transaction. */
  async function open(
    room: {
      kind: Exclude<RoomKind, 'direct'>;
      subjectId: string;
      title: Bilingual;
      members: readonly { accountId: string; role: MembershipRecord['role'] }[];
    },
    afterCommit: AfterCommit,
  ): Promise<string> {
    const { members, ...rest } = room;
    const key = room.kind === 'topic' ? undefined : `${room.kind}:${room.subjectId}`;
    const existing = key ? await records.findOne({ key }, { _id: 1 }).lean() : null;
    const roomId = String(existing?._id ?? (await records.create({ ...rest, ...(key && { key }) }))._id);
    for (const { accountId, role } of members) await addMember(roomId, accountId, afterCommit, role);
    return roomId;
  }

  async function viewOf(
    user: User,
    standing: Standing & { room: RoomRecord; membership: MembershipRecord | null },
  ): Promise<RoomView> {
    const { room, membership } = standing;
    const rows = await memberships
      .find({ roomId: room._id })
      .sort({ createdAt: 1 })
      .limit(SHOWN_MEMBERS)
      .lean();
    const ids = rows.map((row) => String(row.accountId));
    const [base, persons, connected] = await Promise.all([
      cards.of(room, membership, user),
      people.of(ids, user),
      dependencies.online(ids),
    ]);
    const others = rows.filter(({ accountId }) => String(accountId) !== user.accountId);
    const told = membership?.hidesReading ? [] : others.filter(({ hidesReading }) => !hidesReading);
    const named = rows.length <= NAMED_READERS ? new Set(told) : new Set<MembershipRecord>();
    return {
      ...base,
      subject: subjectOf(room),
      members: rows.map((row) => {
        const accountId = String(row.accountId);
        const { profileId, name, regionName, timeZone } = persons.get(accountId)!;
        const { role } = row;
        const own = accountId === user.accountId;
        const lastReadSeq = own || named.has(row) ? row.lastReadSeq : 0;
        return {
          accountId,
          profileId,
          name,
          regionName,
          timeZone,
          role,
          lastReadSeq,
          online: connected.has(accountId),
        };
      }),
      joined: membership !== null,
      askedByMe: String(room.askedBy) === user.accountId,
      can: canOf(user, standing),
      slow: {
        seconds: room.slowSeconds ?? 0,
        mayAt: isSlowed(user, standing)
          ? ((await mayWriteAt(messages, room, user.accountId))?.toISOString() ?? null)
          : null,
      },
      readUpTo: told.map(({ lastReadSeq }) => lastReadSeq).sort((a, b) => b - a),
    };
  }

  const view = async (user: User, roomId: string) => viewOf(user, await standingOf(user, roomId));

  return {
    standingOf,
    speakerIn,
    view,
    open,
    addMember,
    removeMember,
    headOf: cards.headOf,
    mine: cards.mine,
    unread: cards.unread,
    titleFor: cards.titleFor,
    changed,

    async join(user: User, roomId: string): Promise<RoomView> {
      const standing = await standingOf(user, roomId);
      if (!standing.membership) {
        require(canJoin(standing), standing.room.state === 'archived' ? 'room-archived' : 'forbidden');
        await againOnClash(() => transact((afterCommit) => addMember(roomId, user.accountId, afterCommit)));
      }
      return view(user, roomId);
    },

    async leave(user: User, roomId: string): Promise<void> {
      const standing = await standingOf(user, roomId);
      require(standing.membership !== null, 'not-a-room-member');
      require(canLeave(standing));
      await againOnClash(() => transact((afterCommit) => removeMember(roomId, user.accountId, afterCommit)));
    },

    async createTopic(user: User, slug: string, title: string): Promise<RoomView> {
      await dependencies.requireLibrary(slug);
      const members = [{ accountId: user.accountId, role: 'moderator' as const }];
      const topic = { kind: 'topic' as const, subjectId: slug, title: { zh: title, en: title }, members };
      return view(user, await transact((afterCommit) => open(topic, afterCommit)));
    },

    /** A library's topics, the newest first. */
    async topicsOf(slug: string): Promise<{ roomId: string; title: string }[]> {
      const topics = await records
        .find({ kind: 'topic', subjectId: slug, state: 'open' })
        .sort({ _id: -1 })
        .limit(20)
        .lean();
      return topics.map(({ _id, title }) => ({ roomId: String(_id), title: title.zh }));
    },

    /** The project's room, if it has one. */
    async ofProject(projectId: string): Promise<string | null> {
      const room = await records.findOne({ key: `project:${projectId}` }, { _id: 1 }).lean();
      return room && String(room._id);
    },

    /** Which of these rooms the account may read now. */
    async readable(accountId: string, roomIds: readonly string[]): Promise<Set<string>> {
      const rows = await memberships.find({ accountId, roomId: { $in: roomIds } }, { roomId: 1 }).lean();
      const allowed = new Set(rows.map((row) => String(row.roomId)));
      const others = roomIds.filter((id) => !allowed.has(id));
      if (others.length === 0) return allowed;
      for (const room of await records.find({ _id: { $in: others } }).lean())
        if (await isOpen(room)) allowed.add(String(room._id));
      return allowed;
    },

    /** An archived room can be read, not written to; opened again, it goes on. */
    async archive(roomId: string, archived = true): Promise<void> {
      const [from, to] = archived ? (['open', 'archived'] as const) : (['archived', 'open'] as const);
      const { modifiedCount } = await records.updateOne(
        { _id: roomId, state: from },
        { $set: { state: to } },
      );
      if (modifiedCount > 0) changed(roomId);
    },

    /** Puts another pace in place. */
    async slow(roomId: string, slowSeconds: number): Promise<void> {
      await records.updateOne({ _id: roomId }, { $set: { slowSeconds } });
      changed(roomId);
    },
  };
}

export type Rooms = ReturnType<typeof createRooms>;
