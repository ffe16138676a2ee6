import { Injectable, inject, resource } from '@angular/core';
import type { accountsApi } from '@longcai/shared/accounts/accounts.contract';
import type { homeApi } from '@longcai/shared/home/home.contract';
import { Api, bare } from '../../core/api.js';
import { Session } from '../../core/session.js';
import { Texts } from '../../core/texts.js';

export const SIGN_IN = bare<typeof accountsApi.signIn>('POST', '/api/session');
export const REGISTER = bare<typeof accountsApi.register>('POST', '/api/accounts');
export const REQUEST_RESET = bare<typeof accountsApi.requestReset>('POST', '/api/password-resets');
export const RESET = bare<typeof accountsApi.resetPassword>('PUT', '/api/password-resets');
export const FRONT = bare<typeof homeApi.front>('GET', '/api/home');

/** An address has an @; anything else is taken for a mobile number and checked as one. */
export function identify(identifier: string): { email: string } | { mobile: string } {
  const typed = identifier.trim();
  return typed.includes('@') ? { email: typed } : { mobile: typed };
}

/** Only paths of this site, so that a prepared link cannot lead elsewhere after signing in. */
export function safeReturn(to: string | undefined, otherwise = '/'): string {
  return to && /^\/(?![/\\])/.test(to) ? to : otherwise;
}

@Injectable()
export class AccountsStore {
  private readonly api = inject(Api);
  private readonly session = inject(Session);
  private readonly texts = inject(Texts);
  private readonly front = resource({ loader: () => this.api.call(FRONT) });

  /** True where invented data may be looked at with accounts that everybody knows. */
  demonstration(): boolean {
    return this.front.hasValue() && this.front.value().demonstration;
  }

  async signIn(identifier: string, password: string): Promise<true> {
    this.session.use(await this.api.call(SIGN_IN, { body: { identifier, password } }));
    return true;
  }

  async join(person: { identifier: string; password: string; name: string }): Promise<true> {
    const { identifier, password, name } = person;
    const language = this.texts.language();
    const body = { ...identify(identifier), password, name, language, consent: true as const };
    this.session.use(await this.api.call(REGISTER, { body }));
    return true;
  }

  requestReset(identifier: string) {
    return this.api.call(REQUEST_RESET, { body: { identifier } });
  }

  async reset(body: { identifier: string; code: string; password: string }): Promise<true> {
    await this.api.call(RESET, { body });
    return true;
  }
}
