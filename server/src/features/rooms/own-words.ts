import type { MembershipModel } from './memberships.model.js';
import type { MessageModel } from './messages.model.js';
import { toMessage } from './rooms.view.js';

/** What a person has said and done in each of the rooms they are in, for the file with all that is kept about them. */
export function createOwnWords({
  memberships,
  messages,
}: {
  memberships: MembershipModel;
  messages: MessageModel;
}) {
  return async (accountId: string) => {
    const rooms = [];
    for (const { roomId, role, lastReadSeq } of await memberships.find({ accountId }).lean()) {
      const own = await messages.find({ roomId, senderId: accountId }).sort({ seq: 1 }).lean();
      rooms.push({ roomId: String(roomId), role, lastReadSeq, messages: own.map(toMessage) });
    }
    return rooms;
  };
}
