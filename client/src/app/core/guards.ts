import { inject } from '@angular/core';
import { Router, type CanActivateFn } from '@angular/router';
import type { Role } from '@longcai/shared/accounts/accounts.contract';
import { Session } from './session.js';

/** Signed-in readers only; others sign in first and come back to where they were going. */
export const signedIn: CanActivateFn = async (_route, state) => {
  const session = inject(Session);
  const router = inject(Router);
  await session.known;
  return session.signedIn() || router.createUrlTree(['/sign-in'], { queryParams: { returnTo: state.url } });
};

export function hasRole(...roles: Role[]): CanActivateFn {
  return async (route, state) => {
    const session = inject(Session);
    const router = inject(Router);
    await session.known;
    if (!session.signedIn())
      return router.createUrlTree(['/sign-in'], { queryParams: { returnTo: state.url } });
    return roles.some((role) => session.has(role)) || router.createUrlTree(['/not-found']);
  };
}
