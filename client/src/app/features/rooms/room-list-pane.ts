import { ChangeDetectionStrategy, Component, computed, inject, resource } from '@angular/core';
import { RouterLink, RouterLinkActive } from '@angular/router';
import type { RoomCard } from '@longcai/shared/rooms/rooms.contract';
import { Api } from '../../core/api.js';
import { Session } from '../../core/session.js';
import { Texts } from '../../core/texts.js';
import { Icon } from '../../ui/icon.js';
import { NameSeal } from '../../ui/name-seal.js';
import { ProblemPanel } from '../../ui/problem-panel.js';
import { Skeleton } from '../../ui/skeleton.js';
import { Drafts } from './drafts.js';
import { MessageHits } from './message-hits.js';
import { oneLine } from '@longcai/shared/rooms/one-line';
import { REPORTS } from './room-calls.js';
import { RoomList } from './room-list.js';
import { RoomSearch } from './room-search.js';

const GROUPS = [
  { key: 'team', kinds: ['team'] },
  { key: 'open', kinds: ['project', 'topic'] },
  { key: 'direct', kinds: ['direct'] },
] as const;

/** The reader's rooms by kind, the latest first, with what is unread. */
@Component({
  selector: 'lc-room-list-pane',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, MessageHits, NameSeal, ProblemPanel, RouterLink, RouterLinkActive, Skeleton],
  providers: [RoomSearch],
  templateUrl: './room-list-pane.html',
  styleUrl: './room-list-pane.scss',
})
export class RoomListPane {
  private readonly texts = inject(Texts);
  private readonly session = inject(Session);
  private readonly drafts = inject(Drafts);
  protected readonly say = this.texts.say;
  protected readonly of = this.texts.of;
  protected readonly list = inject(RoomList);
  protected readonly search = inject(RoomSearch);
  protected readonly words = this.search.words;
  private readonly api = inject(Api);
  private readonly queue = resource({
    loader: ({ abortSignal }) => this.api.call(REPORTS, {}, { signal: abortSignal }),
  });
  /** Reports that wait for the reader's decision. */
  protected readonly reports = computed(() => (this.queue.hasValue() ? this.queue.value().open.length : 0));
  protected readonly groups = computed(() => {
    const words = this.words().trim().toLowerCase();
    const rooms = (this.list.rooms() ?? []).filter(
      ({ title }) => !words || [title.zh, title.en].some((text) => text.toLowerCase().includes(words)),
    );
    return GROUPS.map(({ key, kinds }) => ({
      key,
      rooms: rooms.filter(({ kind }) => (kinds as readonly string[]).includes(kind)),
    })).filter(({ rooms: shown }) => shown.length > 0);
  });

  protected line(card: RoomCard): string {
    const draft = this.drafts.of(card.id);
    if (draft) return this.say('rooms.list.draft', { text: draft });
    if (card.state === 'asked') return this.say('rooms.list.asked');
    if (card.state === 'archived') return this.say('rooms.list.archived');
    if (!card.last) return this.say('rooms.list.quiet');
    const text =
      oneLine(card.last.body) || this.say('rooms.list.file', { name: card.last.files[0]?.name ?? '' });
    if (card.kind === 'direct') return text;
    const name = this.session.isMe(card.last.senderId) ? this.say('rooms.me') : this.sender(card);
    return name ? this.say('rooms.list.said', { name, text }) : text;
  }

  protected waiting(): string {
    return this.texts.count('rooms.reports.open', this.reports());
  }

  protected unread(card: RoomCard): string {
    const words = this.texts.count('rooms.list.unread', card.unread);
    return card.mentions > 0 ? `${words}${this.texts.count('rooms.list.mentioned', card.mentions)}` : words;
  }

  /** What counts loudly: never in a muted room, mentions alone where those were asked for. */
  protected loud({ kind, mentions, notify }: RoomCard): boolean {
    return notify !== 'none' && (mentions > 0 || (notify === 'all' && kind === 'direct'));
  }

  private sender(card: RoomCard): string {
    return this.texts.of(card.lastSenderName ?? undefined);
  }
}
