import { Schema, type Connection, type Types } from 'mongoose';
import type { ChangeLog } from './change-log.js';
import type { IndexName } from './port.js';

export interface OutboxRecord {
  _id: Types.ObjectId;
  index: IndexName;
  /** The profile, project or offer whose entry has to be made again. */
  id: string;
  op: 'changed';
  at: Date;
}

const schema = new Schema<OutboxRecord>(
  { index: String, id: String, op: String, at: Date },
  { collection: 'outbox', id: false },
);

/**
 * What the search index still has to hear of. A line written in the transaction of a change can't be lost, so the
 * index equals the store again after any failure.
 * @param changeLog hears of the same changes, for what other processes hold in memory
 */
export function createOutbox(connection: Connection, changeLog?: ChangeLog) {
  const outbox = connection.model<OutboxRecord>('Outbox', schema);
  return {
    /**
     * Notes that an entry changed, appeared or went; the indexer looks at the store for what it is now.
     * @param id of the profile, project or offer
     */
    async changed(index: IndexName, id: string): Promise<void> {
      await outbox.create({ index, id, op: 'changed', at: new Date() });
      if (index !== 'offers') await changeLog?.note(index, id);
    },
    /** The oldest lines, oldest first. */
    async next(limit: number): Promise<OutboxRecord[]> {
      return outbox.find().sort({ _id: 1 }).limit(limit).lean();
    },
    async done(handled: readonly OutboxRecord[]): Promise<void> {
      if (handled.length > 0) await outbox.deleteMany({ _id: { $in: handled.map(({ _id }) => _id) } });
    },
    /** How many changes the index has not seen. */
    waiting: (): Promise<number> => outbox.countDocuments(),
  };
}

export type Outbox = ReturnType<typeof createOutbox>;
