import { Cron } from 'croner';
import type { Connection } from 'mongoose';
import type { Logger } from 'pino';
import type { Clock } from '../../../clock.js';
import { exposureModel, type ExposureRecord } from './exposure.model.js';

export interface ExposureDependencies {
  connection: Connection;
  clock: Clock;
  log: Logger;
}

/** One place of a first page. */
export interface Showing {
  readonly profileId: string;
  readonly seldom: boolean;
  readonly kept: boolean;
}

const DAY = 86_400_000;
/** Weeks that decide who is seldom seen, the present one included. */
const WEEKS = 4;
/** Pages of one sitting shouldn't change under the reader, so counts are read again only so often. */
const READ_AGAIN_MS = 10 * 60_000;

/** The Monday of the day's week. */
function mondayOf(day: Date): string {
  const since = (day.getUTCDay() + 6) % 7;
  return new Date(day.getTime() - since * DAY).toISOString().slice(0, 10);
}

/** Counts who stands on first pages: in memory first, and added up in the store a few times a minute. */
export function createExposure({ connection, clock, log }: ExposureDependencies) {
  const exposures = exposureModel(connection);
  let waiting = new Map<string, Omit<ExposureRecord, 'at'>>();
  let known: { at: number; times: ReadonlyMap<string, number> } | undefined;

  const lastWeeks = () =>
    Array.from({ length: WEEKS }, (_, back) => mondayOf(new Date(clock.now().getTime() - back * 7 * DAY)));

  async function write(): Promise<void> {
    const rows = [...waiting.values()];
    if (rows.length === 0) return;
    waiting = new Map();
    await exposures.bulkWrite(
      rows.map(({ week, profileId, ...counts }) => ({
        updateOne: {
          filter: { week, profileId },
          update: { $inc: counts, $set: { at: clock.now() } },
          upsert: true,
        },
      })),
      { ordered: false },
    );
  }

  async function recent(): Promise<ExposureRecord[]> {
    await write();
    return exposures.find({ week: { $in: lastWeeks() } }).lean<ExposureRecord[]>();
  }

  const job = new Cron(
    '*/20 * * * * *',
    { protect: true, unref: true, catch: (error) => log.error({ err: error }, 'counting first pages') },
    write,
  );

  return {
    recent,
    since: () => lastWeeks().at(-1)!,

    note(showings: readonly Showing[]): void {
      const week = mondayOf(clock.now());
      for (const { profileId, seldom, kept } of showings) {
        const key = `${week} ${profileId}`;
        const row = waiting.get(key) ?? { week, profileId, shown: 0, seldom: 0, kept: 0 };
        row.shown += 1;
        row.seldom += seldom ? 1 : 0;
        row.kept += kept ? 1 : 0;
        waiting.set(key, row);
      }
    },

    /** How often each profile stood on first pages in the last weeks; nothing for those who never did. */
    async times(): Promise<ReadonlyMap<string, number>> {
      const now = clock.now().getTime();
      if (!known || now - known.at >= READ_AGAIN_MS) {
        const times = new Map<string, number>();
        for (const { profileId, shown } of await recent())
          times.set(profileId, (times.get(profileId) ?? 0) + shown);
        known = { at: now, times };
      }
      return known.times;
    },

    /** Nothing is kept about who refuses matching. */
    async forget(profileId: string): Promise<void> {
      for (const [key, row] of waiting) if (row.profileId === profileId) waiting.delete(key);
      await exposures.deleteMany({ profileId });
    },

    async stop(): Promise<void> {
      job.stop();
      await write().catch((error: unknown) => log.error({ err: error }, 'counting first pages'));
    },
  };
}

export type Exposure = ReturnType<typeof createExposure>;
