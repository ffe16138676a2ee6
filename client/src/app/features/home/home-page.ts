import { Component, computed, effect, inject } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { byParts } from '../../core/by-parts.js';
import { Formats } from '../../core/formats.js';
import { PageTitle } from '../../core/page-title.js';
import { Session } from '../../core/session.js';
import { Texts } from '../../core/texts.js';
import { EmptyState } from '../../ui/empty-state.js';
import { Horizon } from '../../ui/horizon.js';
import { ProblemPanel } from '../../ui/problem-panel.js';
import { Skeleton } from '../../ui/skeleton.js';
import { TileMap } from '../../ui/tile-map.js';
import { isForOthers, leadOf } from './home-lead.js';
import { HomeLibraries } from './home-libraries.js';
import { HomeOutcomes } from './home-outcomes.js';
import { HomeStart } from './home-start.js';
import { HomeStore, NOTHING_YET } from './home-store.js';
import { MatchRow } from './match-row.js';
import { NewestProjects } from './newest-projects.js';

@Component({
  selector: 'lc-home-page',
  imports: [
    EmptyState,
    HomeLibraries,
    HomeOutcomes,
    HomeStart,
    Horizon,
    MatchRow,
    NewestProjects,
    ProblemPanel,
    RouterLink,
    Skeleton,
    TileMap,
  ],
  providers: [HomeStore],
  templateUrl: './home-page.html',
  styleUrl: './home-page.scss',
})
export class HomePage {
  private readonly router = inject(Router);
  private readonly formats = inject(Formats);
  private readonly session = inject(Session);
  protected readonly texts = inject(Texts);
  protected readonly say = this.texts.say;
  protected readonly store = inject(HomeStore);
  protected readonly parts = byParts(this.store.shown, 3);
  protected readonly nothingYet = NOTHING_YET;
  protected readonly lead = computed(() => {
    const front = this.store.shown();
    if (front) return leadOf(front, this.session.me(), this.texts);
    return this.store.front.error() ? this.say('home.lead.visitorEmpty') : '';
  });
  /** The one thing to do next, where there is one. */
  protected readonly next = computed(() => {
    const front = this.store.shown();
    if (!front) return undefined;
    const staff = isForOthers(front, this.session.me());
    if (front.next === 'answer-applications')
      return { say: 'answer', path: staff ? '/applications/inbox' : '/applications' };
    if (front.next === 'register-profile') return { say: 'profile', path: '/register' };
    return staff ? { say: 'post', path: '/workspace/projects/new' } : undefined;
  });
  protected readonly projects = computed(() =>
    this.store.newest.hasValue() ? this.store.newest.value().items.map(({ project }) => project) : [],
  );
  protected readonly all = computed(() => this.formats.number(this.store.shown()?.matchesTotal ?? 0));
  protected readonly total = computed(() =>
    this.texts.count('home.needs.total', this.store.shown()?.openTotal ?? 0),
  );

  constructor() {
    const title = inject(PageTitle);
    effect(() => title.use(this.lead() || undefined));
  }

  protected open(region: string): void {
    void this.router.navigate(['/projects'], { queryParams: { region } });
  }
}
