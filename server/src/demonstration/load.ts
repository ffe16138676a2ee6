import type { Connection } from 'mongoose';
import type { LongcaiApp } from '../app.js';
import type { AccountRecord } from '../features/accounts/accounts.model.js';
import { hashPassword } from '../features/accounts/passwords.js';
import type { User } from '../http/user.js';
import { createRandom } from './random.js';
import { STAFF } from './story.js';
import { formTeams } from './teams.js';

import { createCalendar } from './calendar.js';
import type { LoadContext, Report } from './context.js';
import { openMeetingPlaces } from './meeting-places.js';
import { createOrganisations } from './load-organisations.js';
import { createPeople } from './load-people.js';
import { postOffers, postProjects } from './load-postings.js';
import type { MovableClock } from './movable-clock.js';

export interface LoadOptions {
  app: Pick<LongcaiApp, 'services'>;
  connection: Connection;
  clock: MovableClock;
  people?: number;
  report: Report;
}

/** One password for every demonstration account; never used in production, which loads no demonstration. */
export const DEMONSTRATION_PASSWORD = 'longcai-2026';
const SEED = 20_261_123;

/**
 * Fills an empty store with a believable province, the same each time: organisations, people, projects and offers,
 * teams that talk. Organisations, projects, cases, applications and messages go through the services, as if people had
 * done it; people go in as they would from a table.
 */
export async function loadDemonstration({
  app,
  connection,
  clock,
  people = 600,
  report,
}: LoadOptions): Promise<void> {
  const random = createRandom(SEED);
  const today = new Date();
  const calendar = createCalendar(today);
  const passwordHash = await hashPassword(DEMONSTRATION_PASSWORD);
  const staff = await createStaff(connection, app.services, passwordHash);
  const context: LoadContext = { services: app.services, random, clock, today, calendar, report, staff };
  await createPeople(connection, context, people, passwordHash);
  const organisations = await createOrganisations(connection, context, passwordHash);
  const posted = await postProjects(context, organisations);
  await postOffers(context, organisations);
  await formTeams(context, posted);
  await openMeetingPlaces(context, posted);
  await keepLibraries(connection, context);
  await stampAsItHappened(connection);
  await connection
    .model('Notice')
    .updateMany({ at: { $lt: calendar.at(5, 0) } }, { $set: { readAt: today } });
  clock.release();
}

/** Curators look after their libraries on different days and at different hours. */
async function keepLibraries(connection: Connection, { calendar }: LoadContext): Promise<void> {
  const libraries = connection.model('Library');
  const kept = [
    ['new-countryside', calendar.at(1, 16, 10)],
    ['corridor', calendar.at(0, 7, 40)],
    ['coal-power', calendar.at(2, 10, 25)],
    ['pillar', calendar.at(1, 9, 50)],
  ] as const;
  for (const [slug, keptAt] of kept)
    await libraries.updateOne({ slug }, { $set: { keptAt } }, { timestamps: false });
}

/** Mongoose stamps what it writes with the hour of loading; people last touched these when something happened to them. */
async function stampAsItHappened(connection: Connection): Promise<void> {
  for (const name of ['Project', 'Offer']) {
    const model = connection.model<{ history?: { at: Date }[]; publishedAt?: Date | null }>(name);
    for (const { _id, history, publishedAt } of await model.find({}, { history: 1, publishedAt: 1 }).lean()) {
      const updatedAt = history?.at(-1)?.at ?? publishedAt;
      if (updatedAt) await model.updateOne({ _id }, { $set: { updatedAt } }, { timestamps: false });
    }
  }
}

async function createStaff(
  connection: Connection,
  services: LongcaiApp['services'],
  passwordHash: string,
): Promise<Map<string, User>> {
  const accounts = connection.model<AccountRecord>('Account');
  const users = new Map<string, User>();
  for (const { key, name, latinName, email, language, roles, scope } of STAFF) {
    const created = await accounts.create({
      name,
      latinName,
      email,
      language,
      roles: ['member', ...roles],
      scope,
      passwordHash,
      demonstration: true,
    });
    users.set(key, (await services.visitors.userOf(String(created._id)))!);
  }
  return users;
}
