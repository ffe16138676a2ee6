// What commands share: the whole app on the configured store, without listening and without anybody signing in.
import { pino } from 'pino';
import { buildApp } from '../server/src/app.js';
import { systemClock, type Clock } from '../server/src/clock.js';
import { readConfig } from '../server/src/config.js';
import { createLimiter } from '../server/src/http/rate-limits.js';
import { createMailbox } from '../server/src/mail/mail.js';
import { openSearch } from '../server/src/search/open.js';
import { connectStore } from '../server/src/store/connect.js';

/** The app with its store and configuration; `close` ends all of it. */
export async function openApp(clock: Clock = systemClock) {
  const config = readConfig(process.env);
  const store = await connectStore({ mongodbUri: config.mongodbUri, directory: config.dataDirectory });
  const searchPort = await openSearch(config);
  const app = await buildApp({
    config,
    store,
    searchPort,
    mailer: createMailbox(clock),
    clock,
    limiter: createLimiter(),
    log: pino({ level: 'warn' }),
    sessionSecret: 'not used by commands, nobody signs in',
  });
  const close = async () => {
    await app.close();
    await searchPort.close();
    await store.close();
  };
  return { app, config, connection: store.connection, close };
}
