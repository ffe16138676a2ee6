import { Server } from 'socket.io';
import type { IncomingMessage, Server as HttpServer } from 'node:http';
import type { Logger } from 'pino';
import type { Config } from '../config.js';
import type { EventBus } from '../events.js';
import { toProblem, AppError } from '../http/app-error.js';
import { languageOf } from '../http/language.js';
import { capQueue } from './backpressure.js';
import { broadcastFacts } from './broadcasts.js';
import { accountChannel, sessionChannel } from './channels.js';
import { joinCluster } from './cluster.js';
import type { Io, PlatformSocket } from './io.js';
import type { SocketContext } from './on-event.js';
import type { Presence } from './presence.js';
import { createSweep } from './sweep.js';
import type { SessionSource, UserSource } from './session-source.js';

export interface RealtimeDependencies {
  httpServer: HttpServer;
  config: Config;
  log: Logger;
  bus: EventBus;
  sessions: SessionSource;
  visitors: UserSource;
  presence: Presence;
  /** Which of these rooms the account may read now. */
  readable(accountId: string, roomIds: readonly string[]): Promise<ReadonlySet<string>>;
  /** Resolves when every message that was taken is durable. */
  idle(): Promise<void>;
  /** The features' commands, answered on each new socket. */
  answer(context: SocketContext): void;
}

const SESSION_CHECKED_EVERY = 2_000;
const SWEEP_EVERY = 60_000;
const DRAIN_AT_MOST = 5_000;

/** As over HTTP: another site's page may not speak for the reader. */
function isOwnOrigin(request: IncomingMessage, config: Config): boolean {
  const { origin, host } = request.headers;
  if (origin === undefined) return true;
  if (config.origin) return origin === config.origin;
  return URL.canParse(origin) && new URL(origin).host === host;
}

type SignedRequest = IncomingMessage & {
  sessionID?: string;
  session?: { passport?: { user?: string } };
};

/** Real time over one websocket per client: sign-in by the session cookie, rooms as socket groups, facts broadcast. */
export async function createRealtime(dependencies: RealtimeDependencies) {
  const { httpServer, config, log, bus, sessions, visitors, presence } = dependencies;
  const io: Io = new Server(httpServer, {
    transports: ['websocket'],
    allowUpgrades: false,
    perMessageDeflate: false,
    httpCompression: false,
    serveClient: false,
    maxHttpBufferSize: 100_000,
    connectTimeout: 10_000,
    allowRequest: (request, decide) => decide(null, isOwnOrigin(request, config)),
  });
  const cluster = await joinCluster(io, config.redisUrl, log);
  presence.attach(io);
  io.engine.use(sessions.middleware);

  io.use((socket, next) => {
    const request = socket.request as SignedRequest;
    const accountId = request.session?.passport?.user;
    const refuse = () => {
      const problem = toProblem(new AppError('sign-in-required'), languageOf(request));
      next(Object.assign(new Error(problem.code), { data: problem }));
    };
    if (!accountId || !request.sessionID) return refuse();
    socket.data = { accountId, sessionId: request.sessionID };
    visitors.userOf(accountId).then((user) => (user ? next() : refuse()), next);
  });

  const answers = new Set<Promise<void>>();
  let stopping = false;

  function contextOf(socket: PlatformSocket): SocketContext {
    const { accountId, sessionId } = socket.data;
    let checkedAt = 0;
    let alive = true;
    return {
      socket,
      language: languageOf(socket.request),
      takes(answer) {
        answers.add(answer);
        void answer.finally(() => answers.delete(answer));
      },
      stopping: () => stopping,
      async user() {
        if (!socket.connected) return null;
        const now = performance.now();
        if (now - checkedAt > SESSION_CHECKED_EVERY) {
          alive = (await sessions.accountOf(sessionId)) === accountId;
          checkedAt = now;
        }
        if (!alive) socket.disconnect(true);
        return alive ? visitors.userOf(accountId) : null;
      },
    };
  }

  io.on('connection', (socket) => {
    const { accountId, sessionId } = socket.data;
    capQueue(socket, (bytes) => log.info({ accountId, bytes }, 'slow reader cut'));
    const context = contextOf(socket);
    dependencies.answer(context);
    socket.on('disconnecting', () => {
      presence.went(socket).catch((error: unknown) => log.warn({ err: error }, 'presence'));
    });
    // The session may have ended between the handshake and now; after joining, its end is heard.
    void Promise.resolve(socket.join([accountChannel(accountId), sessionChannel(sessionId)]))
      .then(() => context.user())
      .then((user) => user ?? socket.disconnect(true))
      .catch((error: unknown) => {
        log.warn({ err: error }, 'socket sign-in');
        socket.disconnect(true);
      });
  });

  broadcastFacts({ io, bus, sessions });
  const sweep = createSweep({ io, sessions, readable: dependencies.readable });
  const timer = setInterval(() => {
    sweep().catch((error: unknown) => log.warn({ err: error }, 'sweep'));
  }, SWEEP_EVERY);
  timer.unref();

  return {
    io,
    sweep,
    alive: cluster.alive,
    /** Takes nothing more, lets what was taken become durable and be acknowledged, then lets everyone go. */
    async close(): Promise<void> {
      clearInterval(timer);
      httpServer.close();
      stopping = true;
      await Promise.race([
        Promise.all(answers).then(dependencies.idle),
        new Promise((resolve) => setTimeout(resolve, DRAIN_AT_MOST).unref()),
      ]);
      io.local.disconnectSockets(true);
      io.engine.close();
      await cluster.leave();
    },
  };
}

export type Realtime = Awaited<ReturnType<typeof createRealtime>>;
