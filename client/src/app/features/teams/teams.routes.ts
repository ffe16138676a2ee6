import type { Routes } from '@angular/router';
import { signedIn } from '../../core/guards.js';

export default [
  {
    path: '',
    title: 'teams.title',
    canActivate: [signedIn],
    loadComponent: () => import('./team-list-page.js').then((module) => module.TeamListPage),
  },
  {
    path: ':teamId',
    title: 'teams.title',
    canActivate: [signedIn],
    loadComponent: () => import('./team-page.js').then((module) => module.TeamPage),
  },
] satisfies Routes;
