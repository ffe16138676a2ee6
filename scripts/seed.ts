// npm run seed -- [--people N]: fills an empty store with demonstration data, the same each time.
import { parseArgs } from 'node:util';
import { loadDemonstration } from '../server/src/demonstration/load.js';
import { createMovableClock } from '../server/src/demonstration/movable-clock.js';
import { progressBar } from '../server/src/demonstration/progress.js';
import { signInLines } from '../server/src/demonstration/sign-ins.js';
import { openApp } from './open-app.js';

const { values } = parseArgs({ options: { people: { type: 'string', default: '600' } } });
const people = Number(values.people);
if (!Number.isInteger(people) || people < 1) {
  console.error('--people takes a whole number, such as 100000');
  process.exit(1);
}

const clock = createMovableClock();
const { app, config, connection, close } = await openApp(clock);
const report = progressBar(process.stderr);
try {
  if (!(await app.services.accounts.none()))
    throw new Error(`The store in ${config.dataDirectory} is not empty; the seed only fills an empty one.`);
  await loadDemonstration({ app, connection, clock, people, report });
  await app.services.indexer.rebuild((_index, documents) => report('index', documents, people));
  console.log(signInLines());
} catch (error) {
  console.error(error);
  process.exitCode = 1;
} finally {
  await close();
}
process.exit();
