import type { AwaySummary, MessageHistory } from '@longcai/shared/rooms/room-reading.contract';
import { found, require } from '../../http/app-error.js';
import type { User } from '../../http/user.js';
import type { MessageModel } from './messages.model.js';
import type { People } from './people.js';
import type { Rooms } from './rooms.service.js';
import type { WorkItems } from './work-items.js';

export interface CatchingUpDependencies {
  people: People;
  rooms: Rooms;
  messages: MessageModel;
  workItems: WorkItems;
}

const COUNTED = 2000;
const MENTIONS = 10;
const ITEMS = 20;
const QUOTED = 120;

/** What a reader missed in a room, and how a message read before it was changed. */
export function createCatchingUp({ people, rooms, messages, workItems }: CatchingUpDependencies) {
  return {
    async away(user: User, roomId: string, given: number | undefined): Promise<AwaySummary> {
      const { room, membership } = await rooms.standingOf(user, roomId);
      require(membership !== null, 'not-a-room-member');
      const after = given ?? membership.lastReadSeq;
      const rows = await messages
        .find(
          {
            roomId: room._id,
            seq: { $gt: after },
            kind: 'said',
            withdrawn: { $ne: true },
            senderId: { $ne: user.accountId },
          },
          { seq: 1, senderId: 1, mentions: 1, body: 1 },
        )
        .sort({ seq: 1 })
        .limit(COUNTED)
        .lean();
      const naming = rows
        .filter(({ mentions }) => mentions.some((id) => String(id) === user.accountId))
        .slice(-MENTIONS);
      const persons = await people.of(
        naming.map(({ senderId }) => String(senderId)),
        user,
      );
      const head = await rooms.headOf(room._id);
      const noted = (await workItems.between(room._id, after + 1, head)).filter(
        ({ eventSeq, createdBy }) => eventSeq > after && String(createdBy) !== user.accountId,
      );
      return {
        since: membership.lastReadAt?.toISOString() ?? null,
        messages: rows.length,
        people: new Set(rows.map(({ senderId }) => String(senderId))).size,
        firstSeq: rows[0]?.seq ?? null,
        items: await workItems.views(noted.slice(-ITEMS), user),
        mentions: naming.map(({ seq, senderId, body }) => ({
          seq,
          senderName: persons.get(String(senderId))?.name ?? { zh: '', en: '' },
          text: body.slice(0, QUOTED),
        })),
      };
    },

    /** @throws message-gone for a message that was taken back */
    async history(user: User, roomId: string, seq: number): Promise<MessageHistory> {
      const { room } = await rooms.standingOf(user, roomId);
      const said = found(await messages.findOne({ roomId: room._id, seq }).lean());
      require(said.kind === 'said', 'not-found');
      require(!said.withdrawn, 'message-gone');
      const edits = await messages
        .find({ roomId: room._id, kind: 'edited', target: seq, seq: { $gt: seq } })
        .sort({ seq: 1 })
        .lean();
      return { versions: [said, ...edits].map(({ at, body }) => ({ at: at.toISOString(), body })) };
    },
  };
}

export type CatchingUp = ReturnType<typeof createCatchingUp>;
