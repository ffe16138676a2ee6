import type { Routes } from '@angular/router';
import { signedIn } from '../../core/guards.js';

const list = () => import('./application-list-page.js').then((module) => module.ApplicationListPage);

export default [
  {
    path: '',
    title: 'applications.title',
    canActivate: [signedIn],
    data: { side: 'mine' },
    loadComponent: list,
  },
  {
    path: 'inbox',
    title: 'applications.inboxTitle',
    canActivate: [signedIn],
    data: { side: 'inbox' },
    loadComponent: list,
  },
  {
    path: ':applicationId',
    title: 'applications.title',
    canActivate: [signedIn],
    loadComponent: () => import('./application-page.js').then((module) => module.ApplicationPage),
  },
] satisfies Routes;
