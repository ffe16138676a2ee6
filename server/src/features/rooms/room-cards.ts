import type { Bilingual } from '@longcai/shared/primitives';
import type { RoomCard } from '@longcai/shared/rooms/rooms.contract';
import type { Types } from 'mongoose';
import type { User } from '../../http/user.js';
import type { MembershipModel, MembershipRecord } from './memberships.model.js';
import type { MessageModel, MessageRecord } from './messages.model.js';
import type { People } from './people.js';
import type { RoomModel, RoomRecord } from './rooms.model.js';
import { toMessage } from './rooms.view.js';

export interface RoomCardDependencies {
  people: People;
  records: RoomModel;
  memberships: MembershipModel;
  messages: MessageModel;
}

const COUNTED = 999;
const LISTED = 200;

/** What a list of rooms tells of each: its title, its last words as they read now, what is unread in it. */
export function createRoomCards({ people, records, memberships, messages }: RoomCardDependencies) {
  const newest = (roomId: Types.ObjectId | string) =>
    messages.findOne({ roomId }, { seq: 1, at: 1 }).sort({ seq: -1 }).lean();
  const headOf = async (roomId: Types.ObjectId | string) => (await newest(roomId))?.seq ?? 0;

  /** The words of a message after its edits. */
  async function readsNow({ roomId, seq, body, edits }: MessageRecord): Promise<string> {
    if (!edits) return body;
    const edited = await messages
      .findOne({ roomId, kind: 'edited', target: seq }, { body: 1 })
      .sort({ seq: -1 })
      .lean();
    return edited?.body ?? body;
  }

  async function titleFor(room: RoomRecord, reader: User): Promise<Bilingual> {
    if (room.kind !== 'direct') return { zh: room.title.zh, en: room.title.en };
    const other = room.subjectId.split(':').find((id) => id !== reader.accountId);
    return people.nameOf(other ?? reader.accountId);
  }

  async function of(room: RoomRecord, membership: MembershipRecord | null, reader: User): Promise<RoomCard> {
    const roomId = room._id;
    const notMine = {
      roomId,
      kind: 'said' as const,
      withdrawn: { $ne: true },
      senderId: { $ne: reader.accountId },
    };
    const after = { seq: { $gt: membership?.lastReadSeq ?? 0 } };
    const [head, last, unread, mentions, title] = await Promise.all([
      headOf(roomId),
      messages
        .findOne({ roomId, kind: 'said', withdrawn: { $ne: true } })
        .sort({ seq: -1 })
        .lean(),
      membership ? messages.countDocuments({ ...notMine, ...after }).limit(COUNTED) : 0,
      membership
        ? messages.countDocuments({ ...notMine, ...after, mentions: reader.accountId }).limit(COUNTED)
        : 0,
      titleFor(room, reader),
    ]);
    return {
      id: String(roomId),
      kind: room.kind,
      title,
      head,
      lastReadSeq: membership?.lastReadSeq ?? head,
      unread,
      mentions,
      last: last && { ...toMessage(last), body: await readsNow(last) },
      lastSenderName: last && (await people.nameOf(String(last.senderId))),
      state: room.state,
      notify: membership?.notify ?? 'all',
    };
  }

  async function mine(user: User): Promise<RoomCard[]> {
    const rows = await memberships.find({ accountId: user.accountId }).limit(LISTED).lean();
    const ids = rows.map((row) => row.roomId);
    const mine = await records.find({ _id: { $in: ids }, state: { $ne: 'declined' } }).lean();
    const rowOf = new Map(rows.map((row) => [String(row.roomId), row]));
    const cards = await Promise.all(
      mine.map(async (room) => ({
        card: await of(room, rowOf.get(String(room._id)) ?? null, user),
        at: (await newest(room._id))?.at.getTime() ?? 0,
      })),
    );
    return cards.sort((a, b) => b.at - a.at).map((item) => item.card);
  }

  /** The account's unread messages in one room. */
  async function unread(accountId: string, roomId: string): Promise<number> {
    const membership = await memberships.findOne({ roomId, accountId }).lean();
    if (!membership) return 0;
    return messages
      .countDocuments({
        roomId,
        kind: 'said',
        withdrawn: { $ne: true },
        senderId: { $ne: accountId },
        seq: { $gt: membership.lastReadSeq },
      })
      .limit(COUNTED);
  }

  return { of, mine, unread, titleFor, headOf };
}
