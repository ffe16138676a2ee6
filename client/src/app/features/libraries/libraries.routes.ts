import type { Routes } from '@angular/router';

export default [
  {
    path: '',
    title: 'libraries.title',
    loadComponent: () => import('./library-list-page.js').then((module) => module.LibraryListPage),
  },
  {
    path: ':slug',
    title: 'libraries.title',
    loadComponent: () => import('./library-page.js').then((module) => module.LibraryPage),
  },
] satisfies Routes;
