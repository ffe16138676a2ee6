import { inject } from '@angular/core';
import type { Route, Routes } from '@angular/router';
import { Texts } from './core/texts.js';
import { turn } from './core/turn.js';
import { features, type Feature } from './features.js';

export const routes: Routes = [
  ...features.map(lazyFeature),
  {
    path: '**',
    title: 'shell.notFound.title',
    loadComponent: () => import('./shell/not-found-page.js').then((m) => m.NotFoundPage),
  },
];

/** Pages and their texts travel together, so that a page never renders keys. */
function lazyFeature({ path, scope, texts, routes }: Feature): Route {
  return {
    path,
    // Without this the home page would be loaded on the way to everything else.
    ...(path === '' ? { pathMatch: 'full' as const } : {}),
    loadChildren: async () => {
      const loaded = inject(Texts).add(scope, texts);
      const [module] = await Promise.all([routes(), loaded]);
      // The bars are drawn before the page.
      await turn();
      return module.default;
    },
  };
}
