import { ChangeDetectionStrategy, Component, computed, inject, linkedSignal } from '@angular/core';
import type { WorkItem } from '@longcai/shared/rooms/room-work.contract';
import { Formats } from '../../core/formats.js';
import { Session } from '../../core/session.js';
import { Texts } from '../../core/texts.js';
import { Icon } from '../../ui/icon.js';
import { RoomStore } from './room-store.js';
import { Talk } from './talk.js';

/** Fewer messages than this say themselves what happened. */
const WORTH = 5;
const HOUR_MS = 3_600_000;

/** What happened while the reader was away: how much, what was decided, given to them and said to them. */
@Component({
  selector: 'lc-away-card',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon],
  template: `
    @if (shown(); as away) {
      <section [attr.aria-label]="title()">
        <div class="head">
          <h2>{{ title() }}</h2>
          <p class="note">{{ sum() }}</p>
          <button type="button" class="link fold" [attr.aria-expanded]="open()" (click)="open.set(!open())">
            {{ say(open() ? 'rooms.away.fold' : 'rooms.away.unfold') }}
          </button>
          <button type="button" class="close" [attr.aria-label]="say('rooms.aside.close')" (click)="close()">
            <lc-icon name="close" />
          </button>
        </div>
        <div class="more" [class.open]="open()">
          <ul>
            @for (item of items(); track item.id) {
              <li>
                <span class="tag">{{ say('rooms.work.kind.' + item.kind) }}</span>
                <span>{{ line(item) }}</span>
                @if (item.seq; as seq) {
                  <button type="button" class="link" (click)="talk.show(seq)">
                    {{ say('rooms.away.words') }}<span class="visually-hidden">{{ item.title }}</span>
                  </button>
                }
              </li>
            }
            @for (mention of away.mentions; track mention.seq) {
              <li>
                <span class="tag">{{ say('rooms.away.mention') }}</span>
                <span>{{
                  say('rooms.list.said', { name: texts.of(mention.senderName), text: mention.text })
                }}</span>
                <button type="button" class="link" (click)="talk.show(mention.seq)">
                  {{ say('rooms.away.words') }}<span class="visually-hidden">{{ mention.text }}</span>
                </button>
              </li>
            }
          </ul>
          @if (away.firstSeq; as first) {
            <button type="button" class="link from" (click)="talk.show(first)">
              {{ say('rooms.away.from') }}
            </button>
          }
        </div>
      </section>
    }
  `,
  styles: `
    section {
      margin: 12px 24px 0;
      padding: 12px 16px 12px 20px;
      border-radius: var(--radius);
      background: var(--ground);
    }
    .head {
      display: flex;
      align-items: center;
      gap: 4px 16px;
    }
    h2 {
      font-size: 16px;
      line-height: 24px;
    }
    .head .note {
      flex: 1;
      color: var(--ink-3);
      font-size: 14px;
      text-align: end;
    }
    .fold {
      display: none;
    }
    .close {
      display: grid;
      flex: none;
      place-items: center;
      width: 28px;
      height: 28px;
      color: var(--ink-2);
    }
    .close lc-icon {
      width: 16px;
      height: 16px;
    }
    .more {
      overflow-y: auto;
      max-height: min(30vh, 220px);
    }
    li {
      display: grid;
      grid-template-columns: 56px minmax(0, 1fr) auto;
      gap: 8px;
      align-items: start;
      padding: 3px 0;
      font-size: 15px;
      line-height: 22px;
    }
    li span:nth-child(2) {
      overflow: hidden;
      display: -webkit-box;
      -webkit-box-orient: vertical;
      -webkit-line-clamp: 2;
    }
    .tag {
      justify-self: start;
    }
    .from {
      margin-top: 4px;
      font-size: 15px;
    }
    @media (max-width: 899.98px) {
      section {
        margin: 8px 16px 0;
        padding: 8px 12px;
        background: var(--surface-2);
      }
      .head {
        flex-wrap: wrap;
      }
      h2 {
        flex: 1;
      }
      .head .note {
        order: 1;
        flex-basis: 100%;
        text-align: start;
      }
      .fold {
        display: block;
      }
      .more:not(.open) {
        display: none;
      }
    }
  `,
})
export class AwayCard {
  private readonly formats = inject(Formats);
  private readonly session = inject(Session);
  private readonly store = inject(RoomStore);
  protected readonly texts = inject(Texts);
  protected readonly say = this.texts.say;
  protected readonly talk = inject(Talk);
  /** On phones the card is one line until it is unfolded. */
  protected readonly open = linkedSignal(() => (this.store.id(), false));

  protected readonly shown = computed(() => {
    const away = this.store.away();
    const worth = away && (away.messages >= WORTH || away.items.length > 0 || away.mentions.length > 0);
    return worth ? away : undefined;
  });
  /** Decisions and risks of all, tasks of one's own first. */
  protected readonly items = computed(() =>
    [...(this.shown()?.items ?? [])].sort((a, b) => this.rank(a) - this.rank(b)),
  );
  protected readonly title = computed(() => {
    const since = this.shown()?.since;
    const hours = since ? (Date.now() - Date.parse(since)) / HOUR_MS : 0;
    if (hours >= 48) return this.texts.count('rooms.away.days', Math.round(hours / 24));
    if (hours >= 1) return this.texts.count('rooms.away.hours', Math.round(hours));
    return this.say('rooms.away.awhile');
  });
  protected readonly sum = computed(() => {
    const away = this.shown();
    return away
      ? this.texts.count('rooms.away.sum', away.messages, {
          people: this.texts.count('rooms.away.people', away.people),
        })
      : '';
  });

  protected line(item: WorkItem): string {
    const mine = this.session.isMe(item.assigneeId ?? undefined);
    const who = mine ? this.say('rooms.away.you') : this.texts.of(item.assigneeName ?? undefined);
    const due = item.due ? this.say('rooms.work.until', { day: this.formats.day(item.due) }) : '';
    return [who && this.say('rooms.list.said', { name: who, text: item.title }), !who && item.title, due]
      .filter(Boolean)
      .join(' ');
  }

  protected close(): void {
    this.store.away.set(undefined);
  }

  private rank(item: WorkItem): number {
    if (item.kind === 'decision') return 0;
    return this.session.isMe(item.assigneeId ?? undefined) ? 1 : 2;
  }
}
