import type { Clock } from './clock.js';
import { accountsRoutes } from './features/accounts/accounts.routes.js';
import { casesRoutes } from './features/cases/cases.routes.js';
import { applicationsRoutes } from './features/applications/applications.routes.js';
import { cvRoutes } from './features/cv/cv.routes.js';
import { filesRoutes } from './features/files/files.routes.js';
import { homeRoutes } from './features/home/home.routes.js';
import { importsRoutes } from './features/imports/imports.routes.js';
import { librariesRoutes } from './features/libraries/libraries.routes.js';
import { matchingRoutes } from './features/matching/matching.routes.js';
import { noticesRoutes } from './features/notices/notices.routes.js';
import { offersRoutes } from './features/offers/offers.routes.js';
import { organisationsRoutes } from './features/organisations/organisations.routes.js';
import { profilesRoutes } from './features/profiles/profiles.routes.js';
import { projectsRoutes } from './features/projects/projects.routes.js';
import { searchRoutes } from './features/search/search.routes.js';
import { roomsRoutes } from './features/rooms/rooms.routes.js';
import { skillsRoutes } from './features/skills/skills.routes.js';
import { teamsRoutes } from './features/teams/teams.routes.js';
import type { Limiter } from './http/rate-limits.js';
import type { Route } from './http/route.js';
import type { Mailer } from './mail/mail.js';

import type { createHealth } from './features/home/health.js';
import type { Services } from './services.js';

interface Surroundings {
  clock: Clock;
  health: ReturnType<typeof createHealth>;
  limiter: Limiter;
  mailer: Mailer;
}

/** Every route of every feature: the table that is mounted, documented and walked by the contract's specs. */
export function createRoutes(services: Services, { clock, health, limiter, mailer }: Surroundings): Route[] {
  const { accounts, audit, personalData, sessions, signIn, visitors } = services;
  return [
    ...accountsRoutes({ accounts, sessions, signIn, visitors, mailer, limiter, audit, personalData }),
    ...noticesRoutes(services.notices),
    ...cvRoutes(services.cv),
    ...filesRoutes(services),
    ...skillsRoutes(services),
    ...organisationsRoutes(services),
    ...profilesRoutes(services),
    ...casesRoutes({ cases: services.cases, clock, reachNames: services.reachNames }),
    ...librariesRoutes(services.libraries, services.libraryViews),
    ...projectsRoutes(services.projects, services.projectViews),
    ...offersRoutes(services.offers, services.offerViews),
    ...homeRoutes({ home: services.home, health }),
    ...matchingRoutes(services.matching, services.search.peopleIds),
    ...searchRoutes(services.search),
    ...importsRoutes(services),
    ...roomsRoutes(services),
    ...applicationsRoutes(services.applications, services.applicationViews),
    ...teamsRoutes(services.teams, services.teamViews),
  ];
}
