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

export interface ChangeLog {
  /** Writes a line, in the transaction of the change where there is one. */
  note(kind: ChangedKind, id: string): Promise<void>;
  /** From now on: each call answers what others changed since the last. To be asked before lines go, after 15 minutes. */
  follow(): () => Promise<Change[]>;
}

/** Of a store that belongs to its process alone: there is nobody to tell, and nobody to hear of. */
export const nobodyElse: ChangeLog = {
  note: async () => undefined,
  follow: () => async () => [],
};

/**
 * Tells the processes that share a store of each other's changes, so that what they hold in memory follows. The index's
 * outbox can't do that: its lines go as soon as one process has handled them.
 */
export function createChangeLog(connection: Connection): ChangeLog {
  const changes = (connection.models['Change'] ?? connection.model('Change', schema)) as Model<ChangeRecord>;
  const me = randomUUID();
  return {
    async note(kind, id) {
      await changes.create({ kind, id, by: me, at: new Date() });
    },
    follow() {
      let from = Date.now() - OVERLAP_MS;
      let seen = new Set<string>();
      return async () => {
        const asked = Date.now();
        const lines = await changes
          .find({ at: { $gte: new Date(from) }, by: { $ne: me } })
          .sort({ at: 1 })
          .lean();
        const news = lines.filter(({ _id }) => !seen.has(String(_id)));
        seen = new Set(lines.map(({ _id }) => String(_id)));
        // With the time that passes, not with what others write: or who is alone reads ever more lines of its own.
        from = asked - OVERLAP_MS;
        return news.map(({ kind, id }) => ({ kind, id }));
      };
    },
  };
}
