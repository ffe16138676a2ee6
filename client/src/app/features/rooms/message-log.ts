import {
  ChangeDetectionStrategy,
  Component,
  DestroyRef,
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
import { Announcer } from './announcer.js';
import { Attachment } from './attachment.js';
import { MessageBody } from './message-body.js';
import { MessageItem } from './message-item.js';
import { DrawnRows } from './drawn-rows.js';
import { LogContent } from './log-content.js';
import { dayOf } from './message-rows.js';
import { OutgoingState } from './outgoing-state.js';
import { RoomStore } from './room-store.js';
import { Talk } from './talk.js';

/** Near enough to the end to follow what comes. */
const AT_END = 60;
/** From here up the next older page is asked for. */
const NEAR_TOP = 600;

/**
 * What was said, oldest first, with what waits to be sent below it. Follows the end unless the reader scrolled up. Only
 * the rows near the view are drawn; the row at the top of the view stays where it is, whatever changes above it.
 */
@Component({
  selector: 'lc-message-log',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Attachment, Icon, MessageBody, MessageItem, NameSeal, OutgoingState],
  providers: [Announcer, LogContent],
  templateUrl: './message-log.html',
  styleUrl: './message-log.scss',
  host: { '(document:visibilitychange)': 'seen()' },
})
export class MessageLog {
  private readonly texts = inject(Texts);
  protected readonly formats = inject(Formats);
  private readonly talk = inject(Talk);
  private readonly scroller = viewChild.required<ElementRef<HTMLElement>>('scroller');
  private readonly list = viewChild.required<ElementRef<HTMLElement>>('list');
  protected readonly session = inject(Session);
  protected readonly store = inject(RoomStore);
  protected readonly say = this.texts.say;
  readonly threadOpened = output<ShownMessage>();
  protected readonly heard = inject(Announcer).heard;
  protected readonly atEnd = signal(true);
  private placed = '';
  private written = 0;

  private readonly content = inject(LogContent);
  protected readonly rows = this.content.rows;
  private readonly view = new DrawnRows(this.rows, {
    scroller: () => this.scroller().nativeElement,
    list: () => this.list().nativeElement,
  });
  protected readonly drawn = this.view.drawn;
  protected readonly receipts = this.content.receipts;
  protected readonly waiting = this.content.waiting;
  protected readonly current = this.content.current;
  protected readonly newer = computed(() => {
    return this.atEnd() ? 0 : this.content.saidAfter(this.leftAt());
  });
  private readonly leftAt = signal(Number.MAX_SAFE_INTEGER);
  /** The first new row lies above the view: one press brings it there. */
  protected readonly unreadAbove = signal(0);
  /** Flashes once after somebody jumped to it. */
  protected readonly aimed = signal<number | undefined>(undefined);
  private readonly weekdays = computed(
    () =>
      new Intl.DateTimeFormat(this.texts.language() === 'zh' ? 'zh-CN' : 'en-GB', {
        weekday: 'short',
        timeZone: 'Asia/Shanghai',
      }),
  );

  constructor() {
    afterRenderEffect(() => {
      this.rows();
      this.drawn();
      this.waiting();
      untracked(() => this.settle());
    });
    effect(() => {
      const aim = this.talk.aim();
      if (aim && this.store.ready()) untracked(() => void this.goTo(aim.seq));
    });
    this.followSize();
  }

  protected day(at: string): string {
    const today = dayOf(at) === dayOf(new Date().toISOString());
    const parts = [this.formats.day(at), this.weekdays().format(new Date(at))];
    const words = (this.texts.language() === 'zh' ? parts : parts.reverse()).join(' ');
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
    this.view.hold();
    this.view.draw();
    this.lookForUnread();
    if (atEnd) this.seen();
    if (scrollTop < NEAR_TOP && this.placed === this.store.id()) void this.older();
  }

  protected toEnd(): void {
    this.view.toEnd();
  }

