import {
  ChangeDetectionStrategy,
  Component,
  DestroyRef,
  type ElementRef,
  afterRenderEffect,
  computed,
  inject,
  output,
  signal,
  viewChild,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import { pinnedIn } from '@longcai/shared/rooms/room-state';
import { Session } from '../../core/session.js';
import { Formats } from '../../core/formats.js';
import { Texts } from '../../core/texts.js';
import { Icon } from '../../ui/icon.js';
import { NameSeal } from '../../ui/name-seal.js';
import { ContactPanel } from './contact-panel.js';
import { MessageHits } from './message-hits.js';
import { MessageItem } from './message-item.js';
import { oneLine } from '@longcai/shared/rooms/one-line';
import { RoomSearch } from './room-search.js';
import { RoomSettings } from './room-settings.js';
import { RoomStore } from './room-store.js';
import { RoomWorkPanel } from './room-work-panel.js';
import { Talk } from './talk.js';

const PINNED = 5;
const PEOPLE = 30;

/** Beside the room: the thread that is open, what is pinned, the people and their hour of the day. */
@Component({
  selector: 'lc-room-aside',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [ContactPanel, Icon, MessageHits, MessageItem, NameSeal, RoomSettings, RoomWorkPanel, RouterLink],
  templateUrl: './room-aside.html',
  styleUrl: './room-aside.scss',
})
export class RoomAside {
  private readonly formats = inject(Formats);
  protected readonly texts = inject(Texts);
  protected readonly session = inject(Session);
  protected readonly say = this.texts.say;
  protected readonly store = inject(RoomStore);
  protected readonly talk = inject(Talk);
  protected readonly search = inject(RoomSearch);
  private readonly box = viewChild<ElementRef<HTMLInputElement>>('box');
  readonly closed = output<void>();
  readonly left = output<void>();
  protected readonly pinned = computed(() =>
    pinnedIn(this.store.state())
      .toReversed()
      .slice(0, PINNED)
      .map(({ seq, body, files, senderId }) => ({
        seq,
        text: oneLine(body) || (files[0]?.name ?? ''),
        name: this.texts.of(this.store.nameOf(senderId)),
      })),
  );

  /** The minute that the local times are told by. */
  private readonly now = signal(new Date());
  protected readonly everyone = signal(false);
  /** Those who are here first; a crowd shows itself only when asked. */
  protected readonly people = computed(() => {
    const members = this.store.room()?.members ?? [];
    const shown = this.everyone() ? members : members.slice(0, PEOPLE);
    const hours = new Map<string, string>();
    return shown.map((member) => {
      const { timeZone } = member;
      if (!hours.has(timeZone)) hours.set(timeZone, this.formats.clock(this.now(), timeZone));
      return { member, hour: hours.get(timeZone)! };
    });
  });
  protected readonly more = computed(() => (this.store.room()?.members.length ?? 0) - this.people().length);

  constructor() {
    const minute = setInterval(() => this.now.set(new Date()), 60_000);
    inject(DestroyRef).onDestroy(() => clearInterval(minute));
    afterRenderEffect(() => {
      if (this.talk.searching()) this.box()?.nativeElement.focus();
    });
  }

  protected stopSearching(): void {
    this.talk.searching.set(false);
    this.search.words.set('');
  }

  protected all(): string {
    return this.texts.count('rooms.aside.all', this.more());
  }

  protected closeThread(): void {
    this.talk.thread.set(undefined);
    this.closed.emit();
  }

  /** Brings a message into sight. */
  protected show(seq: number): void {
    this.talk.show(seq);
    this.closed.emit();
  }
}
