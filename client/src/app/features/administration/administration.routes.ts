import type { Routes } from '@angular/router';
import { hasRole } from '../../core/guards.js';

export default [
  {
    path: '',
    title: 'administration.title',
    canActivate: [hasRole('administrator')],
    loadComponent: () => import('./accounts-page.js').then((module) => module.AccountsPage),
  },
  {
    path: 'exposure',
    title: 'administration.exposure.title',
    canActivate: [hasRole('administrator')],
    loadComponent: () => import('./exposure-page.js').then((module) => module.ExposurePage),
  },
] satisfies Routes;
