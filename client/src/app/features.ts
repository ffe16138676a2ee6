import type { Routes } from '@angular/router';
import type { TextLoaders } from './core/texts.js';
import { developmentFeatures } from './features.development.js';

export interface Feature {
  /** First segment of the URL; '' is the home page. */
  readonly path: string;
  /** Name of the feature and of its texts: 'projects' owns the keys 'projects.…'. */
  readonly scope: string;
  readonly texts: TextLoaders;
  readonly routes: () => Promise<{ default: Routes }>;
}

const accountsTexts: TextLoaders = {
  zh: () => import('./features/accounts/accounts.zh.js'),
  en: () => import('./features/accounts/accounts.en.js'),
};
const profileTexts: TextLoaders = {
  zh: () => import('./features/profile/profile.zh.js'),
  en: () => import('./features/profile/profile.en.js'),
};
const profilePages = () => import('./features/profile/profile.routes.js');
const accountsPages = () => import('./features/accounts/accounts.routes.js');

/** Every feature of the client: where it lives, its texts, its pages. All of it is loaded on the way there. */
export const features: readonly Feature[] = [
  {
    path: '',
    scope: 'home',
    texts: { zh: () => import('./features/home/home.zh.js'), en: () => import('./features/home/home.en.js') },
    routes: () => import('./features/home/home.routes.js'),
  },
  // Before 'projects': the longer path is the more particular one.
  {
    path: 'projects/:projectId/positions/:positionId/match',
    scope: 'matching',
    texts: {
      zh: () => import('./features/matching/matching.zh.js'),
      en: () => import('./features/matching/matching.en.js'),
    },
    routes: () => import('./features/matching/matching.routes.js'),
  },
  {
    path: 'projects',
    scope: 'projects',
    texts: {
      zh: () => import('./features/projects/projects.zh.js'),
      en: () => import('./features/projects/projects.en.js'),
    },
    routes: () => import('./features/projects/projects.routes.js'),
  },
  {
    path: 'libraries',
    scope: 'libraries',
    texts: {
      zh: () => import('./features/libraries/libraries.zh.js'),
      en: () => import('./features/libraries/libraries.en.js'),
    },
    routes: () => import('./features/libraries/libraries.routes.js'),
  },
  {
    path: 'offers',
    scope: 'offers',
    texts: {
      zh: () => import('./features/offers/offers.zh.js'),
      en: () => import('./features/offers/offers.en.js'),
    },
    routes: () => import('./features/offers/offers.routes.js'),
  },
  {
    path: 'lookup',
    scope: 'lookup',
    texts: {
      zh: () => import('./features/lookup/lookup.zh.js'),
      en: () => import('./features/lookup/lookup.en.js'),
    },
    routes: () => import('./features/lookup/lookup.routes.js'),
  },
  {
    path: 'organisations',
    scope: 'organisations',
    texts: {
      zh: () => import('./features/organisations/organisations.zh.js'),
      en: () => import('./features/organisations/organisations.en.js'),
    },
    routes: () => import('./features/organisations/organisations.routes.js'),
  },
  {
    path: 'help',
    scope: 'help',
    texts: { zh: () => import('./features/help/help.zh.js'), en: () => import('./features/help/help.en.js') },
    routes: () => import('./features/help/help.routes.js'),
  },
  {
    path: 'sign-in',
    scope: 'accounts',
    texts: accountsTexts,
    routes: async () => ({ default: (await accountsPages()).signInRoutes }),
  },
  {
    path: 'join',
    scope: 'accounts',
    texts: accountsTexts,
    routes: async () => ({ default: (await accountsPages()).joinRoutes }),
  },
  {
    path: 'reset',
    scope: 'accounts',
    texts: accountsTexts,
    routes: async () => ({ default: (await accountsPages()).resetRoutes }),
  },
  {
    path: 'mailbox',
    scope: 'accounts',
    texts: accountsTexts,
    routes: async () => ({ default: (await accountsPages()).mailboxRoutes }),
  },
  {
    path: 'register',
    scope: 'profile',
    texts: profileTexts,
    routes: async () => ({ default: (await profilePages()).registerRoutes }),
  },
  {
    path: 'profile',
    scope: 'profile',
    texts: profileTexts,
    routes: async () => ({ default: (await profilePages()).profileRoutes }),
  },
  {
    path: 'assist',
    scope: 'profile',
    texts: profileTexts,
    routes: async () => ({ default: (await profilePages()).assistRoutes }),
  },
  {
    path: 'claim',
    scope: 'profile',
    texts: profileTexts,
    routes: async () => ({ default: (await profilePages()).claimRoutes }),
  },
  {
    path: 'people',
    scope: 'people',
    texts: {
      zh: () => import('./features/people/people.zh.js'),
      en: () => import('./features/people/people.en.js'),
    },
    routes: () => import('./features/people/people.routes.js'),
  },
  {
    path: 'workspace',
    scope: 'workspace',
    texts: {
      zh: () => import('./features/workspace/workspace.zh.js'),
      en: () => import('./features/workspace/workspace.en.js'),
    },
    routes: () => import('./features/workspace/workspace.routes.js'),
  },
  {
    path: 'matches',
    scope: 'matches',
    texts: {
      zh: () => import('./features/matches/matches.zh.js'),
      en: () => import('./features/matches/matches.en.js'),
    },
    routes: () => import('./features/matches/matches.routes.js'),
  },
  {
    path: 'settings',
    scope: 'settings',
    texts: {
      zh: () => import('./features/settings/settings.zh.js'),
      en: () => import('./features/settings/settings.en.js'),
    },
    routes: () => import('./features/settings/settings.routes.js'),
  },
  {
    path: 'rooms',
    scope: 'rooms',
    texts: {
      zh: () => import('./features/rooms/rooms.zh.js'),
      en: () => import('./features/rooms/rooms.en.js'),
    },
    routes: () => import('./features/rooms/rooms.routes.js'),
  },
  {
    path: 'desk',
    scope: 'desk',
    texts: { zh: () => import('./features/desk/desk.zh.js'), en: () => import('./features/desk/desk.en.js') },
    routes: () => import('./features/desk/desk.routes.js'),
  },
  {
    path: 'notices',
    scope: 'notices',
    texts: {
      zh: () => import('./features/notices/notices.zh.js'),
      en: () => import('./features/notices/notices.en.js'),
    },
    routes: () => import('./features/notices/notices.routes.js'),
  },
  {
    path: 'applications',
    scope: 'applications',
    texts: {
      zh: () => import('./features/applications/applications.zh.js'),
      en: () => import('./features/applications/applications.en.js'),
    },
    routes: () => import('./features/applications/applications.routes.js'),
  },
  {
    path: 'imports',
    scope: 'imports',
    texts: {
      zh: () => import('./features/imports/imports.zh.js'),
      en: () => import('./features/imports/imports.en.js'),
    },
    routes: () => import('./features/imports/imports.routes.js'),
  },
  {
    path: 'administration',
    scope: 'administration',
    texts: {
      zh: () => import('./features/administration/administration.zh.js'),
      en: () => import('./features/administration/administration.en.js'),
    },
    routes: () => import('./features/administration/administration.routes.js'),
  },
  {
    path: 'teams',
    scope: 'teams',
    texts: {
      zh: () => import('./features/teams/teams.zh.js'),
      en: () => import('./features/teams/teams.en.js'),
    },
    routes: () => import('./features/teams/teams.routes.js'),
  },
  ...developmentFeatures,
];
