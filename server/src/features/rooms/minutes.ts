import type { KeepMinutes, MinutesCard, MinutesView } from '@longcai/shared/rooms/room-work.contract';
import { Schema, type Connection, type Types } from 'mongoose';
import type * as z from 'zod';
import type { Clock } from '../../clock.js';
import { AppError, found, require } from '../../http/app-error.js';
import type { User } from '../../http/user.js';
import type { MessageModel, MessageRecord } from './messages.model.js';
import type { People } from './people.js';
import { canNote } from './rooms.policy.js';
import type { Rooms } from './rooms.service.js';
import { toMessage } from './rooms.view.js';
import { isDuplicate } from './sequence.js';
import type { WorkItems } from './work-items.js';

interface MinutesRecord {
  _id: Types.ObjectId;
  roomId: Types.ObjectId;
  title: string;
  from: number;
  to: number | null;
  startedAt: Date;
  endedAt: Date | null;
  keeperId: string;
  /** The room's id while the meeting goes on: at most one at a time. */
  going?: string;
}

const schema = new Schema<MinutesRecord>({
  roomId: { type: Schema.Types.ObjectId, required: true },
  title: { type: String, required: true },
  from: { type: Number, required: true },
  to: { type: Number, default: null },
  startedAt: { type: Date, required: true },
  endedAt: { type: Date, default: null },
  keeperId: { type: String, required: true },
  going: { type: String, unique: true, sparse: true },
});
schema.index({ roomId: 1, startedAt: -1 });

export interface MinutesDependencies {
  connection: Connection;
  clock: Clock;
  people: People;
  rooms: Rooms;
  messages: MessageModel;
  workItems: WorkItems;
}

const LISTED = 100;
/** Events in one page of minutes. */
const HELD = 2000;

/** Minutes: a stretch of the room with who was there, what was decided and who does what. */
export function createMinutes({
  connection,
  clock,
  people,
  rooms,
  messages,
  workItems,
}: MinutesDependencies) {
  const minutes = connection.model<MinutesRecord>('Minutes', schema);

  async function card(record: MinutesRecord): Promise<MinutesCard> {
    return {
      id: String(record._id),
      roomId: String(record.roomId),
      title: record.title,
      from: record.from,
      to: record.to,
      startedAt: record.startedAt.toISOString(),
      endedAt: record.endedAt?.toISOString() ?? null,
      keeperName: await people.nameOf(record.keeperId),
    };
  }

  async function memberOf(user: User, roomId: string) {
    const standing = await rooms.standingOf(user, roomId);
    require(standing.membership !== null, 'not-a-room-member');
    return standing;
  }

  const momentOf = async (roomId: Types.ObjectId, seq: number): Promise<Date> =>
    found(await messages.findOne({ roomId, seq }, { at: 1 }).lean()).at;

  return {
    async list(user: User, roomId: string): Promise<MinutesCard[]> {
      await memberOf(user, roomId);
      const records = await minutes.find({ roomId }).sort({ startedAt: -1 }).limit(LISTED).lean();
      return Promise.all(records.map(card));
    },

    /** @throws already-exists while the room's minutes are being kept */
    async keep(user: User, roomId: string, draft: z.output<typeof KeepMinutes>): Promise<MinutesCard> {
      const standing = await memberOf(user, roomId);
      require(canNote(user, standing));
      const { title, range } = draft;
      const room = standing.room._id;
      const base = { roomId: room, title, keeperId: user.accountId };
      try {
        const [created] = await minutes.create([
          range
            ? {
                ...base,
                ...range,
                startedAt: await momentOf(room, range.from),
                endedAt: await momentOf(room, range.to),
              }
            : { ...base, from: (await rooms.headOf(room)) + 1, startedAt: clock.now(), going: roomId },
        ]);
        return await card(found(created).toObject());
      } catch (error) {
        throw isDuplicate(error) ? new AppError('already-exists') : error;
      }
    },

    /** Ending what has ended answers the same. */
    async end(user: User, roomId: string, minutesId: string): Promise<MinutesCard> {
      const standing = await memberOf(user, roomId);
      require(canNote(user, standing));
      const set = { to: await rooms.headOf(standing.room._id), endedAt: clock.now() };
      await minutes.updateOne({ _id: minutesId, roomId, endedAt: null }, { $set: set, $unset: { going: 1 } });
      return card(found(await minutes.findOne({ _id: minutesId, roomId }).lean()));
    },

    async view(user: User, roomId: string, minutesId: string): Promise<MinutesView> {
      const { room } = await memberOf(user, roomId);
      const record = found(await minutes.findOne({ _id: minutesId, roomId }).lean());
      const to = record.to ?? (await rooms.headOf(room._id));
      const events = await messages
        .find({ roomId: room._id, seq: { $gte: record.from, $lte: to } })
        .sort({ seq: 1 })
        .limit(HELD)
        .lean<MessageRecord[]>();
      const spoke = new Map<string, number>();
      for (const { kind, senderId } of events)
        if (kind === 'said') spoke.set(String(senderId), (spoke.get(String(senderId)) ?? 0) + 1);
      const names = await people.of(
        events.flatMap(({ senderId, mentions }) => [senderId, ...mentions].map(String)),
        user,
      );
      const nameOf = (id: string) => names.get(id)?.name ?? { zh: '', en: '' };
      return {
        ...(await card(record)),
        roomTitle: await rooms.titleFor(room, user),
        participants: [...spoke]
          .sort((a, b) => b[1] - a[1])
          .map(([accountId, count]) => ({ accountId, name: nameOf(accountId), messages: count })),
        items: await workItems.views(await workItems.between(room._id, record.from, to), user),
        messages: events.map(toMessage),
        names: Object.fromEntries([...names].map(([id, { name }]) => [id, name])),
        complete: events.length < HELD || events.at(-1)?.seq === to,
      };
    },
  };
}

export type Minutes = ReturnType<typeof createMinutes>;
