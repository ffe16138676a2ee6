import type { Connection } from 'mongoose';
import type { LongcaiApp } from '../app.js';
import type { AccountRecord } from '../features/accounts/accounts.model.js';
import { hashPassword } from '../features/accounts/passwords.js';
import type { User } from '../http/user.js';
import { createRandom } from './random.js';
import { STAFF } from './story.js';
import { formTeams } from './teams.js';

import { daysAgo, type LoadContext, type Report } from './context.js';
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
  const passwordHash = await hashPassword(DEMONSTRATION_PASSWORD);
  const staff = await createStaff(connection, app.services, passwordHash);
  const context: LoadContext = { services: app.services, random, clock, today, report, staff };
  await createPeople(connection, context, people, passwordHash);
  const organisations = await createOrganisations(connection, context, passwordHash);
  const posted = await postProjects(context, organisations);
  await postOffers(context, organisations);
  await formTeams(context, posted);
  await connection
    .model('Notice')
    .updateMany({ at: { $lt: daysAgo(today, 5) } }, { $set: { readAt: today } });
  clock.release();
}

async function createStaff(
  connection: Connection,
  services: LongcaiApp['services'],
  passwordHash: string,
): Promise<Map<string, User>> {
  const accounts = connection.model<AccountRecord>('Account');
  const users = new Map<string, User>();
  for (const { key, name, email, language, roles, scope } of STAFF) {
    const created = await accounts.create({
      name,
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
