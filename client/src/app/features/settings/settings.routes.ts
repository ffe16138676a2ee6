import type { Routes } from '@angular/router';
import { signedIn } from '../../core/guards.js';
import { SettingsPage } from './settings-page.js';

export default [
  { path: '', title: 'settings.title', canActivate: [signedIn], component: SettingsPage },
] satisfies Routes;
