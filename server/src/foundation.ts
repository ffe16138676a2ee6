import type { Logger } from 'pino';
import type { Clock } from './clock.js';
import type { Config } from './config.js';
import { createEventBus } from './events.js';
import { createAccounts } from './features/accounts/accounts.service.js';
import { createAudit } from './features/accounts/audit.js';
import { createSessions } from './features/accounts/sessions.js';
import { createSignIn } from './features/accounts/sign-in.js';
import { createCases } from './features/cases/cases.service.js';
import { createFiles } from './features/files/files.service.js';
import { createLabels } from './features/labels/labels.js';
import { createLibraries } from './features/libraries/libraries.service.js';
import { createNotices } from './features/notices/notices.service.js';
import { createSkills } from './features/skills/skills.service.js';
import type { Mailer } from './mail/mail.js';
import { createChangeLog, nobodyElse } from './search/change-log.js';
import { createOutbox } from './search/outbox.js';
import type { SearchPort } from './search/port.js';
import type { Store } from './store/connect.js';

export interface ServiceDependencies {
  config: Config;
  store: Store;
  searchPort: SearchPort;
  mailer: Mailer;
  clock: Clock;
  log: Logger;
  /** Signs the session cookie. */
  sessionSecret: string;
}

/** What every feature stands on: events, accounts and sessions, notices, cases, files, reference data, the index outbox. */
export async function createFoundation(dependencies: ServiceDependencies) {
  const { config, store, mailer, clock, log } = dependencies;
  const { connection, transact } = store;
  const bus = createEventBus((error) => log.error({ err: error }, 'event listener failed'));

  const accounts = createAccounts({ connection, clock, bus, mailer });
  const audit = createAudit({ connection, clock });
  const sessions = createSessions(connection, config, dependencies.sessionSecret);
  const notices = createNotices({ connection, clock, bus, mailer, accounts, log });
  const cases = createCases({ connection, transact, clock, accounts, notices });
  const changeLog = store.kind === 'mongodb' ? createChangeLog(connection) : nobodyElse;
  const outbox = createOutbox(connection, changeLog);
  const skills = createSkills({ connection, transact });
  await skills.load();
  const labels = createLabels({ ownSkills: skills });
  const files = createFiles({ connection, dataDirectory: config.dataDirectory });
  const libraries = createLibraries({ connection, clock, accounts, notices });
  await libraries.seedDefaults();
  return {
    accounts,
    audit,
    bus,
    cases,
    changeLog,
    files,
    labels,
    libraries,
    notices,
    outbox,
    sessions,
    signIn: createSignIn(accounts),
    skills,
  };
}
