import { createAdapter } from '@socket.io/redis-streams-adapter';
import type { Logger } from 'pino';
import { createClient } from 'redis';
import type { Io } from './io.js';

/**
 * Lets several processes broadcast to each other's sockets when a Redis address is set. Delivery never depends on it.
 * @returns leaves again
 */
export async function joinCluster(
  io: Io,
  redisUrl: string | undefined,
  log: Logger,
): Promise<() => Promise<void>> {
  if (!redisUrl) return async () => undefined;
  const client = createClient({ url: redisUrl });
  client.on('error', (error) => log.warn({ err: error as Error }, 'redis'));
  await client.connect();
  io.adapter(createAdapter(client));
  return async () => {
    client.destroy();
  };
}
