import { randomUUID } from 'node:crypto';
import { Types } from 'mongoose';
import type { EventBus } from '../../events.js';
import type { MembershipModel, MembershipRecord } from './memberships.model.js';
import type { MessageRecord } from './messages.model.js';
import { toMessage } from './rooms.view.js';
import type { Sequence } from './sequence.js';

export type AfterCommit = (act: () => void) => void;

export interface ComingAndGoingDependencies {
  bus: EventBus;
  memberships: MembershipModel;
  sequence: Sequence;
  /** Whether an account keeps to itself how far it has read. */
  hidesReading(accountId: string): Promise<boolean>;
}

/** Who comes into a room and who goes: the membership and the event that says so, together. */
export function createComingAndGoing(dependencies: ComingAndGoingDependencies) {
  const { bus, memberships, sequence } = dependencies;

  const happened = (roomId: string, accountId: string, kind: 'joined' | 'left'): Promise<MessageRecord> =>
    sequence.appendWithin({
      roomId: new Types.ObjectId(roomId),
      kind,
      senderId: new Types.ObjectId(accountId),
      clientMsgId: randomUUID(),
      body: '',
      mentions: [],
      files: [],
    });

  return {
    /** Inside the caller's transaction. Someone who is in already stays as they are. */
    async addMember(
      roomId: string,
      accountId: string,
      afterCommit: AfterCommit,
      role: MembershipRecord['role'] = 'member',
    ): Promise<void> {
      if (await memberships.exists({ roomId, accountId })) return;
      const joined = await happened(roomId, accountId, 'joined');
      const hidesReading = await dependencies.hidesReading(accountId);
      const row = { roomId, accountId, role, lastReadSeq: joined.seq, ...(hidesReading && { hidesReading }) };
      await memberships.create(row);
      afterCommit(() => {
        bus.publish('room.member-added', { roomId, accountId });
        bus.publish('room.message-sent', { message: toMessage(joined) });
      });
    },

    /** Inside the caller's transaction. The one who left hears nothing after it. */
    async removeMember(roomId: string, accountId: string, afterCommit: AfterCommit): Promise<void> {
      const { deletedCount } = await memberships.deleteOne({ roomId, accountId });
      if (deletedCount === 0) return;
      const left = await happened(roomId, accountId, 'left');
      afterCommit(() => {
        bus.publish('room.member-removed', { roomId, accountId });
        bus.publish('room.message-sent', { message: toMessage(left) });
      });
    },
  };
}
