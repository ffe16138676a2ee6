import type { User } from '../../http/user.js';
import type { Notices } from '../notices/notices.service.js';
import type { MembershipModel } from './memberships.model.js';
import type { MessageModel, MessageRecord } from './messages.model.js';
import type { People } from './people.js';
import type { RoomRecord } from './rooms.model.js';

export interface MentionNoticeDependencies {
  notices: Notices;
  people: People;
  memberships: MembershipModel;
  messages: MessageModel;
}

/** Rings for those whom a message names, where they have not silenced the room. */
export function createMentionNotices({ notices, people, memberships, messages }: MentionNoticeDependencies) {
  /** Those whom the words named before: an edit rings only for those it names anew. */
  async function namedBefore({ roomId, target, seq }: MessageRecord): Promise<ReadonlySet<string>> {
    if (target === undefined) return new Set();
    const earlier = await messages
      .find(
        { roomId, $or: [{ seq: target }, { kind: 'edited', target, seq: { $lt: seq } }] },
        { mentions: 1 },
      )
      .lean();
    return new Set(earlier.flatMap(({ mentions }) => mentions.map(String)));
  }

  return async function tellMentioned(user: User, room: RoomRecord, record: MessageRecord): Promise<void> {
    if (record.mentions.length === 0) return;
    const before = await namedBefore(record);
    const named = record.mentions.map(String).filter((id) => id !== user.accountId && !before.has(id));
    if (named.length === 0) return;
    const listening = await memberships
      .find({ roomId: room._id, accountId: { $in: named }, notify: { $ne: 'none' } }, { accountId: 1 })
      .lean();
    const mentioned = listening.map(({ accountId }) => String(accountId));
    const person = await people.nameOf(user.accountId);
    const title = room.kind === 'direct' ? person : { zh: room.title.zh, en: room.title.en };
    await notices.tell(mentioned, 'mentioned', { type: 'room', id: String(room._id) }, { person, title });
  };
}
