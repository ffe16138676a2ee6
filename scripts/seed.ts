// npm run seed -- [--people N]: fills an empty store with demonstration data, the same each time.
import { parseArgs } from 'node:util';
import { pino } from 'pino';
import { buildApp } from '../server/src/app.js';
import { readConfig } from '../server/src/config.js';
import { loadDemonstration } from '../server/src/demonstration/load.js';
import { createMovableClock } from '../server/src/demonstration/movable-clock.js';
import { progressBar } from '../server/src/demonstration/progress.js';
import { signInLines } from '../server/src/demonstration/sign-ins.js';
import { createLimiter } from '../server/src/http/rate-limits.js';
import { createMailbox } from '../server/src/mail/mail.js';
import { openSearch } from '../server/src/search/open.js';
import { connectStore } from '../server/src/store/connect.js';

const { values } = parseArgs({ options: { people: { type: 'string', default: '600' } } });
const people = Number(values.people);
if (!Number.isInteger(people) || people < 1) {
  console.error('--people takes a whole number, such as 100000');
  process.exit(1);
}

const config = readConfig(process.env);
const store = await connectStore({ mongodbUri: config.mongodbUri, directory: config.dataDirectory });
const searchPort = await openSearch(config);
const clock = createMovableClock();
const app = await buildApp({
  config,
  store,
  searchPort,
  mailer: createMailbox(clock),
  clock,
  limiter: createLimiter(),
  log: pino({ level: 'warn' }),
  sessionSecret: 'not used by the seed command, nobody signs in',
});
const report = progressBar(process.stderr);
try {
  if (!(await app.services.accounts.none()))
    throw new Error(`The store in ${config.dataDirectory} is not empty; the seed only fills an empty one.`);
  await loadDemonstration({ app, connection: store.connection, clock, people, report });
  await app.services.indexer.rebuild((_index, documents) => report('index', documents, people));
  console.log(signInLines());
} catch (error) {
  console.error(error);
  process.exitCode = 1;
} finally {
  await app.close();
  await searchPort.close();
  await store.close();
}
process.exit();
