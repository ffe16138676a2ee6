import { Component, computed, inject, linkedSignal, resource } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { ReportDecision, RoomReport } from '@longcai/shared/rooms/room-keeping.contract';
import { Api } from '../../core/api.js';
import { Formats } from '../../core/formats.js';
import { sending } from '../../core/sending.js';
import { Texts } from '../../core/texts.js';
import { Toasts } from '../../core/toasts.js';
import { Dialog } from '../../ui/dialog.js';
import { EmptyState } from '../../ui/empty-state.js';
import { Control, Field } from '../../ui/field.js';
import { ProblemPanel } from '../../ui/problem-panel.js';
import { Skeleton } from '../../ui/skeleton.js';
import { DECIDE_REPORT, REPORTS } from './room-calls.js';

type Queue = { open: RoomReport[]; decided: RoomReport[] };

/** Reported messages for those who answer for their rooms: the oldest first, one decision each. */
@Component({
  selector: 'lc-reports-page',
  imports: [Control, Dialog, EmptyState, Field, ProblemPanel, RouterLink, Skeleton],
  templateUrl: './reports-page.html',
  styleUrl: './reports-page.scss',
})
export class ReportsPage {
  private readonly api = inject(Api);
  private readonly toasts = inject(Toasts);
  protected readonly formats = inject(Formats);
  protected readonly texts = inject(Texts);
  protected readonly say = this.texts.say;
  protected readonly form = sending();
  protected readonly decisions = ['hide', 'warn', 'dismiss'] as const;
  protected readonly queue = resource<Queue, undefined>({
    loader: ({ abortSignal }) => this.api.call(REPORTS, {}, { signal: abortSignal }),
  });
  protected readonly shown = computed(() => (this.queue.hasValue() ? this.queue.value() : undefined));
  protected readonly heading = computed(() => {
    const open = this.shown()?.open.length ?? 0;
    return open > 0 ? this.texts.count('rooms.reports.open', open) : this.say('rooms.reports.title');
  });
  protected readonly deciding = linkedSignal<
    Queue | undefined,
    { report: RoomReport; decision: ReportDecision } | undefined
  >({ source: this.shown, computation: () => undefined });
  protected readonly words = linkedSignal(() => (this.deciding(), ''));

  protected reasons(report: RoomReport): string {
    const reasons = [...new Set(report.reasons.map(({ reason }) => reason))];
    return reasons.map((reason) => this.say(`rooms.report.reasons.${reason}`)).join(this.say('rooms.comma'));
  }

  protected times(report: RoomReport): string {
    return this.texts.count('rooms.reports.times', report.reasons.length);
  }

  protected async decide(): Promise<void> {
    const deciding = this.deciding();
    if (!deciding) return;
    const { report, decision } = deciding;
    const decided = await this.form.send(() =>
      this.api.call(DECIDE_REPORT, {
        params: { reportId: report.id },
        body: { decision, words: this.words().trim() },
      }),
    );
    if (!decided) return;
    this.deciding.set(undefined);
    this.toasts.done(this.say(`rooms.reports.done.${decision}`));
    this.queue.reload();
  }
}
