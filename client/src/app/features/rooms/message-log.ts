import {
  Component,
  type ElementRef,
  afterRenderEffect,
  computed,
  effect,
  inject,
  output,
  signal,
  untracked,
  viewChild,
} from '@angular/core';
import type { ShownMessage } from '@longcai/shared/rooms/room-state';
import { Formats } from '../../core/formats.js';
import { Session } from '../../core/session.js';
import { Texts } from '../../core/texts.js';
import { Icon } from '../../ui/icon.js';
import { NameSeal } from '../../ui/name-seal.js';
import { Attachment } from './attachment.js';
import { MessageBody } from './message-body.js';
import { MessageItem } from './message-item.js';
import { dayOf, messageRows, receipts } from './message-rows.js';
import { OutgoingState } from './outgoing-state.js';
import { RoomStore } from './room-store.js';
import { Talk } from './talk.js';

/** Near enough to the end to follow what comes. */
const AT_END = 60;

/** What was said, oldest first, with what waits to be sent below it. Follows the end unless the reader scrolled up. */
@Component({
  selector: 'lc-message-log',
  imports: [Attachment, Icon, MessageBody, MessageItem, NameSeal, OutgoingState],
  templateUrl: './message-log.html',
  styleUrl: './message-log.scss',
  host: { '(document:visibilitychange)': 'seen()' },
})
export class MessageLog {
  private readonly texts = inject(Texts);
  private readonly formats = inject(Formats);
  private readonly talk = inject(Talk);
  private readonly scroller = viewChild.required<ElementRef<HTMLElement>>('scroller');
  protected readonly session = inject(Session);
  protected readonly store = inject(RoomStore);
  protected readonly say = this.texts.say;
  protected readonly of = this.texts.of;
  readonly threadOpened = output<ShownMessage>();
  /** Told politely to those who listen. */
  protected readonly heard = signal('');
  protected readonly atEnd = signal(true);
  private placed = '';
  private written = 0;
  private heardUpTo = 0;

  /** Between two people nobody comes or goes; that they agreed says enough. */
  private readonly shown = computed(() =>
    this.store.room()?.kind === 'direct'
      ? this.talk.messages().filter(({ kind }) => kind === 'said')
      : this.talk.messages(),
  );
  protected readonly rows = computed(() =>
    messageRows(this.shown(), this.store.unseen(), this.session.me()?.id),
  );
  protected readonly receipts = computed(() =>
    receipts(this.talk.messages(), this.store.room()?.members ?? [], this.session.me()?.id),
  );
  /** Waiting words, below everything the server knows; changes of earlier messages show when they have happened. */
  protected readonly waiting = computed(() => {
    const known = new Set(this.talk.messages().map(({ clientMsgId }) => clientMsgId));
    return this.store.outbox
      .entries()
      .filter(
        ({ roomId, clientMsgId, say }) =>
          roomId === this.store.id() && say.kind === 'said' && !known.has(clientMsgId),
      );
  });
  protected readonly newer = computed(() =>
    this.atEnd()
      ? 0
      : this.talk.messages().filter(({ seq, kind }) => kind === 'said' && seq > this.leftAt()).length,
  );
  private readonly leftAt = signal(Number.MAX_SAFE_INTEGER);

  constructor() {
    afterRenderEffect(() => {
      this.rows();
      this.waiting();
      untracked(() => this.settle());
    });
    effect(() => {
      const { messages, last } = this.store.state();
      untracked(() => {
        const newest = messages.get(last);
        if (this.heardUpTo > 0 && newest && last > this.heardUpTo) this.announce(newest);
        this.heardUpTo = last;
      });
    });
  }

  protected day(at: string): string {
    const weekday = new Intl.DateTimeFormat(this.texts.language() === 'zh' ? 'zh-CN' : 'en-GB', {
      weekday: 'short',
      timeZone: 'Asia/Shanghai',
    }).format(new Date(at));
    const today = dayOf(at) === dayOf(new Date().toISOString());
    const words = `${this.formats.day(at)} ${weekday}`;
    return today ? this.say('rooms.log.today', { day: words }) : words;
  }

  protected time(at: string): string {
    return this.formats.time(at);
  }

  protected words(key: string, count: number): string {
    return this.texts.count(key, count);
  }

  protected event({ kind, senderId }: ShownMessage): string {
    return this.say(`rooms.log.${kind}`, {
      name: this.texts.of(this.store.nameOf(senderId)) || this.say('rooms.someone'),
    });
  }

  protected scrolled(): void {
    const { scrollTop, scrollHeight, clientHeight } = this.scroller().nativeElement;
    const atEnd = scrollHeight - scrollTop - clientHeight < AT_END;
    if (this.atEnd() && !atEnd) this.leftAt.set(this.store.state().last);
    this.atEnd.set(atEnd);
    if (atEnd) this.seen();
    if (scrollTop < 80) void this.older();
  }

  protected toEnd(): void {
    const { nativeElement } = this.scroller();
    nativeElement.scrollTop = nativeElement.scrollHeight;
  }

  /** What is on the screen of someone who looks has been read. */
  protected seen(): void {
    if (document.visibilityState === 'visible' && this.atEnd() && this.store.ready()) this.store.read();
  }

  protected async older(): Promise<void> {
    const { nativeElement } = this.scroller();
    const below = nativeElement.scrollHeight - nativeElement.scrollTop;
    const { from } = this.store.state();
    await this.store.older().catch(() => undefined);
    if (this.store.state().from < from)
      requestAnimationFrame(() => (nativeElement.scrollTop = nativeElement.scrollHeight - below));
  }

  private settle(): void {
    if (!this.store.ready()) return;
    const { nativeElement } = this.scroller();
    const divider = nativeElement.querySelector<HTMLElement>('.new');
    if (this.placed !== this.store.id()) {
      this.placed = this.store.id();
      this.heardUpTo = this.store.state().last;
      if (divider) nativeElement.scrollTop = divider.offsetTop - nativeElement.offsetTop - 48;
      else this.toEnd();
      this.scrolled();
    } else if (this.atEnd() || this.wroteMore()) {
      this.toEnd();
      this.seen();
    }
  }

  /** Who writes wants to see what they wrote. */
  private wroteMore(): boolean {
    const order = this.waiting().at(-1)?.order ?? 0;
    const more = order > this.written;
    this.written = Math.max(order, this.written);
    return more;
  }

  private announce({ senderId, body, kind, files }: ShownMessage): void {
    if (kind !== 'said' || this.session.isMe(senderId)) return;
    const text = body || files.map(({ name }) => name).join(' ');
    this.heard.set(this.say('rooms.log.heard', { name: this.texts.of(this.store.nameOf(senderId)), text }));
  }
}
