import { Injectable, effect, inject, untracked } from '@angular/core';
import { Router, type ActivatedRouteSnapshot } from '@angular/router';
import { Session } from './session.js';
import { Texts } from './texts.js';
import { Toasts } from './toasts.js';

/** A password changed or a session ended elsewhere: pages of members close at once, and one can sign in again. */
@Injectable({ providedIn: 'root' })
export class SessionEnd {
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);
  private readonly say = inject(Texts).say;

  constructor() {
    const { ended } = inject(Session);
    effect(() => {
      if (ended() > 0) untracked(() => this.leave());
    });
  }

  private leave(): void {
    this.toasts.failed(this.say('shell.sessionEnded'));
    if (!isGuarded(this.router.routerState.snapshot.root)) return;
    const returnTo = this.router.url;
    void this.router.navigate(['/sign-in'], { queryParams: { returnTo }, replaceUrl: true });
  }
}

const isGuarded = (route: ActivatedRouteSnapshot): boolean =>
  (route.routeConfig?.canActivate?.length ?? 0) > 0 || route.children.some(isGuarded);
