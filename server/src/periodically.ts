import { Cron } from 'croner';
import type { Logger } from 'pino';

/**
 * Does something again and again, one run at a time; a run that fails is logged and the next one comes.
 * @param work answers how many things it dealt with; logged when there were any
 * @returns how to stop
 */
export function periodically(
  pattern: string,
  what: string,
  work: () => Promise<number>,
  log: Logger,
): () => void {
  const job = new Cron(
    pattern,
    { protect: true, unref: true, catch: (error) => log.error({ err: error }, what) },
    async () => {
      const count = await work();
      if (count > 0) log.info({ count }, what);
    },
  );
  return () => job.stop();
}
