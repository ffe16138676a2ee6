import type { Feature } from './features.js';

/** Pages for those who build the client; the production build replaces this file. */
export const developmentFeatures: readonly Feature[] = [
  {
    path: 'ui',
    scope: 'gallery',
    texts: {
      zh: () => import('./features/gallery/gallery.zh.js'),
      en: () => import('./features/gallery/gallery.en.js'),
    },
    routes: () => import('./features/gallery/gallery.routes.js'),
  },
];
