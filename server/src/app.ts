import { PUBLIC_STATES } from '@longcai/shared/projects/projects.states';
import { allEndpoints } from '@longcai/shared/contract';
import express, { type Express, type Request } from 'express';
import helmet from 'helmet';
import { randomUUID } from 'node:crypto';
import { access, constants } from 'node:fs/promises';
import { createServer, type Server as HttpServer } from 'node:http';
import type { Logger } from 'pino';
import type { Clock } from './clock.js';
import type { Config } from './config.js';
import { createEventBus } from './events.js';
import { accountsRoutes } from './features/accounts/accounts.routes.js';
import { createAccounts } from './features/accounts/accounts.service.js';
import { createAudit } from './features/accounts/audit.js';
import { createPersonalData } from './features/accounts/personal-data.js';
import { createSessions } from './features/accounts/sessions.js';
import { createSignIn } from './features/accounts/sign-in.js';
import { createVisitors } from './features/accounts/visitors.js';
import { casesRoutes } from './features/cases/cases.routes.js';
import { applicationsRoutes } from './features/applications/applications.routes.js';
import { createApplications } from './features/applications/applications.service.js';
import { createApplicationViews } from './features/applications/applications.view.js';
import { startExpiry } from './features/applications/expiry.js';
import { createCases } from './features/cases/cases.service.js';
import { filesRoutes } from './features/files/files.routes.js';
import { createFiles } from './features/files/files.service.js';
import { createHealth } from './features/home/health.js';
import { homeRoutes } from './features/home/home.routes.js';
import { createHome } from './features/home/home.service.js';
import { createNextStep } from './features/home/next-step.js';
import { createExports } from './features/imports/export-rows.js';
import { importsRoutes } from './features/imports/imports.routes.js';
import { createImports } from './features/imports/imports.service.js';
import { createLabels } from './features/labels/labels.js';
import { librariesRoutes } from './features/libraries/libraries.routes.js';
import { createLibraries } from './features/libraries/libraries.service.js';
import { matchingRoutes } from './features/matching/matching.routes.js';
import { createMatching } from './features/matching/matching.service.js';
import { createReachNames } from './features/libraries/reach-names.js';
import { createLibraryViews } from './features/libraries/libraries.view.js';
import { createLibraryNumbers } from './features/libraries/library-numbers.js';
import { noticesRoutes } from './features/notices/notices.routes.js';
import { createNotices } from './features/notices/notices.service.js';
import { offersRoutes } from './features/offers/offers.routes.js';
import { createOffers } from './features/offers/offers.service.js';
import { createOfferViews } from './features/offers/offers.view.js';
import { organisationsRoutes } from './features/organisations/organisations.routes.js';
import { createOrganisations } from './features/organisations/organisations.service.js';
import { profilesRoutes } from './features/profiles/profiles.routes.js';
import { createProfiles } from './features/profiles/profiles.service.js';
import { canCurate, canSee } from './features/projects/projects.policy.js';
import { projectsRoutes } from './features/projects/projects.routes.js';
import { createProjects } from './features/projects/projects.service.js';
import { createProjectViews, type ProjectSurroundings } from './features/projects/projects.view.js';
import { searchRoutes } from './features/search/search.routes.js';
import { createSearch } from './features/search/search.service.js';
import { createSearchSources } from './features/search/sources.js';
import { serveClient } from './http/client-files.js';
import { createPeople } from './features/rooms/people.js';
import { openProjectRooms } from './features/rooms/project-rooms.js';
import { createRoomServices } from './features/rooms/room-services.js';
import { answerRoomCommands } from './features/rooms/rooms.events.js';
import { roomsRoutes } from './features/rooms/rooms.routes.js';
import { skillsRoutes } from './features/skills/skills.routes.js';
import { createSkills } from './features/skills/skills.service.js';
import { found } from './http/app-error.js';
import { teamsRoutes } from './features/teams/teams.routes.js';
import { createTeams } from './features/teams/teams.service.js';
import { createTeamViews } from './features/teams/teams.view.js';
import { mountRoutes } from './http/mount.js';
import { mountOpenApi } from './http/openapi-page.js';
import { noSuchEndpoint, problemHandler } from './http/problem-handler.js';
import type { Limiter } from './http/rate-limits.js';
import type { Route } from './http/route.js';
import type { Mailer } from './mail/mail.js';
import { createIndexer } from './search/indexer.js';
import { createLease } from './search/lease.js';
import { createPresence } from './realtime/presence.js';
import { createRealtime } from './realtime/server.js';
import { createOutbox } from './search/outbox.js';
import type { SearchPort } from './search/port.js';
import type { Store } from './store/connect.js';

