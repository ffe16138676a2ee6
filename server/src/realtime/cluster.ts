import type { Logger } from 'pino';
import type { Io } from './io.js';

export interface Cluster {
  alive(): Promise<boolean>;
  leave(): Promise<void>;
}

/**
 * Lets several processes broadcast to each other's sockets when a Redis address is set. Delivery never depends on it:
 * catching up reads the store.
 */
export async function joinCluster(io: Io, redisUrl: string | undefined, log: Logger): Promise<Cluster> {
  if (!redisUrl) return { alive: async () => true, leave: async () => undefined };
  // Loaded where it is used: most installations run one process, and start without it.
  const [{ createAdapter }, { createClient }] = await Promise.all([
    import('@socket.io/redis-streams-adapter'),
    import('redis'),
  ]);
  const client = createClient({ url: redisUrl });
  client.on('error', (error) => log.warn({ err: error as Error }, 'redis'));
  await client.connect();
  io.adapter(createAdapter(client));
  return {
    alive: async () => client.isReady,
    leave: async () => client.destroy(),
  };
}
