import MongoStore from 'connect-mongo';
import session from 'express-session';
import type { RequestHandler } from 'express';
import type { Connection } from 'mongoose';
import type { Config } from '../../config.js';
import type { SessionsEnded } from '../../realtime/session-source.js';

const DAYS_14 = 14 * 24 * 3600;

declare module 'express-session' {
  interface SessionData {
    passport?: { user?: string };
    startedAt?: string;
    userAgent?: string;
  }
}

interface StoredSession {
  _id: string;
  session: session.SessionData;
  /** When the browser was last here, to five minutes. */
  lastModified?: Date;
}

/** Cookie name: __Host- binds it to this very host over TLS; plain HTTP on a developer's machine can't carry that. */
export const cookieName = (config: Config) => (config.production ? '__Host-longcai' : 'longcai');

export function createSessions(connection: Connection, config: Config, secret: string) {
  const store = MongoStore.create({
    client: connection.getClient() as never,
    dbName: connection.db!.databaseName,
    collectionName: 'sessions',
    stringify: false,
    ttl: DAYS_14,
    touchAfter: 300,
  });
  // A session may end while its last request is under way; that is no failure of the request.
  const touch = store.touch.bind(store);
  store.touch = (sessionId, data, done) =>
    touch(sessionId, data, (error?: Error) =>
      done?.(error?.message.includes('Unable to find the session') ? null : error),
    );
  const collection = connection.collection<StoredSession>('sessions');
  const middleware: RequestHandler = session({
    name: cookieName(config),
    secret,
    store,
    resave: false,
    saveUninitialized: false,
    cookie: { httpOnly: true, sameSite: 'lax', secure: config.production, path: '/', maxAge: DAYS_14 * 1000 },
  });
  const listeners: ((ended: SessionsEnded) => void)[] = [];
  const tell = (ended: SessionsEnded) => listeners.forEach((listener) => listener(ended));
  store.on('destroy', (sessionId: string) => tell({ sessionId }));
  /** The store takes sessions that have run out away now and then; until it does they are there, and no more than that. */
  const living = (sessionIds: readonly string[]) =>
    ({ _id: { $in: sessionIds }, expires: { $gt: new Date() } }) as never;

  interface Reading {
    readonly sessionIds: Set<string>;
    /** Session -> account. */
    readonly owners: Promise<ReadonlyMap<string, string | undefined>>;
  }
  let asked: Reading | undefined;
  /** Every connection asks now and then, after a restart thousands at once: what is asked in one moment is read together. */
  function readSoon(): Reading {
    const sessionIds = new Set<string>();
    const owners = new Promise((resolve) => setImmediate(resolve)).then(async () => {
      asked = undefined;
      const stored = await collection.find(living([...sessionIds])).toArray();
      return new Map(stored.map(({ _id, session }) => [_id, session.passport?.user] as const));
    });
    return { sessionIds, owners };
  }
  const ofAccount = (accountId: string) => ({ 'session.passport.user': accountId });
  return {
    middleware,
    async list(accountId: string) {
      return collection.find(ofAccount(accountId)).toArray();
    },
    /** True when one of the account's sessions was ended. */
    async end(accountId: string, sessionId: string): Promise<boolean> {
      const { deletedCount } = await collection.deleteOne({
        _id: sessionId,
        ...ofAccount(accountId),
      } as never);
      if (deletedCount === 1) tell({ sessionId });
      return deletedCount === 1;
    },
    async endAll(accountId: string, exceptSessionId?: string): Promise<void> {
      await collection.deleteMany({
        ...ofAccount(accountId),
        ...(exceptSessionId && { _id: { $ne: exceptSessionId } }),
      } as never);
      tell({ accountId, ...(exceptSessionId && { exceptSessionId }) });
    },
    /** Hears of every end, however it came about: what is connected must go. */
    onEnded: (listener: (ended: SessionsEnded) => void) => void listeners.push(listener),
    /** Which of these sessions go on. */
    async alive(sessionIds: readonly string[]): Promise<Set<string>> {
      const stored = await collection.find(living(sessionIds), { projection: { _id: 1 } }).toArray();
      return new Set(stored.map((session) => String(session._id)));
    },
    /** Whose session this is now; null once it has ended. */
    async accountOf(sessionId: string): Promise<string | null> {
      const reading = (asked ??= readSoon());
      reading.sessionIds.add(sessionId);
      return (await reading.owners).get(sessionId) ?? null;
    },
    close: () => store.close(),
  };
}

export type Sessions = ReturnType<typeof createSessions>;
