import { Injectable, inject, resource, signal } from '@angular/core';
import type { accountsApi } from '@longcai/shared/accounts/accounts.contract';
import type { CallInput, CallOutput } from '@longcai/shared/endpoint';
import type { librariesApi } from '@longcai/shared/libraries/libraries.contract';
import { Api, bare } from '../../core/api.js';
import { kept } from '../../core/kept.js';

export const LIST = bare<typeof accountsApi.list>('GET', '/api/administration/accounts');
export const SET_ROLES = bare<typeof accountsApi.setRoles>(
  'PUT',
  '/api/administration/accounts/:accountId/roles',
);
const LIBRARIES = bare<typeof librariesApi.list>('GET', '/api/libraries');

export type Accounts = CallOutput<typeof accountsApi.list>;
export type Account = Accounts['items'][number];
export type Rights = CallInput<typeof accountsApi.setRoles>['body'];

/** Accounts with what they may do. */
@Injectable()
export class AccountsStore {
  private readonly api = inject(Api);
  readonly query = signal<{ q: string; page: number }>({ q: '', page: 1 });
  readonly accounts = resource({
    params: () => this.query(),
    loader: ({ params: { q, page }, abortSignal }) =>
      this.api.call(LIST, { query: { page, ...(q && { q }) } }, { signal: abortSignal }),
  });
  readonly shown = kept<Accounts>(this.accounts);
  readonly libraries = resource({
    loader: ({ abortSignal }) => this.api.call(LIBRARIES, {}, { signal: abortSignal }),
  });

  async setRights(accountId: string, rights: Rights): Promise<void> {
    await this.api.call(SET_ROLES, { params: { accountId }, body: rights });
    this.accounts.reload();
  }
}
