import { Injectable, effect, inject, signal, untracked, type OnDestroy } from '@angular/core';
import type { ShownMessage } from '@longcai/shared/rooms/room-state';
import { Session } from '../../core/session.js';
import { Texts } from '../../core/texts.js';
import { oneLine } from '@longcai/shared/rooms/one-line';
import { RoomStore } from './room-store.js';

const TOGETHER_MS = 1_500;
/** After a long absence nobody listens to more. */
const AT_MOST = 50;

/** Says politely what comes in while the room is open: one message in its words, several in a moment as their number and the last. */
@Injectable()
export class Announcer implements OnDestroy {
  private readonly texts = inject(Texts);
  private readonly session = inject(Session);
  private readonly store = inject(RoomStore);
  private readonly waiting: ShownMessage[] = [];
  private timer: ReturnType<typeof setTimeout> | undefined;
  /** For a live region. */
  readonly heard = signal('');
  /** The last event looked at; undefined until the room is there, because what it begins with is no news. */
  private upTo: number | undefined;

  constructor() {
    effect(() => {
      const ready = this.store.ready();
      const { messages, last } = this.store.state();
      untracked(() => {
        if (ready && this.upTo !== undefined)
          for (let seq = Math.max(this.upTo, last - AT_MOST) + 1; seq <= last; seq++) {
            const message = messages.get(seq);
            if (message) this.hear(message);
          }
        this.upTo = ready ? last : undefined;
      });
    });
  }

  private hear(message: ShownMessage): void {
    if (message.kind !== 'said' || this.session.isMe(message.senderId)) return;
    this.waiting.push(message);
    this.timer ??= setTimeout(() => this.say(), TOGETHER_MS);
  }

  ngOnDestroy(): void {
    clearTimeout(this.timer);
  }

  private say(): void {
    this.timer = undefined;
    const messages = this.waiting.splice(0);
    const last = messages.at(-1);
    if (!last) return;
    const text = oneLine(last.body) || last.files.map(({ name }) => name).join(' ');
    const words = this.texts.say('rooms.log.heard', {
      name: this.texts.of(this.store.nameOf(last.senderId)),
      text,
    });
    this.heard.set(
      messages.length > 1 ? this.texts.count('rooms.log.heardMany', messages.length, { last: words }) : words,
    );
  }
}
