import { randomBytes } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { dispatch } from './commands/dispatch.js';
import { openEngine, type Engine } from './engine.js';
import { startMaintenance } from './sessions/maintenance.js';
import { listen, listenAlone, socketPath } from './wire/address.js';
import { serveConnection, type Answer } from './wire/connection.js';
import { requireScram } from './wire/scram.js';

export interface ServeOptions {
  directory: string;
  /** Listens on this TCP port of the loopback interface as well; 0 picks one. */
  port?: number | undefined;
  /** Whether the port asks for a password, made for this run and given out in the address; true if not said. */
  password?: boolean | undefined;
  ttlIntervalMs?: number | undefined;
}

export interface Served {
  readonly uri: string;
  readonly engine: Engine;
  close(): Promise<void>;
}

const QUERY = 'directConnection=true&replicaSet=rs0';

/** Opens a directory in this thread and answers on its socket. @throws StoreError */
export async function serve({
  directory,
  port,
  password = true,
  ttlIntervalMs = 5_000,
}: ServeOptions): Promise<Served> {
  mkdirSync(directory, { recursive: true, mode: 0o700 });
  const path = socketPath(directory);
  const sockets = new Set<Socket>();
  let engine: Engine | undefined;
  const serverAt = (address: () => string, guard = (answer: Answer) => answer): Server =>
    createServer((socket) => {
      sockets.add(socket);
      socket.on('close', () => {
        sockets.delete(socket);
        // Any connection of a client may go on with a cursor; without a connection there is no client.
        if (sockets.size === 0) engine?.cursors.closeAll();
      });
      serveConnection(
        socket,
        guard((request) => dispatch(engine as Engine, request, address())),
      );
    });

  const local = serverAt(() => path);
  await listenAlone(local, path);
  const servers = [local];
  try {
    engine = await openEngine(directory);
    let uri = `mongodb://${encodeURIComponent(path)}/?${QUERY}`;
    const tcpPort = port ?? (process.platform === 'win32' ? 0 : undefined);
    if (tcpPort !== undefined) {
      // A port is open to everyone on the machine, unlike the socket.
      const credentials = { user: 'store', password: randomBytes(24).toString('base64url') };
      const host = () => `127.0.0.1:${(tcp.address() as AddressInfo).port}`;
      const tcp: Server = serverAt(host, password ? requireScram(credentials) : undefined);
      await listen(tcp, { host: '127.0.0.1', port: tcpPort });
      servers.push(tcp);
      uri = password
        ? `mongodb://${credentials.user}:${credentials.password}@${host()}/?authMechanism=SCRAM-SHA-256&${QUERY}`
        : `mongodb://${host()}/?${QUERY}`;
    }
    const stopMaintenance = startMaintenance(engine, ttlIntervalMs);
    return { uri, engine, close: () => shutDown(engine as Engine, servers, sockets, stopMaintenance) };
  } catch (error) {
    await closeServers(servers);
    await engine?.store.close();
    throw error;
  }
}

async function shutDown(
  engine: Engine,
  servers: Server[],
  sockets: Set<Socket>,
  stopMaintenance: () => void,
): Promise<void> {
  stopMaintenance();
  const closed = closeServers(servers);
  for (const socket of sockets) socket.destroy();
  engine.sessions.abortAll();
  engine.cursors.closeAll();
  await engine.commits.submit(() => undefined);
  await engine.store.close();
  await closed;
}

async function closeServers(servers: readonly Server[]): Promise<void> {
  await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))));
}
