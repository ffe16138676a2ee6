import { Component, computed, effect, inject, input, resource } from '@angular/core';
import { RouterLink } from '@angular/router';
import { applyRoomEvents, emptyRoomState } from '@longcai/shared/rooms/room-state';
import type { MinutesView, WorkItem } from '@longcai/shared/rooms/room-work.contract';
import { Api } from '../../core/api.js';
import { Formats } from '../../core/formats.js';
import { PageTitle } from '../../core/page-title.js';
import { Texts } from '../../core/texts.js';
import { ProblemPanel } from '../../ui/problem-panel.js';
import { Skeleton } from '../../ui/skeleton.js';
import { MessageBody } from './message-body.js';
import { MINUTES } from './room-calls.js';
import { workNumber } from './work-number.js';

/** The minutes of one meeting: to read, and to print on paper. */
@Component({
  selector: 'lc-minutes-page',
  imports: [MessageBody, ProblemPanel, RouterLink, Skeleton],
  templateUrl: './minutes-page.html',
  styleUrl: './minutes-page.scss',
})
export class MinutesPage {
  private readonly api = inject(Api);
  protected readonly formats = inject(Formats);
  protected readonly texts = inject(Texts);
  protected readonly say = this.texts.say;
  protected readonly number = workNumber;
  readonly roomId = input.required<string>();
  readonly minutesId = input.required<string>();
  protected readonly view = resource<MinutesView, { roomId: string; minutesId: string }>({
    params: () => ({ roomId: this.roomId(), minutesId: this.minutesId() }),
    loader: ({ params, abortSignal }) => this.api.call(MINUTES, { params }, { signal: abortSignal }),
  });
  protected readonly minutes = computed(() => (this.view.hasValue() ? this.view.value() : undefined));
  protected readonly said = computed(() => {
    const minutes = this.minutes();
    if (!minutes) return [];
    const first = (minutes.messages[0]?.seq ?? 1) - 1;
    const state = applyRoomEvents(emptyRoomState(first), minutes.messages);
    const said = [...state.messages.values()].filter(({ kind, deleted }) => kind === 'said' && !deleted);
    // A meeting keeps to one day; a longer stretch of the room says where each day begins.
    const dayOf = (index: number) => said[index] && this.formats.day(said[index].at);
    const days = new Set(said.map((_, index) => dayOf(index)));
    return said.map((message, index) => ({
      ...message,
      newDay: days.size > 1 && dayOf(index) !== dayOf(index - 1),
    }));
  });
  protected readonly groups = computed(() =>
    (['decision', 'task', 'risk'] as const)
      .map((key) => ({ key, items: (this.minutes()?.items ?? []).filter(({ kind }) => kind === key) }))
      .filter(({ items }) => items.length > 0),
  );

  constructor() {
    const title = inject(PageTitle);
    effect(() => {
      const minutes = this.minutes();
      if (minutes) title.use(minutes.title);
    });
  }

  protected nameOf(accountId: string): string {
    return this.texts.of(this.minutes()?.names[accountId]) || this.say('rooms.someone');
  }

  protected when(): string {
    const minutes = this.minutes();
    if (!minutes) return '';
    const start = `${this.formats.day(minutes.startedAt, { year: true })} ${this.formats.time(minutes.startedAt)}`;
    if (!minutes.endedAt) return this.say('rooms.minutes.since', { start });
    const sameDay = this.formats.day(minutes.startedAt) === this.formats.day(minutes.endedAt);
    const end = sameDay
      ? this.formats.time(minutes.endedAt)
      : `${this.formats.day(minutes.endedAt)} ${this.formats.time(minutes.endedAt)}`;
    return this.say('rooms.minutes.fromTo', { start, end });
  }

  protected people(): string {
    const people = this.minutes()?.participants ?? [];
    return people.map(({ name }) => this.texts.of(name)).join(this.say('rooms.comma'));
  }

  protected more(item: WorkItem): string {
    return [
      this.texts.of(item.assigneeName ?? undefined),
      item.due && this.say('rooms.work.until', { day: this.formats.day(item.due) }),
      item.state === 'done' && this.say('rooms.work.done'),
    ]
      .filter(Boolean)
      .join(' · ');
  }

  protected print(): void {
    window.print();
  }
}
