import { Injectable, computed, inject, resource } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute } from '@angular/router';
import type { CallOutput } from '@longcai/shared/endpoint';
import type { matchingApi } from '@longcai/shared/matching/matching.contract';
import { Api, ProblemError, bare } from '../../core/api.js';
import { kept } from '../../core/kept.js';

export const MATCHES = bare<typeof matchingApi.projectsForMe>('GET', '/api/matches/positions');

export type Matches = CallOutput<typeof matchingApi.projectsForMe>;
export type Match = Matches['items'][number];

/** Positions that look for someone like me, a page at a time. */
@Injectable()
export class MatchesStore {
  private readonly api = inject(Api);
  private readonly params = toSignal(inject(ActivatedRoute).queryParamMap, { requireSync: true });
  readonly page = computed(() => Math.max(1, Math.trunc(Number(this.params().get('page'))) || 1));
  readonly found = resource({
    params: () => this.page(),
    loader: ({ params: page, abortSignal }) =>
      this.api.call(MATCHES, { query: { page } }, { signal: abortSignal }),
  });
  readonly shown = kept<Matches>(this.found);
  /** There is nothing to compare yet: that is a first step, not a failure. */
  readonly profileNeeded = computed(() => {
    const error = this.found.error();
    return error instanceof ProblemError && error.code === 'profile-needed';
  });
}
