// Fills an empty data folder with people alone, as the demonstration draws them, and indexes them.
import { pino } from 'pino';
import { buildApp } from '../../server/src/app.js';
import { readConfig } from '../../server/src/config.js';
import { DEMONSTRATION_PASSWORD } from '../../server/src/demonstration/load.js';
import { createCalendar } from '../../server/src/demonstration/calendar.js';
import { createPeople } from '../../server/src/demonstration/load-people.js';
import { createMovableClock } from '../../server/src/demonstration/movable-clock.js';
import { createRandom } from '../../server/src/demonstration/random.js';
import { hashPassword } from '../../server/src/features/accounts/passwords.js';
import { createLimiter } from '../../server/src/http/rate-limits.js';
import { createMailbox } from '../../server/src/mail/mail.js';
import { openSearch } from '../../server/src/search/open.js';
import { connectStore } from '../../server/src/store/connect.js';
import { tell } from './parts.js';

const [, , directory = '', count] = process.argv;
const config = readConfig({ ...process.env, DATA_DIRECTORY: directory, DEMONSTRATION: 'false' });
const store = await connectStore({ mongodbUri: undefined, directory });
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
  sessionSecret: 'not used here, nobody signs in while people are made',
});
const today = new Date();
const context = {
  services: app.services,
  random: createRandom(20_261_123),
  clock,
  today,
  calendar: createCalendar(today),
  report: () => undefined,
  staff: new Map(),
};
tell(`filling a store with ${count} people`);
const hash = await hashPassword(DEMONSTRATION_PASSWORD);
await createPeople(store.connection, context, Number(count), hash);
await app.services.indexer.rebuild();
await app.close();
await searchPort.close();
await store.close();
console.log(JSON.stringify({ people: Number(count) }));
process.exit();