export interface AppDependencies {
  config: Config;
  store: Store;
  searchPort: SearchPort;
  mailer: Mailer;
  clock: Clock;
  limiter: Limiter;
  log: Logger;
  /** Signs the session cookie. */
  sessionSecret: string;
  /** Folder of the built client; absent in server specs. */
  clientFolder?: string;
}

/** The composition root: makes every service with what it needs, mounts every route. The only place that wires. */
export async function buildApp(dependencies: AppDependencies) {
  const { config, store, searchPort, mailer, clock, limiter, log } = dependencies;
  const { connection, transact } = store;
  const bus = createEventBus((error) => log.error({ err: error }, 'event listener failed'));

  const accounts = createAccounts({ connection, clock, bus, mailer });
  const audit = createAudit({ connection, clock });
  const personalData = createPersonalData();
  const sessions = createSessions(connection, config, dependencies.sessionSecret);
  const signIn = createSignIn(accounts);
  const notices = createNotices({ connection, clock, bus, mailer, accounts, log });
  const cases = createCases({ connection, transact, clock, accounts, notices });
  const outbox = createOutbox(connection);
  const skills = createSkills({ connection, transact });
  await skills.load();
  const labels = createLabels({ ownSkills: skills });
  const files = createFiles({ connection, dataDirectory: config.dataDirectory });
  const organisations = createOrganisations({
    connection,
    transact,
    clock,
    bus,
    accounts,
    labels,
    cases,
    notices,
    figuresOf: (organisationId) => projects.figuresOf(organisationId),
  });
  const profiles = createProfiles({
    connection,
    transact,
    clock,
    bus,
    outbox,
    accounts,
    files,
    labels,
    skills,
    cases,
    notices,
    appliedTo: (accountId, organisationIds) => applications.appliedTo(accountId, organisationIds),
    comparablePositions: (record) => matching.comparablePositions(record),
  });
  personalData.include('account', accounts.personal);
  personalData.include('profile', profiles.byAccount);
  personalData.include('organisations', organisations.organisationsOf);
  personalData.include('files', files.ownedBy);
  personalData.include('audit', audit.personal);
  const visitors = createVisitors(
    accounts,
    { organisationsOf: organisations.organisationsOf, profileIdOf: profiles.profileIdOf },
    bus,
  );
  const libraries = createLibraries({ connection, clock, accounts, notices });
  await libraries.seedDefaults();
  const projects = createProjects({
    connection,
    transact,
    clock,
    bus,
    accounts,
    organisations,
    libraries,
    cases,
    notices,
    outbox,
    skills,
    positionInUse: (positionId) => applications.positionInUse(positionId),
  });
  const presence = createPresence();
  const people = createPeople({ accounts, profiles });
  const roomServices = createRoomServices({
    connection,
    transact,
    clock,
    bus,
    log,
    accounts,
    notices,
    files,
    people,
    online: presence.online,
    publicProject: async (projectId) => {
      const project = await projects.byId(projectId);
      return project !== null && PUBLIC_STATES.includes(project.state);
    },
    requireLibrary: async (slug) => void found(await libraries.bySlug(slug)),
    reachable: async (profileId, reader) => {
      await profiles.view(profileId, reader);
      return (await profiles.byId(profileId))?.accountId;
    },
  });
  const { rooms, messages } = roomServices;
  openProjectRooms({ bus, log, transact, rooms, projects });
  const teams = createTeams({
    connection,
    transact,
    clock,
    bus,
    notices,
    people,
    rooms,
    projects,
    applications: {
      joined: (positionId, accountId) => applications.joined(positionId, accountId),
      left: (positionId, accountId, by) => applications.left(positionId, accountId, by),
    },
  });
  const applications = createApplications({
    connection,
    transact,
    clock,
    bus,
    accounts,
    profiles,
    projects,
    cases,
    notices,
    people,
    teams,
    directRooms: roomServices.directRooms,
    explain: (position, project, profile) => matching.explain(position, project, profile),
  });
  const cells: ProjectSurroundings['cells'] = async (needs, accountIds) => {
    const records = [...(await profiles.byAccounts(accountIds))];
    const covered = matching.coverage(
      needs,
      records.map(([, profile]) => profile),
    );
    return new Map(records.map(([accountId], i) => [accountId, covered[i] ?? []]));
  };
  const offers = createOffers({
    connection,
    transact,
    clock,
    bus,
    accounts,
    organisations,
    libraries,
    cases,
    notices,
    outbox,
    skills,
  });
  const optedOut = (accountIds: readonly string[]) => accounts.optedOut(accountIds);
  const matching = createMatching({
    profiles,
    projects: {
      ...projects,
      // A position that went while its matches were ranked is left out of the list.
      position: (positionId) => projects.position(positionId).catch(() => null),
      positionCards: (pairs) => projectViews.positionCards(pairs),
      isCurator: canCurate,
      maySee: canSee,
    },
    optedOut,
    askedFor: applications.askedFor,
    teamOf: async (projectId) => {
      const team = await teams.ofProject(projectId);
      const records = await profiles.byAccounts(team?.members.map(({ accountId }) => accountId) ?? []);
      return [...records.values()];
    },
    together: teams.together,
    names: labels,
    clock,
    bus,
  });
  const projectViews = createProjectViews({
    projects,
    libraries,
    labels,
    surroundings: {
      teamOf: async (projectId) => {
        const team = await teams.ofProject(projectId);
        if (!team) return null;
        const members = team.members.map(({ since, ...member }) => ({ ...member, joinedAt: since }));
        return { teamId: String(team._id), members };
      },
      roomOf: rooms.ofProject,
      people: people.of,
      cells,
      applicationsOf: applications.ofProject,
    },
  });
  const applicationViews = createApplicationViews({
    clock,
    profiles,
    projects,
    positionCards: projectViews.positionCards,
  });
  const teamViews = createTeamViews({
    people,
    projects,
    skillName: labels.skillName,
    cells,
    unread: rooms.unread,
  });
  const stopExpiry = startExpiry(applications, log);
  const offerViews = createOfferViews({
    offers,
    labels,
    wantedBy: (offer) => matching.positionsWanting(offer.supplies, 5),
    profileIdOf: profiles.profileIdOf,
  });
  const indexer = createIndexer({
    port: searchPort,
    outbox,
    sources: createSearchSources({ profiles, projects, offers, names: labels, clock }),
    log,
    ...(searchPort.kind === 'meilisearch' && { lease: createLease(connection) }),
  });
  bus.subscribe('profile.changed', indexer.kick);
  bus.subscribe('project.changed', indexer.kick);
  bus.subscribe('offer.changed', indexer.kick);
  const search = createSearch({
    port: searchPort,
    prepared: indexer.prepared,
    degraded: indexer.degraded,
    profiles,
    projects: { cardsByIds: async (ids) => projectViews.cards(await projects.byIds(ids)) },
    offers: { viewsByIds: async (ids, reader) => offerViews.views(await offers.byIds(ids), reader) },
    matching,
    facetNames: async () => {
      const named = new Map((await libraries.all()).map(({ slug, name }) => [slug, name]));
      const { region, industry, skill } = labels;
      const byFacet = { library: (slug: string) => named.get(slug), region, industry, skill };
      return (facet, value) => byFacet[facet as keyof typeof byFacet]?.(value);
    },
  });
  const imports = createImports({ connection, transact, log, profiles, projects, organisations });
  const libraryViews = createLibraryViews({
    libraries,
    accounts,
    projects,
    offers,
    labels,
    numbersOf: createLibraryNumbers({ clock, bus, projects, offers }),
    topicsOf: rooms.topicsOf,
  });
  const home = createHome({
    projects,
    libraryViews,
    matchesFor: async (user, limit) => (user.profileId ? matching.projectsForMe(user, 1, limit) : null),
    profileOf: (user) => profiles.byAccount(user.accountId),
    nextFor: createNextStep({
      profileOf: (user) => profiles.byAccount(user.accountId),
      applications,
    }),
    demonstration: config.demonstration,
  });
  const health = createHealth({
    store,
    search: {
      kind: searchPort.kind,
      state: async () => {
        const state = await searchPort.health();
        return {
          state: state === 'ok' && indexer.degraded() ? 'degraded' : state,
          lag: await outbox.waiting(),
        };
      },
    },
    mail: mailer,
    files: { alive: () => access(config.dataDirectory, constants.W_OK).then(() => true) },
    realtime: { kind: config.redisUrl ? 'redis' : 'single', alive: () => realtime.alive() },
  });
  bus.subscribe('account.sessions-ended', ({ accountId, exceptSessionId }) => {
    void sessions
      .endAll(accountId, exceptSessionId)
      .catch((error: unknown) => log.error({ err: error }, 'ending sessions'));
  });

  const routes: Route[] = [
    ...accountsRoutes({ accounts, sessions, signIn, visitors, mailer, limiter, audit, personalData }),
    ...noticesRoutes(notices),
    ...filesRoutes({ files }),
    ...skillsRoutes({ skills }),
    ...organisationsRoutes({ organisations }),
    ...profilesRoutes({ profiles }),
    ...casesRoutes({ cases, clock, reachNames: createReachNames({ libraries, labels }) }),
    ...librariesRoutes(libraries, libraryViews),
    ...projectsRoutes(projects, projectViews),
    ...offersRoutes(offers, offerViews),
    ...homeRoutes({ home, health }),
    ...matchingRoutes(matching, search.peopleIds),
    ...searchRoutes(search),
    ...importsRoutes({ imports, exports: createExports({ profiles, projects, labels }) }),
    ...roomsRoutes(roomServices),
    ...applicationsRoutes(applications, applicationViews),
    ...teamsRoutes(teams, teamViews),
  ];

  const app = createHttpApp(dependencies);
  app.use('/api', sessions.middleware, ...signIn.middleware);
  const visitorOf = async (request: Request) =>
    request.user ? visitors.userOf(request.user.accountId) : null;
  mountRoutes(app, routes, { config, limiter, log, visitorOf });
  mountOpenApi(app, allEndpoints);
  app.use('/api', noSuchEndpoint);
  if (dependencies.clientFolder) serveClient(app, dependencies.clientFolder);
  app.use(problemHandler(log));
  indexer.start();
  const httpServer: HttpServer = createServer(app);
  const realtime = await createRealtime({
    httpServer,
    config,
    log,
    bus,
    sessions,
    visitors,
    presence,
    readable: rooms.readable,
    idle: messages.idle,
    answer: (context) => answerRoomCommands(context, { rooms, messages, presence, limiter, log }),
  });

  return {
    app,
    httpServer,
    bus,
    realtime,
    routes,
    services: {
      accounts,
      audit,
      sessions,
      visitors,
      notices,
      outbox,
      skills,
      labels,
      files,
      organisations,
      profiles,
      cases,
      libraries,
      projects,
      offers,
      applications,
      teams,
      ...roomServices,
      matching,
      imports,
      search,
      indexer,
    },
    close: async () => {
      await indexer.stop();
      stopExpiry();
      await realtime.close();
      httpServer.closeAllConnections();
      await new Promise((resolve) => httpServer.close(resolve));
    },
  };
}

export type LongcaiApp = Awaited<ReturnType<typeof buildApp>>;

function createHttpApp({ config }: AppDependencies): Express {
  const app = express();
  app.disable('x-powered-by');
  app.set('trust proxy', config.trustedProxies);
  app.set('query parser', 'simple');
  app.use((_request, response, next) => {
    response.locals['requestId'] = randomUUID();
    response.set('X-Request-Id', String(response.locals['requestId']));
    next();
  });
  app.use(
    helmet({
      contentSecurityPolicy: {
        directives: {
          'default-src': ["'self'"],
          'script-src': ["'self'"],
          'style-src': ["'self'", "'unsafe-inline'"],
          'img-src': ["'self'", 'data:', 'blob:'],
          'connect-src': ["'self'", 'ws:', 'wss:'],
          'object-src': ["'none'"],
          'frame-ancestors': ["'none'"],
          'upgrade-insecure-requests': config.production ? [] : null,
        },
      },
      strictTransportSecurity: config.production,
    }),
  );
  app.use('/api', express.json({ limit: '256kb' }));
  return app;
}
