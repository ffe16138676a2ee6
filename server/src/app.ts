import express, { type Express, type Request } from 'express';
import helmet from 'helmet';
import { randomUUID } from 'node:crypto';
import { createServer, type Server as HttpServer } from 'node:http';
import type { Logger } from 'pino';
import type { Clock } from './clock.js';
import type { Config } from './config.js';
import { createEventBus } from './events.js';
import { accountsRoutes } from './features/accounts/accounts.routes.js';
import { createAccounts } from './features/accounts/accounts.service.js';
import { createSessions } from './features/accounts/sessions.js';
import { createSignIn } from './features/accounts/sign-in.js';
import { createVisitors } from './features/accounts/visitors.js';
import { noticesRoutes } from './features/notices/notices.routes.js';
import { createNotices } from './features/notices/notices.service.js';
import { mountRoutes } from './http/mount.js';
import { noSuchEndpoint, problemHandler } from './http/problem-handler.js';
import type { Limiter } from './http/rate-limits.js';
import type { Route } from './http/route.js';
import type { Mailer } from './mail/mail.js';
import type { Store } from './store/connect.js';

export interface AppDependencies {
  config: Config;
  store: Store;
  mailer: Mailer;
  clock: Clock;
  limiter: Limiter;
  log: Logger;
  /** Signs the session cookie. */
  sessionSecret: string;
  /** Folder of the built client; absent in server specs. */
  clientFolder?: string;
}

/** The composition root: makes every service with what it needs, mounts every route. The only place that wires. */
export async function buildApp(dependencies: AppDependencies) {
  const { config, store, mailer, clock, limiter, log } = dependencies;
  const { connection } = store;
  const bus = createEventBus((error) => log.error({ err: error }, 'event listener failed'));

  const accounts = createAccounts({ connection, clock, bus, mailer });
  const sessions = createSessions(connection, config, dependencies.sessionSecret);
  const signIn = createSignIn(accounts);
  const notices = createNotices({ connection, clock, bus, mailer, accounts, log });
  const visitors = createVisitors(
    accounts,
    { organisationsOf: async () => [], profileIdOf: async () => undefined },
    bus,
  );
  bus.subscribe('account.sessions-ended', ({ accountId, exceptSessionId }) => {
    void sessions
      .endAll(accountId, exceptSessionId)
      .catch((error: unknown) => log.error({ err: error }, 'ending sessions'));
  });

  const routes: Route[] = [
    ...accountsRoutes({ accounts, sessions, signIn, visitors, mailer }),
    ...noticesRoutes(notices),
  ];

  const app = createHttpApp(dependencies);
  app.use('/api', sessions.middleware, ...signIn.middleware);
  const visitorOf = async (request: Request) =>
    request.user ? visitors.userOf(request.user.accountId) : null;
  mountRoutes(app, routes, { config, limiter, log, visitorOf });
  app.use('/api', noSuchEndpoint);
  app.use(problemHandler(log));
  const httpServer: HttpServer = createServer(app);

  return {
    app,
    httpServer,
    bus,
    routes,
    services: { accounts, sessions, visitors, notices },
    close: async () => {
      httpServer.closeAllConnections();
      await new Promise((resolve) => httpServer.close(resolve));
    },
  };
}

export type LongcaiApp = Awaited<ReturnType<typeof buildApp>>;

function createHttpApp({ config }: AppDependencies): Express {
  const app = express();
  app.disable('x-powered-by');
  app.set('trust proxy', config.trustedProxies);
  app.set('query parser', 'simple');
  app.use((_request, response, next) => {
    response.locals['requestId'] = randomUUID();
    response.set('X-Request-Id', String(response.locals['requestId']));
    next();
  });
  app.use(
    helmet({
      contentSecurityPolicy: {
        directives: {
          'default-src': ["'self'"],
          'script-src': ["'self'"],
          'style-src': ["'self'", "'unsafe-inline'"],
          'img-src': ["'self'", 'data:', 'blob:'],
          'connect-src': ["'self'", 'ws:', 'wss:'],
          'object-src': ["'none'"],
          'frame-ancestors': ["'none'"],
          'upgrade-insecure-requests': config.production ? [] : null,
        },
      },
      strictTransportSecurity: config.production,
    }),
  );
  app.use('/api', express.json({ limit: '256kb' }));
  return app;
}
