import type { MessageModel } from './messages.model.js';
import type { RoomRecord } from './rooms.model.js';

/** When this account may write again in a room with a pace; null when it has written nothing there. */
export async function mayWriteAt(
  messages: MessageModel,
  { _id: roomId, slowSeconds = 0 }: Pick<RoomRecord, '_id' | 'slowSeconds'>,
  accountId: string,
): Promise<Date | null> {
  const last = await messages
    .findOne({ roomId, senderId: accountId, kind: 'said' }, { at: 1 })
    .sort({ seq: -1 })
    .lean();
  return last && new Date(last.at.getTime() + slowSeconds * 1000);
}
