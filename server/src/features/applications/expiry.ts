import { Cron } from 'croner';
import type { Logger } from 'pino';
import type { Applications } from './applications.service.js';

/** Releases unanswered applications every ten minutes; one run at a time. Answers how to stop. */
export function startExpiry(applications: Applications, log: Logger): () => void {
  const job = new Cron(
    '*/10 * * * *',
    { protect: true, unref: true, catch: (error) => log.error({ err: error }, 'expiry') },
    async () => {
      const released = await applications.expireOverdue();
      if (released > 0) log.info({ released }, 'unanswered applications released');
    },
  );
  return () => job.stop();
}
