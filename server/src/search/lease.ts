import { randomUUID } from 'node:crypto';
import { systemClock, type Clock } from '../clock.js';
import { Schema, type Connection, type Model } from 'mongoose';

interface LeaseRecord {
  _id: string;
  holder: string;
  until: Date;
}

const schema = new Schema<LeaseRecord>(
  { _id: String, holder: String, until: Date },
  { collection: 'leases', id: false },
);

/**
 * Several server processes share one index; only the one that holds the lease writes to it, or an older version of an
 * entry could be written after a newer one. A holder that dies loses it after `ms` milliseconds.
 */
export function createLease(
  connection: Connection,
  { ms = 15_000, clock = systemClock }: { ms?: number; clock?: Clock } = {},
) {
  const leases = (connection.models['Lease'] ?? connection.model('Lease', schema)) as Model<LeaseRecord>;
  const holder = randomUUID();
  const mine = () => ({ holder, until: new Date(clock.now().getTime() + ms) });

  /** Takes the lease where it is free, renews it where it is ours; false while another process has it. */
  async function hold(): Promise<boolean> {
    const free = { $or: [{ holder }, { until: { $lt: clock.now() } }] };
    try {
      await leases.updateOne({ _id: 'indexer', ...free }, { $set: mine() }, { upsert: true });
      return true;
    } catch (error) {
      if ((error as { code?: number }).code === 11000) return false;
      throw error;
    }
  }

  return {
    hold,
    /** Takes the lease from whoever has it, and waits until they have seen it. */
    async take(): Promise<void> {
      const before = await leases
        .findOneAndUpdate({ _id: 'indexer' }, { $set: mine() }, { upsert: true })
        .lean();
      if (!before || before.holder === holder || before.until < clock.now()) return;
      await new Promise((resolve) => setTimeout(resolve, ms / 3));
    },
    /** Keeps the lease for as long as the work takes. */
    async during<T>(work: () => Promise<T>): Promise<T> {
      const renewing = setInterval(() => void hold().catch(() => undefined), ms / 3);
      try {
        return await work();
      } finally {
        clearInterval(renewing);
      }
    },
    release: async (): Promise<void> => void (await leases.deleteOne({ _id: 'indexer', holder })),
  };
}

export type Lease = ReturnType<typeof createLease>;
