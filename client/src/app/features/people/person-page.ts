import { Component, computed, effect, inject, input, resource, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import type { matchingApi } from '@longcai/shared/matching/matching.contract';
import type { ProfileView as View, profilesApi } from '@longcai/shared/profiles/profiles.contract';
import type { roomsApi } from '@longcai/shared/rooms/rooms.contract';
import { Api, ProblemError, bare } from '../../core/api.js';
import { kept } from '../../core/kept.js';
import { PageTitle } from '../../core/page-title.js';
import { sending } from '../../core/sending.js';
import { Session } from '../../core/session.js';
import { Texts } from '../../core/texts.js';
import { EmptyState } from '../../ui/empty-state.js';
import { MatchSummary } from '../../ui/match-summary.js';
import { ProblemPanel } from '../../ui/problem-panel.js';
import { ProfileView } from '../../ui/profile-view.js';
import { Skeleton } from '../../ui/skeleton.js';
import { ClaimCode } from './claim-code.js';
import { InviteDialog, type Invitee } from './invite-dialog.js';
import { PositionChooser } from './position-chooser.js';

export const VIEW = bare<typeof profilesApi.view>('GET', '/api/profiles/:profileId');
export const PAIR = bare<typeof matchingApi.explainPair>(
  'GET',
  '/api/positions/:positionId/matches/:profileId',
);
export const TALK = bare<typeof roomsApi.requestDirect>('POST', '/api/profiles/:profileId/conversation');

/** One person as this reader may see them; beside a position also why they fit it. */
@Component({
  selector: 'lc-person-page',
  imports: [
    ClaimCode,
    EmptyState,
    InviteDialog,
    MatchSummary,
    PositionChooser,
    ProblemPanel,
    ProfileView,
    RouterLink,
    Skeleton,
  ],
  templateUrl: './person-page.html',
  styles: `
    .columns {
      --aside: 376px;
      --columns-gap: 40px;
      margin-top: 12px;
    }
    lc-match-summary .link {
      justify-self: start;
    }
    .wrong {
      color: var(--berry);
    }
  `,
})
export class PersonPage {
  private readonly api = inject(Api);
  private readonly router = inject(Router);
  protected readonly session = inject(Session);
  protected readonly texts = inject(Texts);
  protected readonly say = this.texts.say;
  protected readonly form = sending();
  readonly profileId = input.required<string>();
  /** The position they are looked at for. */
  readonly position = input<string>();
  protected readonly choosing = signal(false);
  protected readonly invitee = signal<Invitee | undefined>(undefined);

  protected readonly person = resource({
    params: () =>
      this.session.state() === 'loading'
        ? undefined
        : { profileId: this.profileId(), reader: this.session.me()?.id },
    loader: ({ params: { profileId }, abortSignal }) =>
      this.api.call(VIEW, { params: { profileId } }, { signal: abortSignal }),
  });
  protected readonly shown = kept<View>(this.person);
  protected readonly pair = resource({
    params: () =>
      this.session.signedIn() && this.position()
        ? { positionId: this.position()!, profileId: this.profileId() }
        : undefined,
    loader: ({ params, abortSignal }) => this.api.call(PAIR, { params }, { signal: abortSignal }),
  });
  protected readonly match = computed(() => (this.pair.hasValue() ? this.pair.value() : undefined));
  protected readonly name = computed(
    () => this.texts.of(this.shown()?.name) || this.say('ui.profile.nameless'),
  );
  protected readonly why = computed(() => {
    const position = this.match()?.position;
    return position ? ['/projects', position.projectId, 'positions', position.positionId, 'match'] : [];
  });
  protected readonly missing = computed(() => {
    const error = this.person.error();
    return error instanceof ProblemError && error.problem.status === 404;
  });
  protected readonly positionTitle = computed(() => this.texts.of(this.match()?.position.title));

  constructor() {
    const title = inject(PageTitle);
    effect(() => title.use(this.shown() ? this.name() : undefined));
  }

  protected can(act: View['can'][number]): boolean {
    return this.shown()?.can.includes(act) ?? false;
  }

  protected invite(positionId: string | undefined): void {
    if (!positionId) return this.choosing.set(true);
    this.invitee.set({ profileId: this.profileId(), name: this.name(), positionId });
  }

  protected async talk(): Promise<void> {
    const params = { profileId: this.profileId() };
    const room = await this.form.send(() => this.api.call(TALK, { params }));
    if (room) await this.router.navigate(['/rooms', room.id]);
  }
}
