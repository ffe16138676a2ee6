import type { RoomHits } from '@longcai/shared/rooms/room-reading.contract';
import { crop, normalize } from '@longcai/text-search';
import { require } from '../../http/app-error.js';
import type { User } from '../../http/user.js';
import type { MembershipModel } from './memberships.model.js';
import type { MessageText, MessageTexts } from './message-texts.js';
import type { People } from './people.js';
import type { RoomModel, RoomRecord } from './rooms.model.js';
import type { Rooms } from './rooms.service.js';

export interface MessageSearchDependencies {
  people: People;
  records: RoomModel;
  memberships: MembershipModel;
  rooms: Rooms;
  texts: MessageTexts;
}

const ROOMS = 200;
const SHOWN = 120;

/** Every word must be there as it is written, whatever its width, case or script: Chinese has no word ends to trust. */
const wordsOf = (q: string): string[] => normalize(q).split(/\s+/).filter(Boolean);

/** Search inside messages: in one room or in all of the reader's own. */
export function createMessageSearch({
  people,
  records,
  memberships,
  rooms,
  texts,
}: MessageSearchDependencies) {
  async function roomsOf(user: User, roomId: string | undefined): Promise<RoomRecord[]> {
    if (roomId) {
      const { room, membership } = await rooms.standingOf(user, roomId);
      require(membership !== null, 'not-found');
      return [room];
    }
    const rows = await memberships.find({ accountId: user.accountId }, { roomId: 1 }).limit(ROOMS).lean();
    return records.find({ _id: { $in: rows.map((row) => row.roomId) } }).lean();
  }

  return async function search(
    user: User,
    { q, roomId, limit }: { q: string; roomId?: string | undefined; limit: number },
  ): Promise<RoomHits> {
    const words = wordsOf(q);
    const found: { room: RoomRecord; message: MessageText }[] = [];
    let complete = true;
    for (const room of await roomsOf(user, roomId)) {
      const id = String(room._id);
      const known = await texts.of(id, await rooms.headOf(room._id));
      complete &&= known.complete;
      for (const message of known.texts)
        if (words.every((word) => message.folded.includes(word))) found.push({ room, message });
    }
    found.sort((a, b) => b.message.at.getTime() - a.message.at.getTime() || b.message.seq - a.message.seq);
    const shown = found.slice(0, limit);
    const persons = await people.of(
      shown.map(({ message }) => message.senderId),
      user,
    );
    const titles = new Map(
      await Promise.all(
        [...new Set(shown.map(({ room }) => room))].map(
          async (room) => [String(room._id), await rooms.titleFor(room, user)] as const,
        ),
      ),
    );
    return {
      total: found.length,
      complete,
      hits: shown.map(({ room, message }) => ({
        roomId: String(room._id),
        roomTitle: titles.get(String(room._id))!,
        seq: message.seq,
        at: message.at.toISOString(),
        senderName: persons.get(message.senderId)?.name ?? { zh: '', en: '' },
        pieces: crop(message.text, q, SHOWN).map(({ text, hit }) => ({ text, marked: hit })),
      })),
    };
  };
}

export type MessageSearch = ReturnType<typeof createMessageSearch>;
