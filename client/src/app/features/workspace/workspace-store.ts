import { Injectable, computed, inject, resource, signal } from '@angular/core';
import type { offersApi } from '@longcai/shared/offers/offers.contract';
import type { organisationsApi } from '@longcai/shared/organisations/organisations.contract';
import type { projectsApi } from '@longcai/shared/projects/projects.contract';
import type { CallOutput } from '@longcai/shared/endpoint';
import { Api, bare } from '../../core/api.js';
import { kept } from '../../core/kept.js';
import { Session } from '../../core/session.js';

export const MINE = bare<typeof projectsApi.mine>('GET', '/api/projects/mine');
export const MY_OFFERS = bare<typeof offersApi.mine>('GET', '/api/offers/mine');
export const SPACE = bare<typeof organisationsApi.space>('GET', '/api/organisations/:organisationId/space');

export type Posted = CallOutput<typeof projectsApi.mine>;
export type MyOffers = CallOutput<typeof offersApi.mine>;

/** What I posted, and the organisations I post for. */
@Injectable()
export class WorkspaceStore {
  private readonly api = inject(Api);
  private readonly session = inject(Session);
  readonly page = signal(1);
  readonly projects = resource({
    params: () => ({ page: this.page() }),
    loader: ({ params: query, abortSignal }) => this.api.call(MINE, { query }, { signal: abortSignal }),
  });
  readonly posted = kept<Posted>(this.projects);
  readonly offers = resource({
    loader: ({ abortSignal }) => this.api.call(MY_OFFERS, {}, { signal: abortSignal }),
  });
  private readonly memberships = computed(() => this.session.me()?.organisations ?? []);
  readonly organisations = resource({
    params: () => this.memberships(),
    loader: ({ params, abortSignal }) =>
      Promise.all(
        params.map(({ id: organisationId }) =>
          this.api.call(SPACE, { params: { organisationId } }, { signal: abortSignal }),
        ),
      ),
  });
}
