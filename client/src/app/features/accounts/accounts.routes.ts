import type { Routes } from '@angular/router';
import { JoinPage } from './join-page.js';
import { MailboxPage } from './mailbox-page.js';
import { ResetPage } from './reset-page.js';
import { SignInPage } from './sign-in-page.js';

export const signInRoutes = [
  { path: '', title: 'accounts.signIn.title', component: SignInPage },
] satisfies Routes;
export const joinRoutes = [{ path: '', title: 'accounts.join.title', component: JoinPage }] satisfies Routes;
export const resetRoutes = [
  { path: '', title: 'accounts.reset.title', component: ResetPage },
] satisfies Routes;
export const mailboxRoutes = [
  { path: '', title: 'accounts.mailbox.title', component: MailboxPage },
] satisfies Routes;
