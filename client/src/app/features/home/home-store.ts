import { Injectable, computed, inject, resource } from '@angular/core';
import type { CallOutput } from '@longcai/shared/endpoint';
import type { homeApi } from '@longcai/shared/home/home.contract';
import type { searchApi } from '@longcai/shared/search/search.contract';
import { Api, bare } from '../../core/api.js';
import { kept } from '../../core/kept.js';
import { onReaderChange } from '../../core/on-reader-change.js';

export type Front = CallOutput<typeof homeApi.front>;
export type Match = Front['matches'][number];

export const FRONT = bare<typeof homeApi.front>('GET', '/api/home');
export const PROJECTS = bare<typeof searchApi.projects>('GET', '/api/search/projects');

/** What the guided start needs before the answer is there: nothing counted, no cities yet. */
export const NOTHING_YET: Pick<Front, 'needs' | 'openTotal' | 'matchesTotal' | 'audience'> = {
  needs: [],
  openTotal: 0,
  matchesTotal: 0,
  audience: null,
};

const NEWEST = 3;

/** What the front page shows; asked again when somebody signs in or out, because it is theirs. */
@Injectable()
export class HomeStore {
  private readonly api = inject(Api);
  readonly front = resource({
    loader: ({ abortSignal }) => this.api.call(FRONT, {}, { signal: abortSignal }),
  });
  readonly shown = kept<Front>(this.front);
  /** Instead of matches, for those who have none. */
  readonly newest = resource({
    params: () => (this.shown()?.matches.length === 0 ? {} : undefined),
    loader: ({ abortSignal }) =>
      this.api.call(PROJECTS, { query: { sort: 'newest', pageSize: NEWEST } }, { signal: abortSignal }),
  });
  /** Cities where something matches the reader. */
  readonly tiles = computed(() => {
    const front = this.shown();
    const mine = new Set(front?.matches.map(({ position }) => `${position.region.slice(0, 4)}00`));
    return (front?.needs ?? []).map((need) => ({ ...need, mine: mine.has(need.region) }));
  });

  constructor() {
    onReaderChange(() => this.front.reload());
  }
}
