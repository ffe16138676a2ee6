import type { Routes } from '@angular/router';
import { signedIn } from '../../core/guards.js';
import { MatchPage } from './match-page.js';

export default [
  { path: '', title: 'matching.title', component: MatchPage, canActivate: [signedIn] },
] satisfies Routes;
