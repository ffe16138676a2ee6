import type { Routes } from '@angular/router';
import { hasRole } from '../../core/guards.js';

export default [
  {
    path: '',
    title: 'administration.title',
    canActivate: [hasRole('administrator')],
    loadComponent: () => import('./accounts-page.js').then((module) => module.AccountsPage),
  },
] satisfies Routes;
