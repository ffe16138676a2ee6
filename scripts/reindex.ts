// npm run reindex: builds the search index anew from the store, with a progress bar.
import { pino } from 'pino';
import { buildApp } from '../server/src/app.js';
import { systemClock } from '../server/src/clock.js';
import { readConfig } from '../server/src/config.js';
import { createLimiter } from '../server/src/http/rate-limits.js';
import { createMailbox } from '../server/src/mail/mail.js';
import { openSearch } from '../server/src/search/open.js';
import { connectStore } from '../server/src/store/connect.js';

const config = readConfig(process.env);
const store = await connectStore({ mongodbUri: config.mongodbUri, directory: config.dataDirectory });
const searchPort = await openSearch(config);
const app = await buildApp({
  config,
  store,
  searchPort,
  mailer: createMailbox(systemClock),
  clock: systemClock,
  limiter: createLimiter(),
  log: pino({ level: 'warn' }),
  sessionSecret: 'not used by this command, nobody signs in',
});
await app.services.indexer.rebuild((index, documents) => {
  if (process.stderr.isTTY) process.stderr.write(`\r${index.padEnd(10)} ${documents}   `);
});
console.log('\nThe index is built anew.');
await app.close();
await searchPort.close();
await store.close();
process.exit();
