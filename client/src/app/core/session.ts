import { Injectable, computed, inject, signal } from '@angular/core';
import type { Me, Role } from '@longcai/shared/accounts/accounts.contract';
import { Api, ProblemError } from './api.js';

export type SessionState = 'loading' | 'anonymous' | 'signed-in' | 'unavailable';

/** accounts.me and accounts.signOut of the contract, without their schemas: the shell loads before them. */
export const ME = { method: 'GET', path: '/api/session' } as const;
export const SIGN_OUT = { method: 'DELETE', path: '/api/session' } as const;

/** Who is signed in. A server that cannot answer is 'unavailable', which is not the same as signed out. */
@Injectable({ providedIn: 'root' })
export class Session {
  private readonly api = inject(Api);
  private readonly current = signal<Me | null>(null);
  private readonly asked = signal<SessionState>('loading');
  private readonly whenKnown = resolvers();
  readonly me = this.current.asReadonly();
  readonly state = this.asked.asReadonly();
  /** How often a session of this window was ended from elsewhere. */
  private readonly endings = signal(0);
  readonly ended = this.endings.asReadonly();
  readonly signedIn = computed(() => this.state() === 'signed-in');
  /** Settles once the first answer is there; guards wait for it. */
  readonly known: Promise<void> = this.whenKnown.promise;

  async load(): Promise<void> {
    const before = this.signedIn();
    try {
      this.use((await this.api.send(ME, {})) as Me | null);
    } catch (error) {
      const refused =
        error instanceof ProblemError && error.problem.status >= 400 && error.problem.status < 500;
      this.current.set(null);
      this.asked.set(refused ? 'anonymous' : 'unavailable');
    }
    if (before && this.state() === 'anonymous') this.endings.update((count) => count + 1);
    this.whenKnown.resolve();
  }

  /** Takes over the account that registering or signing in answered; null for signed out. */
  use(me: Me | null): void {
    this.current.set(me);
    this.asked.set(me ? 'signed-in' : 'anonymous');
  }

  async signOut(): Promise<void> {
    await this.api.send(SIGN_OUT, {});
    this.use(null);
  }

  has(role: Role): boolean {
    return this.me()?.roles.includes(role) ?? false;
  }

  /** Curators and administrators work from the desk. */
  readonly worksAtDesk = computed(() => this.has('curator') || this.has('administrator'));

  /** Staff of this organisation, or of any when none is named. */
  isStaff(organisationId?: string): boolean {
    const organisations = this.me()?.organisations ?? [];
    return organisationId ? organisations.some(({ id }) => id === organisationId) : organisations.length > 0;
  }

  manages(organisationId: string): boolean {
    return (this.me()?.organisations ?? []).some(
      ({ id, role }) => id === organisationId && role === 'manager',
    );
  }

  curates(libraryId: string): boolean {
    return (
      this.has('administrator') ||
      (this.has('curator') && (this.me()?.scope.libraries.includes(libraryId) ?? false))
    );
  }

  isMe(accountId: string | undefined): boolean {
    return accountId !== undefined && this.me()?.id === accountId;
  }
}

function resolvers() {
  let resolve!: () => void;
  const promise = new Promise<void>((done) => (resolve = done));
  return { promise, resolve };
}
