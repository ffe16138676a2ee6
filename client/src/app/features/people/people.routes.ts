import type { Routes } from '@angular/router';

export default [
  {
    path: '',
    title: 'people.title',
    data: { bar: 'own-search' },
    loadComponent: () => import('./people-page.js').then((m) => m.PeoplePage),
  },
  {
    path: ':profileId',
    title: 'people.title',
    loadComponent: () => import('./person-page.js').then((m) => m.PersonPage),
  },
] satisfies Routes;
