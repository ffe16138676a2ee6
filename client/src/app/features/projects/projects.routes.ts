import type { Routes } from '@angular/router';

export default [
  {
    path: '',
    title: 'projects.title',
    data: { bar: 'own-search' },
    loadComponent: () => import('./project-list-page.js').then((module) => module.ProjectListPage),
  },
  {
    path: ':projectId',
    title: 'projects.title',
    loadComponent: () => import('./project-page.js').then((module) => module.ProjectPage),
  },
] satisfies Routes;
