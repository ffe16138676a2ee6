import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { WorkItem } from '@longcai/shared/rooms/room-work.contract';
import { Formats } from '../../core/formats.js';
import { sending } from '../../core/sending.js';
import { Session } from '../../core/session.js';
import { Texts } from '../../core/texts.js';
import { RoomStore } from './room-store.js';
import { RoomWork } from './room-work.js';
import { Talk } from './talk.js';
import { workNumber } from './work-number.js';

const SHOWN = 4;

/** Beside the room: its decisions, open tasks and risks, and the minutes of its meetings. */
@Component({
  selector: 'lc-room-work-panel',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [RouterLink],
  template: `
    @for (group of groups(); track group.key) {
      <section>
        <div class="head">
          <h2>{{ say('rooms.work.group.' + group.key) }}</h2>
          @if (group.all > group.items.length) {
            <button type="button" class="link" (click)="whole.set(group.key)">
              {{ words('rooms.work.all', group.all) }}
            </button>
          }
        </div>
        <ul>
          @for (item of group.items; track item.id) {
            <li [class.done]="item.state === 'done'">
              @if (item.kind === 'decision') {
                <span class="tag tag-spruce count">{{ number(item) }}</span>
              } @else {
                <input
                  type="checkbox"
                  class="check"
                  [checked]="item.state === 'done'"
                  [disabled]="!mayFinish(item) || form.pending()"
                  [attr.aria-label]="say('rooms.work.finish', { title: item.title })"
                  (change)="finish(item)"
                />
              }
              @if (item.seq; as seq) {
                <button type="button" class="words" (click)="talk.show(seq)">{{ item.title }}</button>
              } @else {
                <span class="words">{{ item.title }}</span>
              }
              @if (item.kind !== 'decision' && (item.assigneeName || item.due)) {
                <span class="note" [class.late]="item.late">{{ who(item) }}</span>
              }
            </li>
          }
        </ul>
      </section>
    }
    @if (form.sentence()) {
      <p class="failed" role="alert">{{ form.sentence() }}</p>
    }
    @if (work.minutes().length > 0) {
      <section>
        <h2>{{ say('rooms.minutes.list') }}</h2>
        <ul>
          @for (meeting of work.minutes().slice(0, shownMinutes); track meeting.id) {
            <li>
              <a class="link" [routerLink]="['/rooms', meeting.roomId, 'minutes', meeting.id]">{{
                meeting.title
              }}</a>
              <span class="note">{{
                meeting.endedAt ? formats.day(meeting.startedAt) : say('rooms.minutes.going')
              }}</span>
            </li>
          }
        </ul>
      </section>
    }
  `,
  styles: `
    section {
      margin-bottom: 16px;
      padding-bottom: 16px;
      border-bottom: 1px solid var(--line);
    }
    .head {
      display: flex;
      align-items: baseline;
      justify-content: space-between;
      gap: 12px;
      margin-bottom: 4px;
    }
    h2 {
      font-size: 16px;
      line-height: 24px;
    }
    .head .link {
      font-size: 14px;
    }
    li {
      display: grid;
      grid-template-columns: minmax(18px, auto) minmax(0, 1fr);
      gap: 0 10px;
      align-items: center;
      min-height: 36px;
      padding: 3px 0;
      font-size: 15px;
      line-height: 22px;
    }
    li > a {
      justify-self: start;
      grid-column: 1 / -1;
    }
    .words {
      overflow-wrap: anywhere;
    }
    button.words:hover {
      color: var(--spruce);
    }
    .done .words {
      color: var(--ink-3);
      text-decoration: line-through;
    }
    .note {
      grid-column: 2;
      color: var(--ink-3);
      font-size: 13px;
    }
    a + .note {
      grid-column: 1 / -1;
    }
    .late,
    .failed {
      color: var(--berry);
    }
  `,
})
export class RoomWorkPanel {
  private readonly session = inject(Session);
  private readonly store = inject(RoomStore);
  private readonly texts = inject(Texts);
  protected readonly formats = inject(Formats);
  protected readonly say = this.texts.say;
  protected readonly work = inject(RoomWork);
  protected readonly talk = inject(Talk);
  protected readonly form = sending();
  protected readonly number = workNumber;
  protected readonly shownMinutes = SHOWN;
  protected readonly whole = signal<string | undefined>(undefined);
  protected readonly groups = computed(() =>
    (['decision', 'task', 'risk'] as const)
      .map((key) => {
        const all = this.work
          .items()
          .filter(({ kind }) => kind === key)
          .sort((a, b) => Number(a.state === 'done') - Number(b.state === 'done'));
        return { key, all: all.length, items: this.whole() === key ? all : all.slice(0, SHOWN) };
      })
      .filter(({ all }) => all > 0),
  );

  protected words(key: string, count: number): string {
    return this.texts.count(key, count);
  }

  protected mayFinish(item: WorkItem): boolean {
    const room = this.store.room();
    const open = room?.state === 'open';
    return open && (room.can.includes('note') || this.session.isMe(item.assigneeId ?? undefined));
  }

  protected who(item: WorkItem): string {
    const due = item.due ? this.say('rooms.work.until', { day: this.formats.day(item.due) }) : '';
    const late = item.late ? this.say('rooms.work.late') : '';
    return [this.texts.of(item.assigneeName ?? undefined), due, late].filter(Boolean).join(' · ');
  }

  protected async finish(item: WorkItem): Promise<void> {
    await this.form.send(() => this.work.finish(item));
  }
}
