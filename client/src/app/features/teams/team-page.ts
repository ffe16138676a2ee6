import { Component, DestroyRef, computed, effect, inject, input, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { Formats } from '../../core/formats.js';
import { PageTitle } from '../../core/page-title.js';
import { Session } from '../../core/session.js';
import { Texts } from '../../core/texts.js';
import { Toasts } from '../../core/toasts.js';
import { CoverageGrid } from '../../ui/coverage-grid.js';
import { Icon } from '../../ui/icon.js';
import { NameSeal } from '../../ui/name-seal.js';
import { ProblemPanel } from '../../ui/problem-panel.js';
import { ServiceNumber } from '../../ui/service-number.js';
import { Skeleton } from '../../ui/skeleton.js';
import { LeavingDialog, type Leaving } from './leaving-dialog.js';
import { OpenNeeds } from './open-needs.js';
import { TeamCharter } from './team-charter.js';
import { TeamStore } from './team-store.js';
import { TeamWork } from './team-work.js';

/** The team at a glance: who covers what and what if someone left, the charter, the people, what is missing. */
@Component({
  selector: 'lc-team-page',
  imports: [
    CoverageGrid,
    Icon,
    LeavingDialog,
    NameSeal,
    OpenNeeds,
    ProblemPanel,
    RouterLink,
    ServiceNumber,
    Skeleton,
    TeamCharter,
    TeamWork,
  ],
  providers: [TeamStore],
  templateUrl: './team-page.html',
  styleUrl: './team-page.scss',
})
export class TeamPage {
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);
  private readonly formats = inject(Formats);
  protected readonly session = inject(Session);
  protected readonly texts = inject(Texts);
  protected readonly say = this.texts.say;
  protected readonly store = inject(TeamStore);
  readonly teamId = input.required<string>();
  protected readonly leaving = signal<Leaving | undefined>(undefined);
  protected readonly room = computed(() => {
    const unread = this.store.shown()?.unread ?? 0;
    return unread > 0 ? this.texts.count('teams.enterUnread', unread) : this.say('teams.enter');
  });

  /** The minute that the local times are told by. */
  private readonly now = signal(new Date());

  constructor() {
    const minute = setInterval(() => this.now.set(new Date()), 60_000);
    inject(DestroyRef).onDestroy(() => clearInterval(minute));
    const title = inject(PageTitle);
    effect(() => this.store.id.set(this.teamId()));
    effect(() => {
      const team = this.store.shown();
      if (team) title.use(this.texts.of(team.name));
    });
  }

  protected day(at: string): string {
    return this.formats.day(at);
  }

  protected clocks(timeZone: string): string {
    return this.formats.clocks(this.now(), timeZone);
  }

  protected async gone(): Promise<void> {
    this.toasts.done(this.say('teams.leave.done', { team: this.texts.of(this.store.shown()?.name) }));
    await this.router.navigateByUrl('/teams');
  }
}
