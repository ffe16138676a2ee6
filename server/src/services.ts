import { PUBLIC_STATES } from '@longcai/shared/projects/projects.states';
import { createFoundation, type ServiceDependencies } from './foundation.js';
import { createPersonalData } from './features/accounts/personal-data.js';
import { createVisitors } from './features/accounts/visitors.js';
import { createApplications } from './features/applications/applications.service.js';
import { createApplicationViews } from './features/applications/applications.view.js';
import { createCv } from './features/cv/cv.service.js';
import { createReader } from './features/cv/reading/reader.js';
import { createHome } from './features/home/home.service.js';
import { createNextStep } from './features/home/next-step.js';
import { createExports } from './features/imports/export-rows.js';
import { createImports } from './features/imports/imports.service.js';
import { createExposure } from './features/matching/exposure/exposure.js';
import { createMatching } from './features/matching/matching.service.js';
import { createReachNames } from './features/libraries/reach-names.js';
import { createLibraryViews } from './features/libraries/libraries.view.js';
import { createLibraryNumbers } from './features/libraries/library-numbers.js';
import { createOffers } from './features/offers/offers.service.js';
import { createOfferViews } from './features/offers/offers.view.js';
import { createOrganisations } from './features/organisations/organisations.service.js';
import { createProfiles } from './features/profiles/profiles.service.js';
import { canCurate, canSee } from './features/projects/projects.policy.js';
import { createProjects } from './features/projects/projects.service.js';
import { createProjectViews, type ProjectSurroundings } from './features/projects/projects.view.js';
import { createSearch } from './features/search/search.service.js';
import { createSearchSources } from './features/search/sources.js';
import { createOwners } from './features/owners/owners.js';
import { createPeople } from './features/rooms/people.js';
import { openProjectRooms } from './features/rooms/project-rooms.js';
import { followTeams } from './features/rooms/following-teams.js';
import { createRoomServices } from './features/rooms/room-services.js';
import { found } from './http/app-error.js';
import { createRoomBelonging } from './features/teams/room-belonging.js';
import { createTeams } from './features/teams/teams.service.js';
import { createTeamViews } from './features/teams/teams.view.js';
import { createIndexer } from './search/indexer.js';
import { createLease } from './search/lease.js';
import { periodically } from './periodically.js';
import { createPresence } from './realtime/presence.js';

/**
 * Makes every service with what it needs, in the order of their needs; what a service needs of one made later it gets
 * as a function, called only once all are there.
 */
export async function createServices(dependencies: ServiceDependencies) {
  const { config, store, searchPort, clock, log } = dependencies;
  const { connection, transact } = store;
  const foundation = await createFoundation(dependencies);
  const {
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
    skills,
  } = foundation;
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
  const visitors = createVisitors(
    accounts,
    { organisationsOf: organisations.organisationsOf, profileIdOf: profiles.profileIdOf },
    bus,
  );
  const owners = createOwners({ accounts, organisations });
  const projects = createProjects({
    connection,
    transact,
    clock,
    bus,
    owners,
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
    libraryOfProject: async (projectId) => (await projects.byId(projectId))?.library ?? null,
    requireLibrary: async (slug) => void found(await libraries.bySlug(slug)),
    reachable: async (profileId, reader) => {
      await profiles.view(profileId, reader);
      return (await profiles.byId(profileId))?.accountId;
    },
  });
  const { rooms } = roomServices;
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
  const followingTeams = followTeams({
    bus,
    log,
    transact,
    rooms,
    records: roomServices.roomRecords,
    memberships: roomServices.memberships,
    ...createRoomBelonging({ teams, projects, userOf: visitors.userOf }),
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
    owners,
    libraries,
    cases,
    notices,
    outbox,
    skills,
  });
  const optedOut = (accountIds: readonly string[]) => accounts.optedOut(accountIds);
  const personalData = createPersonalData({
    account: accounts.personal,
    profile: profiles.byAccount,
    organisations: organisations.organisationsOf,
    projects: projects.personal,
    offers: offers.personal,
    applications: applications.personal,
    cases: cases.personal,
    teams: teams.personal,
    rooms: roomServices.ownWords,
    contactExchanges: roomServices.contactExchange.personal,
    roomPreferences: (accountId) => roomServices.roomPreferences.of({ accountId }),
    subscriptions: libraries.personal,
    notices: notices.personal,
    files: files.ownedBy,
    audit: audit.personal,
  });
  const exposure = createExposure({ connection, clock, log });
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
    formerOf: async (projectId) =>
      (await teams.ofProject(projectId))?.former.map(({ accountId }) => accountId) ?? [],
    collaborations: teams.collaborations,
    exposure,
    firstPageShare: config.firstPageShare,
    changeLog,
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
  const stopReleasing = periodically(
    '*/10 * * * *',
    'unanswered applications released',
    applications.expireOverdue,
    log,
  );
  const stopForgetting = periodically(
    '23 * * * *',
    'profiles that nobody confirmed removed',
    () =>
      profiles.forgetUnconfirmed((profileId) =>
        audit.note('platform', 'unconfirmed-removed', null, { profileId }),
      ),
    log,
  );
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
    // Several processes can share a MongoDB, and then only one of them may take changes out of the outbox.
    ...((searchPort.kind === 'meilisearch' || store.kind === 'mongodb') && {
      lease: createLease(connection),
    }),
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
  bus.subscribe('account.sessions-ended', ({ accountId, exceptSessionId }) => {
    void sessions
      .endAll(accountId, exceptSessionId)
      .catch((error: unknown) => log.error({ err: error }, 'ending sessions'));
  });

  return {
    ...foundation,
    applications,
    applicationViews,
    cv: createCv({ reader: createReader(config.workers.cv), profiles, labels }),
    exports: createExports({ profiles, projects, labels }),
    home,
    imports,
    indexer,
    libraryViews,
    matching,
    offers,
    offerViews,
    organisations,
    personalData,
    presence,
    profiles,
    projects,
    projectViews,
    reachNames: createReachNames({ libraries, labels }),
    ...roomServices,
    followingTeams,
    search,
    teams,
    teamViews,
    visitors,
    stop: async () => {
      await indexer.stop();
      await exposure.stop();
      matching.stop();
      stopReleasing();
      stopForgetting();
    },
  };
}

export type Services = Awaited<ReturnType<typeof createServices>>;
