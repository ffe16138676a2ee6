import { Component, computed, effect, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Formats } from '../../core/formats.js';
import { PageTitle } from '../../core/page-title.js';
import { Session } from '../../core/session.js';
import { Texts } from '../../core/texts.js';
import { EmptyState } from '../../ui/empty-state.js';
import { Icon } from '../../ui/icon.js';
import { Pagination } from '../../ui/pagination.js';
import { ProblemPanel } from '../../ui/problem-panel.js';
import { Skeleton } from '../../ui/skeleton.js';
import { CaseTable } from './case-table.js';
import { CaseView } from './case-view.js';
import { DeskStore, STATES, type State } from './desk-store.js';

/** The curator's desk: what falls due first, and the one case that is looked at. */
@Component({
  selector: 'lc-desk-page',
  imports: [CaseTable, CaseView, EmptyState, Icon, Pagination, ProblemPanel, RouterLink, Skeleton],
  providers: [DeskStore],
  templateUrl: './desk-page.html',
  styleUrl: './desk-page.scss',
  host: { '[class.one]': '!!caseId()' },
})
export class DeskPage {
  private readonly session = inject(Session);
  protected readonly texts = inject(Texts);
  protected readonly say = this.texts.say;
  protected readonly formats = inject(Formats);
  protected readonly store = inject(DeskStore);
  protected readonly states = STATES;
  readonly caseId = input<string>();
  /** Query parameters. */
  readonly state = input<string>();
  readonly page = input<string>();
  protected readonly chosen = computed<State>(() => STATES.find((state) => state === this.state()) ?? 'open');
  protected readonly number = computed(() => Math.max(1, Math.trunc(Number(this.page())) || 1));
  protected readonly reach = computed(() => {
    const names = (this.store.shown()?.reach ?? []).map(this.texts.of).join(this.say('desk.comma'));
    const name = this.session.me()?.name ?? '';
    return names ? this.say('desk.reach', { names, name }) : name;
  });
  protected readonly heading = computed(() => {
    const counts = this.store.shown()?.counts;
    if (!counts) return this.say('desk.title');
    const first = counts.overdue + counts.dueSoon;
    if (first > 0) return this.texts.count('desk.lead.first', first);
    return counts.open > 0 ? this.texts.count('desk.lead.calm', counts.open) : this.say('desk.lead.none');
  });
  /** Counted numbers beside the heading; only what is late is berry. */
  protected readonly numbers = computed(() => {
    const counts = this.store.shown()?.counts;
    if (!counts) return [];
    const { overdue, dueSoon, open, onTimePercent } = counts;
    return [
      { key: 'overdue', value: this.formats.number(overdue), late: overdue > 0 },
      { key: 'dueSoon', value: this.formats.number(dueSoon), late: false },
      { key: 'open', value: this.formats.number(open), late: false },
      ...(onTimePercent === null
        ? []
        : [{ key: 'onTime', value: this.formats.percent(onTimePercent / 100), late: false }]),
    ];
  });
  protected readonly listQuery = computed(() => ({
    state: this.chosen() === 'open' ? null : this.chosen(),
    page: this.number() === 1 ? null : this.number(),
  }));

  constructor() {
    const title = inject(PageTitle);
    effect(() => this.store.query.set({ state: this.chosen(), page: this.number() }));
    effect(() => this.store.opened.set(this.caseId()));
    effect(() => {
      const present = this.caseId() ? this.store.present() : undefined;
      title.use(present ? this.texts.of(present.title) : undefined);
    });
  }
}
