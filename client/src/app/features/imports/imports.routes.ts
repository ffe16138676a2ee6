import type { Routes } from '@angular/router';
import { hasRole } from '../../core/guards.js';

const canActivate = [hasRole('curator', 'administrator')];

export default [
  {
    path: '',
    title: 'imports.title',
    canActivate,
    loadComponent: () => import('./imports-page.js').then((module) => module.ImportsPage),
  },
  {
    path: ':importId',
    title: 'imports.title',
    canActivate,
    loadComponent: () => import('./import-page.js').then((module) => module.ImportPage),
  },
] satisfies Routes;
