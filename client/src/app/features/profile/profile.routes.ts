import { inject } from '@angular/core';
import { Router, type CanActivateFn, type Routes, type UrlMatcher } from '@angular/router';
import { hasRole, signedIn } from '../../core/guards.js';
import { Session } from '../../core/session.js';
import { EDIT_PAGES } from './edit-pages.js';

/** Whoever registers has no account yet, more often than not. */
const joined: CanActivateFn = async (_route, state) => {
  const session = inject(Session);
  const router = inject(Router);
  await session.known;
  return session.signedIn() || router.createUrlTree(['/join'], { queryParams: { returnTo: state.url } });
};

const knownPart: CanActivateFn = ({ params }) => {
  const known = (EDIT_PAGES as readonly string[]).includes(String(params['part']));
  return known || inject(Router).createUrlTree(['/profile']);
};

const registerPage = () => import('./register/register-page.js').then((m) => m.RegisterPage);

export const profileRoutes = [
  {
    path: '',
    title: 'profile.title',
    canActivate: [signedIn],
    loadComponent: () => import('./profile-page.js').then((m) => m.ProfilePage),
  },
  {
    path: ':part',
    title: 'profile.title',
    canActivate: [signedIn, knownPart],
    data: { bar: 'task' },
    loadComponent: () => import('./profile-edit-page.js').then((m) => m.ProfileEditPage),
  },
] satisfies Routes;

/** /register and /register/:step are one page, so that a change of step keeps what is written. */
const withStep: UrlMatcher = ([step, ...rest]) => {
  if (rest.length > 0) return null;
  return step ? { consumed: [step], posParams: { step } } : { consumed: [] };
};

export const registerRoutes = [
  { matcher: withStep, canActivate: [joined], data: { bar: 'task' }, loadComponent: registerPage },
] satisfies Routes;

export const assistRoutes = [
  {
    path: '',
    title: 'profile.assist.title',
    canActivate: [hasRole('operator', 'administrator')],
    loadComponent: () => import('./assist/assist-page.js').then((m) => m.AssistPage),
  },
] satisfies Routes;

export const claimRoutes = [
  {
    path: '',
    title: 'profile.claim.title',
    canActivate: [signedIn],
    loadComponent: () => import('./claim-page.js').then((m) => m.ClaimPage),
  },
] satisfies Routes;
