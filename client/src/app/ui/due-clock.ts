import { Component, computed, inject, input } from '@angular/core';
import type { DueClock as Clock } from '@longcai/shared/cases/cases.contract';
import { Formats } from '../core/formats.js';
import { Texts } from '../core/texts.js';

type Tick = 'past' | 'today' | 'left' | 'late';

/** Past this many working days the ticks would be a fence; the words say it alone. */
const COUNTABLE = 20;
/** Ticks of an overdue case, late ones included, so that they stay within a table's column. */
const COUNTABLE_LATE = 15;

/** How much of the time limit is left: shape, word and count all differ, colour comes fourth. */
@Component({
  selector: 'lc-due-clock',
  template: `
    <span class="badge">
      <svg viewBox="0 0 12 12" aria-hidden="true"><path [attr.d]="shape()" /></svg>{{ words() }}
    </span>
    @if (ticks().length > 0) {
      <span class="ticks" aria-hidden="true">
        @for (tick of ticks(); track $index) {
          <i [class]="tick"></i>
        }
      </span>
      <span class="visually-hidden">{{
        say('ui.clock.spoken', { total: clock().totalDays, used: clock().usedDays })
      }}</span>
    }
  `,
  host: { '[class]': 'clock().mark', '[class.stacked]': 'stacked()' },
  styleUrl: './due-clock.scss',
})
export class DueClock {
  private readonly texts = inject(Texts);
  private readonly formats = inject(Formats);
  protected readonly say = this.texts.say;
  readonly clock = input.required<Clock>();
  /** '限时办结：还有 7 个工作日' instead of '还有 7 日'. */
  readonly long = input(false);
  /** Ticks under the badge, for tables. */
  readonly stacked = input(false);

  protected readonly shape = computed(() => SHAPES[this.clock().mark]);
  protected readonly words = computed(() => {
    const { mark, leftDays, dueAt } = this.clock();
    if (mark === 'paused' || mark === 'done') return this.say(`ui.clock.${mark}`);
    if (mark === 'overdue') return this.texts.count('ui.clock.late', Math.max(1, Math.abs(leftDays)));
    if (isToday(dueAt)) return this.say('ui.clock.today', { time: this.formats.time(dueAt) });
    return this.texts.count(this.long() ? 'ui.clock.leftLong' : 'ui.clock.left', leftDays);
  });
  protected readonly ticks = computed<Tick[]>(() => {
    const { mark, totalDays, usedDays, leftDays } = this.clock();
    if (mark === 'paused' || mark === 'done' || totalDays > COUNTABLE) return [];
    if (mark === 'overdue') {
      const late = Math.min(Math.max(1, Math.abs(leftDays)), Math.max(1, COUNTABLE_LATE - totalDays));
      return [...repeat('past', totalDays), ...repeat('late', late)];
    }
    const past = Math.min(usedDays, totalDays - 1);
    return [...repeat('past', past), 'today', ...repeat('left', totalDays - past - 1)];
  });
}

const SHAPES: Record<Clock['mark'], string> = {
  'on-course': 'M6 11.2A5.2 5.2 0 1 0 6 .8a5.2 5.2 0 0 0 0 10.4Z',
  'due-soon': 'M6 1 11.5 11H.5Z',
  overdue: 'M1 1h10v10H1Z',
  paused: 'M2 1h2.5v10H2Zm5.5 0H10v10H7.5Z',
  done: 'M1.2 6.2 2.6 4.8l2.2 2.2 4.6-5.4L11 2.9 4.9 10Z',
};

function repeat(tick: Tick, times: number): Tick[] {
  return Array.from({ length: Math.max(0, Math.min(times, COUNTABLE)) }, () => tick);
}

function isToday(moment: string): boolean {
  const day = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' });
  return day.format(new Date(moment)) === day.format(new Date());
}
