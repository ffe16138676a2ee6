import type { Routes } from '@angular/router';
import { signedIn } from '../../core/guards.js';
import { MatchesPage } from './matches-page.js';

export default [
  { path: '', title: 'matches.title', canActivate: [signedIn], component: MatchesPage },
] satisfies Routes;
