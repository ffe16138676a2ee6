import type { Endpoint } from './endpoint.js';
import { accountsApi } from './accounts/accounts.contract.js';
import { applicationsApi } from './applications/applications.contract.js';
import { casesApi } from './cases/cases.contract.js';
import { cvApi } from './cv/cv.contract.js';
import { filesApi } from './files/files.contract.js';
import { homeApi } from './home/home.contract.js';
import { importsApi } from './imports/imports.contract.js';
import { librariesApi } from './libraries/libraries.contract.js';
import { exposureApi } from './matching/exposure.contract.js';
import { matchingApi } from './matching/matching.contract.js';
import { noticesApi } from './notices/notices.contract.js';
import { offersApi } from './offers/offers.contract.js';
import { organisationsApi } from './organisations/organisations.contract.js';
import { profilesApi } from './profiles/profiles.contract.js';
import { projectsApi } from './projects/projects.contract.js';
import { roomKeepingApi } from './rooms/room-keeping.contract.js';
import { roomReadingApi } from './rooms/room-reading.contract.js';
import { roomWorkApi } from './rooms/room-work.contract.js';
import { roomsApi } from './rooms/rooms.contract.js';
import { searchApi } from './search/search.contract.js';
import { skillsApi } from './skills/skills.contract.js';
import { teamsApi } from './teams/teams.contract.js';

/** Every HTTP operation of the platform, for OpenAPI and the specs that walk the contract. Clients import a feature's own file. */
export const contract = {
  accounts: accountsApi,
  applications: applicationsApi,
  cases: casesApi,
  cv: cvApi,
  files: filesApi,
  home: homeApi,
  imports: importsApi,
  libraries: librariesApi,
  matching: matchingApi,
  exposure: exposureApi,
  notices: noticesApi,
  offers: offersApi,
  organisations: organisationsApi,
  profiles: profilesApi,
  projects: projectsApi,
  rooms: roomsApi,
  roomKeeping: roomKeepingApi,
  roomReading: roomReadingApi,
  roomWork: roomWorkApi,
  search: searchApi,
  skills: skillsApi,
  teams: teamsApi,
};

/** The contract as a flat list. */
export const allEndpoints: readonly Endpoint[] = Object.values(contract).flatMap(
  (feature) => Object.values(feature) as unknown as Endpoint[],
);
