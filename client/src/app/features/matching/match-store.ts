import { Injectable, computed, inject, resource, signal } from '@angular/core';
import type { CallOutput } from '@longcai/shared/endpoint';
import type { matchingApi } from '@longcai/shared/matching/matching.contract';
import { Api, ProblemError, bare } from '../../core/api.js';
import { Session } from '../../core/session.js';

export const PAIR = bare<typeof matchingApi.explainPair>(
  'GET',
  '/api/positions/:positionId/matches/:profileId',
);

export type Pair = CallOutput<typeof matchingApi.explainPair>;

/** One pair and its reasons: the reader's own, or the person's that the owner's side asks about. */
@Injectable()
export class MatchStore {
  private readonly api = inject(Api);
  private readonly session = inject(Session);
  readonly positionId = signal('');
  /** Empty: the reader's own. */
  readonly profileId = signal('');
  private readonly whose = computed(() => this.profileId() || this.session.me()?.profileId);
  readonly pair = resource({
    params: () => {
      const profileId = this.whose();
      return profileId && this.positionId() ? { positionId: this.positionId(), profileId } : undefined;
    },
    loader: ({ params, abortSignal }) => this.api.call(PAIR, { params }, { signal: abortSignal }),
  });
  /** Nothing to compare with yet. */
  readonly profileNeeded = computed(() => {
    const error = this.pair.error();
    const asked = error instanceof ProblemError && error.code === 'profile-needed';
    return asked || (this.session.signedIn() && !this.whose());
  });
}
