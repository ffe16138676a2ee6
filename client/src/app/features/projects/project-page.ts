import { Component, computed, effect, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { PositionView } from '@longcai/shared/projects/projects.contract';
import { byParts } from '../../core/by-parts.js';
import { Formats } from '../../core/formats.js';
import { PageTitle } from '../../core/page-title.js';
import { Texts } from '../../core/texts.js';
import { CoverageGrid } from '../../ui/coverage-grid.js';
import { DueClock } from '../../ui/due-clock.js';
import { Icon } from '../../ui/icon.js';
import { ProblemPanel } from '../../ui/problem-panel.js';
import { ServiceNumber } from '../../ui/service-number.js';
import { Skeleton } from '../../ui/skeleton.js';
import { AskedForMore } from '../cases/asked-for-more.js';
import { AnswerPromise } from './answer-promise.js';
import { ApplyDialog } from './apply-dialog.js';
import { InviteDialog, type Invitee } from './invite-dialog.js';
import { MyMatchCard } from './my-match-card.js';
import { openMusts } from './my-match.js';
import { OwnerCard } from './owner-card.js';
import { PositionList } from './position-list.js';
import { ProjectStore } from './project-store.js';
import { SmallestTeam } from './smallest-team.js';

@Component({
  selector: 'lc-project-page',
  imports: [
    AnswerPromise,
    ApplyDialog,
    AskedForMore,
    CoverageGrid,
    DueClock,
    Icon,
    InviteDialog,
    MyMatchCard,
    OwnerCard,
    PositionList,
    ProblemPanel,
    RouterLink,
    ServiceNumber,
    Skeleton,
    SmallestTeam,
  ],
  providers: [ProjectStore],
  templateUrl: './project-page.html',
  styleUrl: './project-page.scss',
})
export class ProjectPage {
  private readonly formats = inject(Formats);
  protected readonly texts = inject(Texts);
  protected readonly say = this.texts.say;
  protected readonly store = inject(ProjectStore);
  protected readonly parts = byParts(this.store.shown, 4);
  readonly projectId = input.required<string>();
  /** Position to apply to at once: the reader comes from its explained match. */
  readonly apply = input<string>();
  protected readonly applying = signal<PositionView | undefined>(undefined);
  protected readonly inviting = signal<Invitee | undefined>(undefined);

  protected readonly period = computed(() => {
    const { from, until } = this.store.shown() ?? {};
    if (from && until) return this.formats.months(from, until);
    if (from) return this.say('projects.from', { from: this.formats.month(from) });
    return until ? this.say('projects.untilOnly', { until: this.formats.month(until) }) : '';
  });
  protected readonly gap = computed(() => {
    const project = this.store.shown();
    if (!project) return '';
    const total = this.number(project.coverage.needs.length);
    const open = openMusts(project);
    return open > 0
      ? this.texts.count('projects.coverage.missing', open, { total, number: this.number(open, true) })
      : this.say('projects.coverage.complete', { total });
  });
  protected readonly published = computed(() => {
    const at = this.store.shown()?.publishedAt;
    return at ? this.say('projects.number.published', { day: this.formats.day(at) }) : '';
  });

  constructor() {
    const title = inject(PageTitle);
    effect(() => this.store.id.set(this.projectId()));
    effect(() => {
      const position = this.store.shown()?.positions.find(({ id }) => id === this.apply());
      if (position?.state === 'open' && this.store.shown()?.can.includes('apply'))
        this.applying.set(position);
    });
    effect(() => {
      const project = this.store.shown();
      if (project) title.use(this.texts.of(project.title));
    });
  }

  /** Small numbers in words, as the sentences of a match write them. */
  private number(value: number, first = false): string {
    if (value < 1 || value > 10) return this.formats.number(value);
    const word = this.say(`ui.match.sentence.number.${value}`);
    return first ? word : word.toLowerCase();
  }
}
