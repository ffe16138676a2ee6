import { Injectable, computed, inject, resource } from '@angular/core';
import type { CallInput, CallOutput } from '@longcai/shared/endpoint';
import type { searchApi } from '@longcai/shared/search/search.contract';
import { Api, bare } from '../../core/api.js';
import { kept } from '../../core/kept.js';
import { searchList } from '../../core/search-list.js';

export const SEARCH = bare<typeof searchApi.projects>('GET', '/api/search/projects');

export type Found = CallOutput<typeof searchApi.projects>;
type Query = NonNullable<CallInput<typeof searchApi.projects>['query']>;

export const GROUPS = ['library', 'region', 'industry', 'skill', 'state'] as const;
export type Group = (typeof GROUPS)[number];
export const SORTS = ['relevance', 'newest', 'starts-soon'] as const;

/** Published projects as the URL asks for them. */
@Injectable()
export class ProjectListStore {
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
