import { Injectable, computed, inject, resource } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute } from '@angular/router';
import type { CallInput, CallOutput } from '@longcai/shared/endpoint';
import type { searchApi } from '@longcai/shared/search/search.contract';
import { Api, bare } from '../../core/api.js';
import { kept } from '../../core/kept.js';
import { searchList } from '../../core/search-list.js';
import { Session } from '../../core/session.js';

export const SEARCH = bare<typeof searchApi.people>('GET', '/api/search/people');

export type Found = CallOutput<typeof searchApi.people>;
export type FoundPerson = Found['items'][number];
export type ComparedWith = NonNullable<Found['comparedWith']>;
type Query = NonNullable<CallInput<typeof searchApi.people>['query']>;

export const GROUPS = ['region', 'audience', 'skill', 'start'] as const;
export type Group = (typeof GROUPS)[number];
export const SORTS = ['match', 'relevance', 'fresh'] as const;
export type Sort = (typeof SORTS)[number];

/** People as the URL asks for them; beside a position, best match first unless told. */
@Injectable()
export class PeopleStore {
  private readonly api = inject(Api);
  private readonly session = inject(Session);
  private readonly params = toSignal(inject(ActivatedRoute).queryParamMap, { requireSync: true });
  readonly list = searchList<Group>(...GROUPS);
  readonly position = computed(() => this.params().get('position') ?? '');
  readonly sort = computed<Sort>(() => {
    const told = SORTS.find((sort) => sort === this.list.sort());
    return told ?? (this.position() && !this.list.q() ? 'match' : 'relevance');
  });
  readonly found = resource({
    params: () => ({
      reader: this.session.state() === 'loading' ? undefined : (this.session.me()?.id ?? ''),
      query: {
        q: this.list.q(),
        ...this.list.chosen(),
        sort: this.sort(),
        page: this.list.page(),
        ...(this.position() ? { position: this.position() } : {}),
      },
    }),
    loader: ({ params, abortSignal }) =>
      this.api.call(SEARCH, { query: params.query as Query }, { signal: abortSignal }),
  });
  readonly shown = kept<Found>(this.found);
  /** Told only to those who may see the matches of the position. */
  readonly comparedWith = computed(() => this.shown()?.comparedWith);
}
