import type { Routes } from '@angular/router';
import { HelpPage } from './help-page.js';

export default [{ path: '', title: 'help.title', component: HelpPage }] satisfies Routes;
