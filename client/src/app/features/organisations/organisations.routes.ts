import type { Routes } from '@angular/router';
import { OrganisationPage } from './organisation-page.js';

export default [
  { path: ':organisationId', title: 'organisations.title', component: OrganisationPage },
] satisfies Routes;
