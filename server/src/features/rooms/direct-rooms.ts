import type { RoomView } from '@longcai/shared/rooms/rooms.contract';
import { AppError, found, require } from '../../http/app-error.js';
import type { User } from '../../http/user.js';
import type { Transact } from '../../store/connect.js';
import type { Notices } from '../notices/notices.service.js';
import type { People } from './people.js';
import type { RoomModel, RoomRecord } from './rooms.model.js';
import { canAgree, canDecline } from './rooms.policy.js';
import type { Rooms } from './rooms.service.js';
import { againOnClash } from './sequence.js';

export interface DirectRoomDependencies {
  transact: Transact;
  notices: Notices;
  people: People;
  records: RoomModel;
  rooms: Rooms;
  /** The account behind a profile that this reader may see; undefined when nobody has claimed it. */
  reachable(profileId: string, reader: User): Promise<string | undefined>;
}

/** Nobody writes in these yet. */
const UNAGREED = ['asked', 'declined'] as const;

type AfterCommit = (act: () => void) => void;
const isUnagreed = ({ state }: RoomRecord) => state === 'asked' || state === 'declined';
const pairOf = (a: string, b: string) => [a, b].sort().join(':');

/** Rooms of two people: one asks, the other agrees, and only then are there messages. */
export function createDirectRooms(dependencies: DirectRoomDependencies) {
  const { transact, notices, people, rooms, records } = dependencies;

  const between = (a: string, b: string) => records.findOne({ key: `direct:${pairOf(a, b)}` }).lean();

  async function create(
    from: string,
    to: string,
    state: 'asked' | 'open',
    afterCommit: AfterCommit,
  ): Promise<RoomRecord> {
    const subjectId = pairOf(from, to);
    const room = await records.create({
      kind: 'direct',
      subjectId,
      key: `direct:${subjectId}`,
      state,
      askedBy: from,
    });
    for (const accountId of [from, to]) await rooms.addMember(String(room._id), accountId, afterCommit);
    return room.toObject();
  }

  async function agreeTo(room: RoomRecord, user: User, afterCommit: AfterCommit): Promise<void> {
    const { modifiedCount } = await records.updateOne(
      { _id: room._id, state: { $in: [...UNAGREED] } },
      { $set: { state: 'open' } },
    );
    if (modifiedCount === 0) return;
    afterCommit(() => rooms.changed(String(room._id)));
    const person = await people.nameOf(user.accountId);
    const subject = { type: 'room' as const, id: String(room._id) };
    await notices.tell([String(room.askedBy)], 'conversation-agreed', subject, { person }, afterCommit);
  }

  return {
    /** Asking someone who has asked already is agreeing; asking again after a decline changes nothing. */
    async request(user: User, profileId: string): Promise<RoomView> {
      const other = await dependencies.reachable(profileId, user);
      if (!other) throw new AppError('no-such-account');
      require(other !== user.accountId);
      const roomId = await againOnClash(() =>
        transact(async (afterCommit) => {
          const existing = await between(user.accountId, other);
          if (existing) {
            if (isUnagreed(existing) && String(existing.askedBy) === other)
              await agreeTo(existing, user, afterCommit);
            return String(existing._id);
          }
          const room = await create(user.accountId, other, 'asked', afterCommit);
          const person = await people.nameOf(user.accountId);
          const subject = { type: 'room' as const, id: String(room._id) };
          await notices.tell([other], 'conversation-requested', subject, { person }, afterCommit);
          return String(room._id);
        }),
      );
      return rooms.view(user, roomId);
    },

    async agree(user: User, roomId: string): Promise<RoomView> {
      const standing = await rooms.standingOf(user, roomId);
      if (standing.room.state !== 'open') {
        require(canAgree(user, standing));
        await transact((afterCommit) => agreeTo(standing.room, user, afterCommit));
      }
      return rooms.view(user, roomId);
    },

    /** The one who asked is told, and may not ask again. */
    async decline(user: User, roomId: string): Promise<RoomView> {
      const standing = await rooms.standingOf(user, roomId);
      require(standing.room.state === 'declined' || canDecline(user, standing));
      await transact(async (afterCommit) => {
        const { modifiedCount } = await records.updateOne(
          { _id: roomId, state: 'asked' },
          { $set: { state: 'declined' } },
        );
        if (modifiedCount === 0) return;
        afterCommit(() => rooms.changed(roomId));
        const person = await people.nameOf(user.accountId);
        const subject = { type: 'room' as const, id: roomId };
        const asker = String(standing.room.askedBy);
        await notices.tell([asker], 'conversation-declined', subject, { person }, afterCommit);
      });
      return rooms.view(user, roomId);
    },

    /** The open room of two people who deal with each other already, by an application. In the caller's transaction. */
    async openBetween(from: string, to: string, afterCommit: AfterCommit): Promise<string> {
      const existing = await between(from, to);
      if (!existing) return String((await create(from, to, 'open', afterCommit))._id);
      if (isUnagreed(existing)) {
        await records.updateOne({ _id: existing._id }, { $set: { state: 'open' } });
        afterCommit(() => rooms.changed(String(existing._id)));
      }
      return String(existing._id);
    },

    /** The other one of the two. */
    async otherOf(user: User, roomId: string): Promise<string> {
      const { room, membership } = await rooms.standingOf(user, roomId);
      require(room.kind === 'direct' && membership !== null, 'not-found');
      return found(room.subjectId.split(':').find((id) => id !== user.accountId));
    },
  };
}

export type DirectRooms = ReturnType<typeof createDirectRooms>;
