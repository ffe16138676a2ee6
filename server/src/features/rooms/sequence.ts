import { Types } from 'mongoose';
import type { Clock } from '../../clock.js';
import { AppError } from '../../http/app-error.js';
import type { MessageModel, MessageRecord } from './messages.model.js';

export type NewMessage = Omit<MessageRecord, '_id' | 'seq' | 'at'>;
export interface Appended {
  readonly record: MessageRecord;
  /** False when the same clientMsgId was stored before: the caller sent it again. */
  readonly fresh: boolean;
}

interface Waiting {
  readonly message: NewMessage;
  readonly resolve: (appended: Appended) => void;
  readonly reject: (error: unknown) => void;
}

const BATCH = 64;
/** A write that takes longer counts as failed, so that the room goes on; should it land after all, its id tells. */
const WRITE_WITHIN = 5_000;
const KNOWN_HEADS = 10_000;

export const isDuplicate = (error: unknown): boolean => (error as { code?: number }).code === 11000;

function soonEnough<T>(write: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => reject(new AppError('store-unavailable')), WRITE_WITHIN);
    write.then(resolve, reject).finally(() => clearTimeout(late));
  });
}

/**
 * Gives each event of a room the next sequence number: insert highest + 1, and again on a clash with another process.
 * The numbers stay dense, and an event is answered only when it is durable. Events that wait while a write of the same
 * room is under way go together in the next one.
 */
export function createSequence(messages: MessageModel, clock: Clock) {
  const lanes = new Map<string, Waiting[]>();
  // The last number this process wrote, so that the next write needs no look-up. A clash tells when it is stale.
  const heads = new Map<string, number>();
  // The driver's own calls, so that a lane started inside somebody's transaction does not join it.
  const collection = messages.collection;

  async function head(roomId: Types.ObjectId): Promise<number> {
    const [last] = await collection
      .find({ roomId }, { projection: { seq: 1 } })
      .sort({ seq: -1 })
      .limit(1)
      .toArray();
    return (last?.['seq'] as number | undefined) ?? 0;
  }

  const stored = ({
    roomId,
    senderId,
    clientMsgId,
  }: Pick<NewMessage, 'roomId' | 'senderId' | 'clientMsgId'>) =>
    collection.findOne({ roomId, senderId, clientMsgId }) as Promise<MessageRecord | null>;

  /** Writes the first of those waiting; puts back what must be tried again. */
  async function writeBatch(roomId: Types.ObjectId, lane: Waiting[]): Promise<void> {
    const batch = lane.splice(0, BATCH);
    const settle = (from: number, until: number, records: MessageRecord[]) => {
      for (let i = from; i < until; i++) batch[i]!.resolve({ record: records[i]!, fresh: true });
    };
    try {
      const key = String(roomId);
      const first = (heads.get(key) ?? (await head(roomId))) + 1;
      heads.delete(key);
      const records = batch.map(({ message }, i): MessageRecord => ({
        ...message,
        _id: new Types.ObjectId(),
        seq: first + i,
        at: clock.now(),
      }));
      try {
        await soonEnough(collection.insertMany(records as never[], { ordered: true, ignoreUndefined: true }));
        if (heads.size > KNOWN_HEADS) heads.clear();
        heads.set(key, first + batch.length - 1);
        settle(0, batch.length, records);
      } catch (error) {
        if (!isDuplicate(error)) throw error;
        const written = (error as { writeErrors?: { index: number }[] }).writeErrors?.[0]?.index ?? 0;
        settle(0, written, records);
        const refused = batch[written]!;
        const known = await stored(refused.message);
        if (known) refused.resolve({ record: known, fresh: false });
        lane.unshift(...batch.slice(known ? written + 1 : written));
      }
    } catch (error) {
      for (const waiting of batch) waiting.reject(error);
    }
  }

  async function drain(key: string, roomId: Types.ObjectId, lane: Waiting[]): Promise<void> {
    while (lane.length > 0) await writeBatch(roomId, lane);
    lanes.delete(key);
  }

  return {
    stored,

    /** Resolves once the event is durable; a repeated clientMsgId answers the stored one. */
    append(message: NewMessage): Promise<Appended> {
      return new Promise((resolve, reject) => {
        const key = String(message.roomId);
        const lane = lanes.get(key);
        const waiting = { message, resolve, reject };
        if (lane) return void lane.push(waiting);
        const started = [waiting];
        lanes.set(key, started);
        // After everything that came off the network with it, so that it goes in the same write.
        setImmediate(() => void drain(key, message.roomId, started));
      });
    },

    /** Appends inside the caller's transaction. A clash throws the store's duplicate error: run the whole again. */
    async appendWithin(message: NewMessage): Promise<MessageRecord> {
      const last = await messages.findOne({ roomId: message.roomId }, { seq: 1 }).sort({ seq: -1 }).lean();
      const created = await messages.create({ ...message, seq: (last?.seq ?? 0) + 1, at: clock.now() });
      return created.toObject();
    },

    /** Resolves when no write is under way: for a clean stop. */
    async idle(): Promise<void> {
      while (lanes.size > 0) await new Promise((resolve) => setTimeout(resolve, 10));
    },
  };
}

export type Sequence = ReturnType<typeof createSequence>;

/** Runs a transaction that appends to a room again when another event took its sequence number. */
export async function againOnClash<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work();
    } catch (error) {
      if (!isDuplicate(error) || attempt === 8) throw error;
    }
  }
}