  protected toUnread(): void {
    if (this.view.scrollTo('new')) this.scrolled();
  }

  /** What is on the screen of someone who looks has been read. */
  protected seen(): void {
    if (document.visibilityState === 'visible' && this.atEnd() && this.store.ready()) this.store.read();
  }

  protected async older(): Promise<void> {
    await this.store.older().catch(() => undefined);
  }

  /** Arrows walk over messages, Enter opens what one may do with it, Escape comes back to where one writes. */
  protected key(event: KeyboardEvent): void {
    const target = event.target as HTMLElement;
    const host = target.closest<HTMLElement>('lc-message-item');
    if (!host || target !== host) return;
    const seq = Number(host.dataset['seq']);
    const { key } = event;
    if (key !== 'ArrowUp' && key !== 'ArrowDown' && key !== 'Home' && key !== 'End') return;
    event.preventDefault();
    const next = this.content.beside(seq, key);
    if (next !== undefined) this.focus(next);
    else if (key === 'ArrowUp') void this.older();
  }

  private focus(seq: number): void {
    const key = this.keyOf(seq);
    if (key === undefined) return;
    this.talk.current.set(seq);
    if (!this.view.bringIn(key)) return;
    this.scrolled();
    // After the row is drawn.
    requestAnimationFrame(() => this.focusDrawn(seq));
  }

  private focusDrawn(seq: number): void {
    const row = this.list().nativeElement.querySelector<HTMLElement>(`[data-seq="${seq}"]`);
    row?.focus({ preventScroll: true });
  }

  private async goTo(seq: number): Promise<void> {
    if (!(await this.store.reach(seq).catch(() => false))) return;
    // The rows of what was loaded come with the next rendering.
    requestAnimationFrame(() => {
      if (!this.scrollTo(seq)) return;
      this.talk.current.set(seq);
      this.aimed.set(seq);
      requestAnimationFrame(() => {
        // Rows above were guessed until they were drawn.
        this.scrollTo(seq);
        this.focusDrawn(seq);
      });
    });
  }

  private scrollTo(seq: number): boolean {
    const key = this.keyOf(seq);
    const there =
      key !== undefined && this.view.scrollTo(key, this.scroller().nativeElement.clientHeight / 3);
    if (there) this.scrolled();
    return there;
  }

  private readonly keyOf = (seq: number): string | undefined =>
    this.store.state().messages.get(seq)?.clientMsgId;

  /** After each rendering: hold the view where it was, at the end, or where a newcomer should begin. */
  private settle(): void {
    if (!this.store.ready()) return;
    this.view.place();
    if (this.placed !== this.store.id()) {
      this.placed = this.store.id();
      if (this.talk.aim() || !this.view.scrollTo('new')) this.toEnd();
      this.scrolled();
    } else if (this.atEnd() || this.wroteMore()) {
      this.toEnd();
      this.view.hold();
      this.seen();
    } else this.view.restore();
    this.view.draw();
  }

  private lookForUnread(): void {
    const divider = this.view.isAbove('new') ? this.rows().find(({ kind }) => kind === 'new') : undefined;
    this.unreadAbove.set(divider?.kind === 'new' ? divider.count : 0);
  }

  /** Who writes wants to see what they wrote. */
  private wroteMore(): boolean {
    const order = this.waiting().at(-1)?.order ?? 0;
    const more = order > this.written;
    this.written = Math.max(order, this.written);
    return more;
  }

  /** Words wrap anew at another width, and a keyboard on a phone takes half of the height. */
  private followSize(): void {
    const observer = new ResizeObserver(([entry]) => {
      if (!entry) return;
      this.view.resized(entry.contentRect.width);
      this.settle();
    });
    afterRenderEffect(() => observer.observe(this.scroller().nativeElement));
    inject(DestroyRef).onDestroy(() => observer.disconnect());
  }
}
