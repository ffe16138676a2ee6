import type { Routes } from '@angular/router';
import { signedIn } from '../../core/guards.js';

export default [
  {
    path: '',
    title: 'notices.title',
    canActivate: [signedIn],
    loadComponent: () => import('./notices-page.js').then((module) => module.NoticesPage),
  },
] satisfies Routes;
