import { allEndpoints } from '@longcai/shared/contract';
import { type Request } from 'express';
import { access, constants } from 'node:fs/promises';
import { createServer, type Server as HttpServer } from 'node:http';
import { createHealth } from './features/home/health.js';
import { serveClient } from './http/client-files.js';
import { answerRoomCommands } from './features/rooms/rooms.events.js';
import { mountRoutes } from './http/mount.js';
import { mountOpenApi } from './http/openapi-page.js';
import { noSuchEndpoint, problemHandler } from './http/problem-handler.js';
import type { Limiter } from './http/rate-limits.js';
import { createRealtime } from './realtime/server.js';

import { createHttpApp } from './http/http-app.js';
import { createKeptAnswers } from './http/kept-answers.js';
import type { ServiceDependencies } from './foundation.js';
import { createRoutes } from './routes.js';
import { createServices } from './services.js';

export interface AppDependencies extends ServiceDependencies {
  limiter: Limiter;
  /** Folder of the built client; absent in server specs. */
  clientFolder?: string;
}

/** The composition root: services, routes, the Express app, the sockets. */
export async function buildApp(dependencies: AppDependencies) {
  const { clock, config, limiter, log, mailer, searchPort, store } = dependencies;
  const services = await createServices(dependencies);
  const { bus, indexer, messages, outbox, presence, rooms, sessions, signIn, visitors } = services;
  const health = createHealth({
    store,
    search: {
      kind: searchPort.kind,
      state: async () => {
        const state = await searchPort.health();
        return {
          state: state === 'ok' && indexer.degraded() ? 'degraded' : state,
          lag: await outbox.waiting(),
        };
      },
    },
    mail: mailer,
    files: { alive: () => access(config.dataDirectory, constants.W_OK).then(() => true) },
    realtime: { kind: config.redisUrl ? 'redis' : 'single', alive: () => realtime.alive() },
  });
  const routes = createRoutes(services, { clock, health, limiter, mailer });

  const app = createHttpApp(config);
  app.use('/api', sessions.middleware, ...signIn.middleware);
  const visitorOf = async (request: Request) =>
    request.user ? visitors.userOf(request.user.accountId) : null;
  const kept = createKeptAnswers();
  for (const event of ['project.changed', 'offer.changed', 'account.changed'] as const)
    bus.subscribe(event, () => kept.forget());
  indexer.onTakenIn(() => kept.forget());
  mountRoutes(app, routes, { config, limiter, kept, log, visitorOf });
  mountOpenApi(app, allEndpoints);
  app.use('/api', noSuchEndpoint);
  if (dependencies.clientFolder) serveClient(app, dependencies.clientFolder);
  app.use(problemHandler(log));
  indexer.start();
  const httpServer: HttpServer = createServer(app);
  const realtime = await createRealtime({
    httpServer,
    config,
    log,
    bus,
    sessions,
    visitors,
    presence,
    readable: rooms.readable,
    idle: messages.idle,
    answer: (context) => answerRoomCommands(context, { rooms, messages, presence, limiter, log }),
  });

  return {
    app,
    httpServer,
    bus,
    realtime,
    routes,
    services,
    close: async () => {
      await services.stop();
      await realtime.close();
      httpServer.closeAllConnections();
      await new Promise((resolve) => httpServer.close(resolve));
    },
  };
}

export type LongcaiApp = Awaited<ReturnType<typeof buildApp>>;
