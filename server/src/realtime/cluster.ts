import type { Logger } from 'pino';
import type { Io } from './io.js';

const LEAVE_WITHIN = 1_000;

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
  // The adapter leaves these answers unheard: a Redis that is away would end the process. A lost broadcast is a lost hint.
  const lost = (error: unknown) => {
    log.warn({ err: error }, 'redis');
    return 0;
  };
  const publish = client.publish.bind(client);
  Object.assign(client, {
    publish: (channel: string, message: string) => publish(channel, message).catch(lost),
  });
  io.adapter(createAdapter(client));
  return {
    alive: async () => client.isReady,
    // What is under way is still sent: cut off, it would fail where nobody listens. A Redis that is away is not waited for.
    leave: () =>
      Promise.race([
        client.close().catch((error: unknown) => log.warn({ err: error }, 'redis')),
        new Promise<void>((resolve) => setTimeout(resolve, LEAVE_WITHIN).unref()),
      ]),
  };
}
