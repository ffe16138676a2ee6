import type { MessagePage } from '@longcai/shared/rooms/rooms.contract';
import type { Clock } from '../../clock.js';
import type { EventBus } from '../../events.js';
import { require } from '../../http/app-error.js';
import type { User } from '../../http/user.js';
import type { MembershipModel } from './memberships.model.js';
import type { MessageModel } from './messages.model.js';
import type { Rooms } from './rooms.service.js';
import { toMessage } from './rooms.view.js';

export interface MessageReadingDependencies {
  clock: Clock;
  bus: EventBus;
  rooms: Rooms;
  memberships: MembershipModel;
  messages: MessageModel;
}

const LATEST = 100;

/** What has happened in a room, how far that goes, and how far somebody has read. */
export function createMessageReading({
  clock,
  bus,
  rooms,
  memberships,
  messages,
}: MessageReadingDependencies) {
  return {
    /** Events after or before a number, oldest first; without either, the latest. */
    async page(
      user: User,
      roomId: string,
      query: { after?: number | undefined; before?: number | undefined; limit?: number },
    ): Promise<MessagePage> {
      const { room } = await rooms.standingOf(user, roomId);
      const { after, before, limit = LATEST } = query;
      const range = {
        ...(after !== undefined && { $gt: after }),
        ...(before !== undefined && { $lt: before }),
      };
      const forward = after !== undefined;
      const records = await messages
        .find({ roomId: room._id, ...((forward || before !== undefined) && { seq: range }) })
        .sort({ seq: forward ? 1 : -1 })
        .limit(limit)
        .lean();
      if (!forward) records.reverse();
      return { messages: records.map(toMessage), head: await rooms.headOf(room._id) };
    },

    async head(user: User, roomId: string): Promise<number> {
      const { room } = await rooms.standingOf(user, roomId);
      return rooms.headOf(room._id);
    },

    /** Heads of those rooms the reader may read. */
    async heads(user: User, roomIds: readonly string[]): Promise<Record<string, number>> {
      const readable = [...(await rooms.readable(user.accountId, roomIds))];
      const heads = await Promise.all(readable.map((id) => rooms.headOf(id)));
      return Object.fromEntries(readable.map((id, i) => [id, heads[i]!]));
    },

    /** Moves the reader's cursor on, never back and never beyond what there is. */
    async read(user: User, roomId: string, seq: number): Promise<void> {
      const { room, membership } = await rooms.standingOf(user, roomId);
      require(membership !== null, 'not-a-room-member');
      const upTo = Math.min(seq, await rooms.headOf(room._id));
      const { modifiedCount } = await memberships.updateOne(
        { _id: membership._id, lastReadSeq: { $lt: upTo } },
        { $set: { lastReadSeq: upTo, lastReadAt: clock.now() } },
      );
      if (modifiedCount > 0 && !membership.hidesReading)
        bus.publish('room.was-read', { roomId, accountId: user.accountId, seq: upTo });
    },
  };
}
