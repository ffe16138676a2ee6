import { randomUUID } from 'node:crypto';
import { Schema, type Connection, type Model, type Types } from 'mongoose';

/** What a change was to: a person's profile or a project with its positions. */
export type ChangedKind = 'people' | 'projects';

export interface Change {
  readonly kind: ChangedKind;
  readonly id: string;
}

interface ChangeRecord extends Change {
  _id: Types.ObjectId;
  /** The process that made the change. */
  by: string;
  at: Date;
}

/** Long past the time in which every process has read it. */
const KEPT_SECONDS = 15 * 60;
/** How far apart clocks may be, and how long a transaction may take from its line to its commit. */
const OVERLAP_MS = 60_000;

const schema = new Schema<ChangeRecord>(
  { kind: String, id: String, by: String, at: Date },
  { collection: 'changes', id: false },
);
schema.index({ at: 1 }, { expireAfterSeconds: KEPT_SECONDS });

/**
 * Tells the processes that share a store of each other's changes, so that what they hold in memory follows. The index's
 * outbox can't do that: its lines go as soon as one process has handled them.
 */
export function createChangeLog(connection: Connection) {
  const changes = (connection.models['Change'] ?? connection.model('Change', schema)) as Model<ChangeRecord>;
  const me = randomUUID();
  return {
    /** Writes a line, in the transaction of the change where there is one. */
    async note(kind: ChangedKind, id: string): Promise<void> {
      await changes.create({ kind, id, by: me, at: new Date() });
    },
    /** From now on: each call answers what others changed since the last. */
    follow(): () => Promise<Change[]> {
      let from = Date.now() - OVERLAP_MS;
      let seen = new Map<string, number>();
      return async () => {
        const lines = await changes
          .find({ at: { $gte: new Date(from) }, by: { $ne: me } })
          .sort({ at: 1 })
          .lean();
        const news = lines.filter(({ _id }) => !seen.has(String(_id)));
        seen = new Map(lines.map(({ _id, at }) => [String(_id), at.getTime()]));
        const latest = lines.at(-1)?.at.getTime();
        if (latest !== undefined) from = Math.max(from, latest - OVERLAP_MS);
        return news.map(({ kind, id }) => ({ kind, id }));
      };
    },
  };
}

export type ChangeLog = ReturnType<typeof createChangeLog>;
