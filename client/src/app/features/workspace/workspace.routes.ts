import type { Routes } from '@angular/router';
import { signedIn } from '../../core/guards.js';

export default [
  {
    path: '',
    title: 'workspace.title',
    canActivate: [signedIn],
    loadComponent: () => import('./workspace-page.js').then((module) => module.WorkspacePage),
  },
  {
    path: 'organisations/new',
    title: 'workspace.organisation.new',
    canActivate: [signedIn],
    data: { bar: 'task' },
    loadComponent: () => import('./organisation-new-page.js').then((module) => module.OrganisationNewPage),
  },
  {
    path: 'organisations/:organisationId',
    title: 'workspace.organisation.title',
    canActivate: [signedIn],
    loadComponent: () =>
      import('./organisation-space-page.js').then((module) => module.OrganisationSpacePage),
  },
  // 'new' is a project without an id yet: one route, so that the first save does not rebuild the page.
  {
    path: 'projects/:projectId',
    title: 'workspace.project.title',
    canActivate: [signedIn],
    data: { bar: 'task' },
    loadComponent: () => import('./project-editor-page.js').then((module) => module.ProjectEditorPage),
  },
  {
    path: 'offers/:offerId',
    title: 'workspace.offer.title',
    canActivate: [signedIn],
    data: { bar: 'task' },
    loadComponent: () => import('./offer-editor-page.js').then((module) => module.OfferEditorPage),
  },
] satisfies Routes;
