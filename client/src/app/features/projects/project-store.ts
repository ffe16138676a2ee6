import { Injectable, computed, inject, resource, signal } from '@angular/core';
import type { applicationsApi } from '@longcai/shared/applications/applications.contract';
import type { casesApi } from '@longcai/shared/cases/cases.contract';
import type { CallOutput } from '@longcai/shared/endpoint';
import type { matchingApi } from '@longcai/shared/matching/matching.contract';
import type { ProjectView, projectsApi } from '@longcai/shared/projects/projects.contract';
import { Api, bare } from '../../core/api.js';
import { kept } from '../../core/kept.js';
import { onReaderChange } from '../../core/on-reader-change.js';
import { Session } from '../../core/session.js';
import { bestPosition, candidateOf, type Explanations } from './my-match.js';

export const VIEW = bare<typeof projectsApi.view>('GET', '/api/projects/:projectId');
export const MY_MATCH = bare<typeof matchingApi.explainForMe>('GET', '/api/positions/:positionId/my-match');
export const PROPOSALS = bare<typeof matchingApi.teamProposals>(
  'GET',
  '/api/projects/:projectId/team-proposals',
);
export const PEOPLE = bare<typeof matchingApi.peopleForPosition>('GET', '/api/positions/:positionId/matches');
export const APPLY = bare<typeof applicationsApi.apply>('POST', '/api/positions/:positionId/applications');
export const INVITE = bare<typeof applicationsApi.invite>('POST', '/api/positions/:positionId/invitations');
export const LOOKUP = bare<typeof casesApi.lookup>('GET', '/api/cases/lookup/:serviceNumber');

export type Proposals = CallOutput<typeof matchingApi.teamProposals>;
export type People = CallOutput<typeof matchingApi.peopleForPosition>;

const BESIDE = 3;

/** One project with what it means to the reader: their match, or the people for the owner's positions. */
@Injectable()
export class ProjectStore {
  private readonly api = inject(Api);
  private readonly session = inject(Session);
  readonly id = signal('');
  readonly project = resource({
    params: () => this.id() || undefined,
    loader: ({ params: projectId, abortSignal }) =>
      this.api.call(VIEW, { params: { projectId } }, { signal: abortSignal }),
  });
  readonly shown = kept<ProjectView>(this.project);

  private readonly side = computed(() => {
    const project = this.shown();
    if (!project || this.session.state() === 'loading') return undefined;
    if (project.can.includes('see-matches')) return 'owner';
    return this.session.signedIn() && this.session.me()?.profileId ? 'person' : 'visitor';
  });

  /**
   * How the reader meets each position; a filled one too, because the grid has its needs. Not for who switched matching
   * off: the page would compare them without being asked.
   */
  readonly explanations = resource({
    params: () => (this.side() === 'person' && !this.session.me()?.matchingOptOut ? this.shown() : undefined),
    loader: async ({ params: project, abortSignal }): Promise<Explanations> => {
      const explained = await Promise.all(
        project.positions.map(async ({ id: positionId }) => {
          const explanation = await this.api.call(
            MY_MATCH,
            { params: { positionId } },
            { signal: abortSignal },
          );
          return [positionId, explanation] as const;
        }),
      );
      return new Map(explained);
    },
  });
  readonly mine = computed<Explanations>(() =>
    this.explanations.hasValue() ? this.explanations.value() : new Map(),
  );
  private readonly picked = signal<string | undefined>(undefined);
  /** The position that the reader and the card on the right are about. */
  readonly position = computed(() => bestPosition(this.shown(), this.mine(), this.picked()));
  readonly candidate = computed(() => candidateOf(this.shown(), this.mine(), this.session.me()));

  readonly proposals = resource({
    params: () => (this.session.signedIn() && this.shown()?.publishedAt ? this.id() : undefined),
    loader: ({ params: projectId, abortSignal }) =>
      this.api.call(PROPOSALS, { params: { projectId } }, { signal: abortSignal }),
  });

  /** People beside each open position, for the owner's side. */
  readonly people = resource({
    params: () => (this.side() === 'owner' && this.shown()?.publishedAt ? this.shown() : undefined),
    loader: async ({ params: project, abortSignal }): Promise<ReadonlyMap<string, People>> => {
      const open = project.positions.filter(({ state }) => state === 'open');
      const found = await Promise.all(
        open.map(async ({ id: positionId }) => {
          const input = { params: { positionId }, query: { pageSize: BESIDE } };
          return [positionId, await this.api.call(PEOPLE, input, { signal: abortSignal })] as const;
        }),
      );
      return new Map(found);
    },
  });

  /** The clock runs while the curator reads it. */
  readonly clock = resource({
    params: () =>
      (this.shown()?.state === 'submitted' ? this.shown()?.serviceNumber : undefined) ?? undefined,
    loader: async ({ params: serviceNumber, abortSignal }) =>
      (await this.api.call(LOOKUP, { params: { serviceNumber } }, { signal: abortSignal })).clock,
  });

  constructor() {
    onReaderChange(() => this.project.reload());
  }

  reload(): void {
    this.project.reload();
    this.clock.reload();
  }

  pick(positionId: string): void {
    this.picked.set(positionId);
  }

  async apply(positionId: string, note: string) {
    const application = await this.api.call(APPLY, { params: { positionId }, body: { note } });
    this.project.reload();
    return application;
  }

  async invite(positionId: string, profileId: string, note: string) {
    const invitation = await this.api.call(INVITE, { params: { positionId }, body: { profileId, note } });
    this.people.reload();
    return invitation;
  }
}
