// Fills an empty data folder with the demonstration and copies of its public projects until there are enough.
import { Types } from 'mongoose';
import { pino } from 'pino';
import { PUBLIC_STATES } from '@longcai/shared/projects/projects.states';
import { buildApp } from '../../server/src/app.js';
import { readConfig } from '../../server/src/config.js';
import { loadDemonstration } from '../../server/src/demonstration/load.js';
import { createMovableClock } from '../../server/src/demonstration/movable-clock.js';
import type { PositionRecord, ProjectRecord } from '../../server/src/features/projects/projects.model.js';
import { createLimiter } from '../../server/src/http/rate-limits.js';
import { createMailbox } from '../../server/src/mail/mail.js';
import { openSearch } from '../../server/src/search/open.js';
import { connectStore } from '../../server/src/store/connect.js';

const [, , directory = '', count = '3000'] = process.argv;
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
  sessionSecret: 'not used here, nobody signs in while this is made',
});
await loadDemonstration({ app, connection: store.connection, clock, report: () => undefined });

const projects = store.connection.model<ProjectRecord>('Project');
const positions = store.connection.model<PositionRecord>('Position');
const shown = await projects.find({ state: { $in: [...PUBLIC_STATES] } }).lean();
const all = await positions.find().lean();
for (let made = shown.length; made < Number(count); made++) {
  const project = shown[made % shown.length]!;
  const _id = new Types.ObjectId();
  await projects.create({
    ...project,
    _id,
    // Numbers are unique; a copy has none.
    serviceNumber: null,
    publishedAt: new Date(project.publishedAt!.getTime() - made * 60_000),
    title: { zh: `${project.title.zh} ${made}`, en: `${project.title.en} ${made}` },
  });
  await positions.insertMany(
    all
      .filter(({ projectId }) => projectId === String(project._id))
      .map((position) => ({ ...position, _id: new Types.ObjectId(), projectId: String(_id) })),
  );
}
await app.services.indexer.rebuild();
await app.close();
await searchPort.close();
await store.close();
process.exit();
