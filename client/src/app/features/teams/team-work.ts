import { Component, computed, inject, input, linkedSignal, resource, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { MinutesCard, WorkItem } from '@longcai/shared/rooms/room-work.contract';
import type { TeamView } from '@longcai/shared/teams/teams.contract';
import { Api } from '../../core/api.js';
import { Formats } from '../../core/formats.js';
import { kept } from '../../core/kept.js';
import { sending } from '../../core/sending.js';
import { Texts } from '../../core/texts.js';
import { Toasts } from '../../core/toasts.js';
import { Control, Field } from '../../ui/field.js';
import { Skeleton } from '../../ui/skeleton.js';
import { Tabs } from '../../ui/tabs.js';
import { CHANGE_ITEM, ITEMS, MINUTES_LIST, NOTE } from './team-calls.js';

const LETTERS = { decision: 'D', task: 'T', risk: 'R' } as const;
type Kind = keyof typeof LETTERS;

/** What the team does, decided and watches: each leads back to the words it came from. */
@Component({
  selector: 'lc-team-work',
  imports: [Control, Field, RouterLink, Skeleton, Tabs],
  templateUrl: './team-work.html',
  styleUrl: './team-work.scss',
})
export class TeamWork {
  private readonly api = inject(Api);
  private readonly toasts = inject(Toasts);
  protected readonly formats = inject(Formats);
  protected readonly texts = inject(Texts);
  protected readonly say = this.texts.say;
  readonly roomId = input.required<string>();
  readonly members = input<TeamView['members']>([]);
  protected readonly form = sending();
  protected readonly kind = signal<string>('task');
  protected readonly adding = signal(false);
  protected readonly title = linkedSignal(() => (this.adding(), ''));
  protected readonly assignee = linkedSignal(() => (this.adding(), ''));
  protected readonly due = linkedSignal(() => (this.adding(), ''));
  private readonly clientMsgId = computed(() => (this.adding(), crypto.randomUUID()));

  protected readonly list = resource<WorkItem[], { roomId: string }>({
    params: () => ({ roomId: this.roomId() }),
    loader: ({ params, abortSignal }) => this.api.call(ITEMS, { params }, { signal: abortSignal }),
  });
  private readonly meetings = resource<MinutesCard[], { roomId: string }>({
    params: () => ({ roomId: this.roomId() }),
    loader: ({ params, abortSignal }) => this.api.call(MINUTES_LIST, { params }, { signal: abortSignal }),
  });
  private readonly known = kept<WorkItem[]>(this.list);
  protected readonly ready = computed(() => this.known() !== undefined);
  protected readonly minutes = computed(() => (this.meetings.hasValue() ? this.meetings.value() : []));
  protected readonly tabs = computed(() =>
    (['task', 'decision', 'risk'] as const).map((key) => ({
      key,
      label: this.say(`teams.work.group.${key}`),
      count: this.of(key).filter(({ state }) => key === 'decision' || state === 'open').length,
    })),
  );
  protected readonly shown = computed(() =>
    this.of(this.kind()).sort((a, b) => Number(a.state === 'done') - Number(b.state === 'done')),
  );

  protected number({ kind, number }: WorkItem): string {
    return `${LETTERS[kind]}-${String(number).padStart(2, '0')}`;
  }

  protected facts(item: WorkItem): string[] {
    const done = item.doneAt && this.say('teams.work.doneOn', { day: this.formats.day(item.doneAt) });
    const due = item.due && this.say('teams.work.until', { day: this.formats.day(item.due) });
    return [
      this.texts.of(item.assigneeName ?? undefined),
      done || due || '',
      this.say('teams.work.by', {
        name: this.texts.of(item.createdByName),
        day: this.formats.day(item.createdAt),
      }),
    ].filter(Boolean);
  }

  protected async finish(item: WorkItem): Promise<void> {
    await this.change(item, { state: item.state === 'done' ? 'open' : 'done' });
  }

  protected async drop(item: WorkItem): Promise<void> {
    if (await this.change(item, { state: 'dropped' }))
      this.toasts.done(this.say('teams.work.dropped', { title: item.title }));
  }

  protected async add(): Promise<void> {
    const kind = this.kind() as Kind;
    const clientMsgId = this.clientMsgId();
    const item = await this.form.send(() =>
      this.api.call(NOTE, {
        params: { roomId: this.roomId() },
        body: {
          clientMsgId,
          kind,
          title: this.title().trim(),
          ...(kind !== 'decision' && this.assignee() && { assigneeId: this.assignee() }),
          ...(kind !== 'decision' && this.due() && { due: this.due() }),
        },
      }),
    );
    if (!item) return;
    this.adding.set(false);
    this.list.reload();
  }

  private of(kind: string): WorkItem[] {
    return (this.known() ?? []).filter((item) => item.kind === kind);
  }

  private async change(item: WorkItem, body: { state: WorkItem['state'] }): Promise<boolean> {
    const params = { roomId: item.roomId, itemId: item.id };
    const changed = await this.form.send(() => this.api.call(CHANGE_ITEM, { params, body }));
    this.list.reload();
    return changed !== undefined;
  }
}
