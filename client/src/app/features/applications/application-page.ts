import { Component, computed, effect, inject, input, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { Formats } from '../../core/formats.js';
import { PageTitle } from '../../core/page-title.js';
import { sending } from '../../core/sending.js';
import { Texts } from '../../core/texts.js';
import { Toasts } from '../../core/toasts.js';
import { Dialog } from '../../ui/dialog.js';
import { DueClock } from '../../ui/due-clock.js';
import { ExplainedMatch } from '../../ui/explained-match.js';
import { Icon } from '../../ui/icon.js';
import { ProblemPanel } from '../../ui/problem-panel.js';
import { ServiceNumber } from '../../ui/service-number.js';
import { Skeleton } from '../../ui/skeleton.js';
import { ApplicationStore } from './application-store.js';
import { DeclineDialog } from './decline-dialog.js';

/** One application or invitation: where it stands as a sentence, the words, why it fits, and the next step. */
@Component({
  selector: 'lc-application-page',
  imports: [
    DeclineDialog,
    Dialog,
    DueClock,
    ExplainedMatch,
    Icon,
    ProblemPanel,
    RouterLink,
    ServiceNumber,
    Skeleton,
  ],
  providers: [ApplicationStore],
  templateUrl: './application-page.html',
  styleUrl: './application-page.scss',
})
export class ApplicationPage {
  private readonly formats = inject(Formats);
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);
  protected readonly texts = inject(Texts);
  protected readonly say = this.texts.say;
  protected readonly store = inject(ApplicationStore);
  readonly applicationId = input.required<string>();
  protected readonly form = sending();
  protected readonly declining = signal(false);
  protected readonly withdrawing = signal(false);

  protected readonly heading = computed(() => {
    const application = this.store.shown();
    if (!application) return '';
    const { direction, state, side, person, position } = application;
    const words = {
      person: this.texts.of(person.name),
      owner: this.texts.of(position.ownerName),
      title: this.texts.of(position.title),
    };
    return this.say(
      `applications.heading.${side}.${state === 'asked' ? `asked-${direction}` : state}`,
      words,
    );
  });
  protected readonly history = computed(() =>
    (this.store.shown()?.history ?? []).map(({ at, step, by }) => ({
      at,
      day: this.formats.moment(at),
      words: this.say(`applications.step.${step}`, { by: this.say(`applications.by.${by}`) }),
    })),
  );

  constructor() {
    const title = inject(PageTitle);
    effect(() => this.store.id.set(this.applicationId()));
    effect(() => {
      if (this.heading()) title.use(this.heading());
    });
  }

  protected async accept(): Promise<void> {
    const accepted = await this.form.send(() => this.store.accept());
    if (!accepted) return;
    const { teamId } = accepted;
    this.toasts.done(this.say('applications.accepted'), {
      label: this.say('applications.team'),
      run: () => void this.router.navigate(teamId ? ['/teams', teamId] : ['/teams']),
    });
  }

  protected async withdraw(): Promise<void> {
    const withdrawn = await this.form.send(() => this.store.withdraw());
    if (withdrawn) this.withdrawing.set(false);
  }

  protected async talk(): Promise<void> {
    const roomId = await this.form.send(() => this.store.talk());
    if (roomId) await this.router.navigate(['/rooms', roomId]);
  }
}
