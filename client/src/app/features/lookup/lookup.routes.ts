import type { Routes } from '@angular/router';
import { LookupPage } from './lookup-page.js';

export default [
  { path: '', title: 'lookup.title', component: LookupPage },
  { path: ':serviceNumber', title: 'lookup.title', component: LookupPage },
] satisfies Routes;
