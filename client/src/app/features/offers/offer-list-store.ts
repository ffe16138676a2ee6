import { Injectable, computed, inject, resource } from '@angular/core';
import type { CallInput, CallOutput } from '@longcai/shared/endpoint';
import type { searchApi } from '@longcai/shared/search/search.contract';
import { Api, bare } from '../../core/api.js';
import { kept } from '../../core/kept.js';
import { searchList } from '../../core/search-list.js';

export const SEARCH = bare<typeof searchApi.offers>('GET', '/api/search/offers');

export type Found = CallOutput<typeof searchApi.offers>;
type Query = NonNullable<CallInput<typeof searchApi.offers>['query']>;

export const GROUPS = ['kind', 'library', 'region', 'skill'] as const;
export type Group = (typeof GROUPS)[number];
export const SORTS = ['relevance', 'newest'] as const;

/** Published offers as the URL asks for them. */
@Injectable()
export class OfferListStore {
  private readonly api = inject(Api);
  readonly list = searchList<Group>(...GROUPS);
  readonly sort = computed(() => SORTS.find((sort) => sort === this.list.sort()) ?? 'relevance');
  readonly found = resource({
    params: () => ({
      q: this.list.q(),
      ...this.list.chosen(),
      sort: this.sort(),
      page: this.list.page(),
    }),
    loader: ({ params, abortSignal }) =>
      this.api.call(SEARCH, { query: params as Query }, { signal: abortSignal }),
  });
  readonly shown = kept<Found>(this.found);
}
