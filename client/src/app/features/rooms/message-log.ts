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
import { dayOf, messageRows, receipts, type Row } from './message-rows.js';
import { OutgoingState } from './outgoing-state.js';
import { RoomStore } from './room-store.js';
import { RowWindow, type Range } from './row-window.js';
import { Talk } from './talk.js';

/** Near enough to the end to follow what comes. */
const AT_END = 60;
/** Drawn beyond the view on either side, so that a fling finds rows. */
const BEYOND = 700;
/** The view may come this much nearer to an end of what is drawn: few new rows at a time cost no frame. */
const STEP = 160;
/** From here up the next older page is asked for. */
const NEAR_TOP = 600;
const NAMED_READERS = 50;

/** A range as it was asked for: it begins with a row, wherever that is now, and goes on with the list if it reached its end. */
interface Asked extends Range {
  readonly key: string | undefined;
  readonly open: boolean;
}

/**
 * What was said, oldest first, with what waits to be sent below it. Follows the end unless the reader scrolled up. Only
 * the rows near the view are drawn; the row at the top of the view stays where it is, whatever changes above it.
 */
@Component({
  selector: 'lc-message-log',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Attachment, Icon, MessageBody, MessageItem, NameSeal, OutgoingState],
  providers: [Announcer],
  templateUrl: './message-log.html',
  styleUrl: './message-log.scss',
  host: { '(document:visibilitychange)': 'seen()' },
})
export class MessageLog {
  private readonly texts = inject(Texts);
  protected readonly formats = inject(Formats);
  private readonly talk = inject(Talk);
  private readonly announcer = inject(Announcer);
  private readonly scroller = viewChild.required<ElementRef<HTMLElement>>('scroller');
  private readonly list = viewChild.required<ElementRef<HTMLElement>>('list');
  protected readonly session = inject(Session);
  protected readonly store = inject(RoomStore);
  protected readonly say = this.texts.say;
  readonly threadOpened = output<ShownMessage>();
  protected readonly heard = this.announcer.heard;
  protected readonly atEnd = signal(true);
  private placed = '';
  /** The rows whose places are known: another range of the same rows needs no new ones. */
  private placedRows: readonly Row[] | undefined;
  private written = 0;
  private heardUpTo = 0;
  private readonly rowWindow = new RowWindow();
  private readonly asked = signal<Asked>({ from: 0, to: 0, key: undefined, open: false });
  /** The row at the top of the view and how far it is above it. */
  private anchor: { key: string; above: number } | undefined;

  /** Between two people nobody comes or goes; that they agreed says enough. */
  private readonly shown = computed(() =>
    this.store.room()?.kind === 'direct'
      ? this.talk.messages().filter(({ kind }) => kind === 'said')
      : this.talk.messages(),
  );
  protected readonly rows = computed(() =>
    messageRows(this.shown(), this.store.unseen(), this.session.me()?.id),
  );
  private readonly range = computed((): Range => {
    const rows = this.rows();
    const { from, to, key, open } = this.asked();
    const moved = key !== undefined && rows[from]?.key !== key;
    const first = moved
      ? Math.max(
          0,
          rows.findIndex((row) => row.key === key),
        )
      : from;
    return { from: first, to: open ? rows.length : Math.min(rows.length, first + to - from) };
  });
  protected readonly drawn = computed(() => this.rows().slice(this.range().from, this.range().to));
  private readonly readers = computed(() => {
    const { members = [], readUpTo = [] } = this.store.room() ?? {};
    if (members.length > NAMED_READERS) return readUpTo;
    return members.flatMap(({ accountId, lastReadSeq }) => (this.session.isMe(accountId) ? [] : lastReadSeq));
  });
  protected readonly receipts = computed(() =>
    receipts(this.talk.messages(), this.readers(), this.session.me()?.id),
  );
  /** Waiting words, below everything the server knows; changes of earlier messages show when they have happened. */
  protected readonly waiting = computed(() => {
    const here = this.store.outbox
      .entries()
      .filter(({ roomId, say }) => roomId === this.store.id() && say.kind === 'said');
    if (here.length === 0) return here;
    const known = new Set(this.talk.messages().map(({ clientMsgId }) => clientMsgId));
    return here.filter(({ clientMsgId }) => !known.has(clientMsgId));
  });
  protected readonly newer = computed(() => {
    if (this.atEnd()) return 0;
    const from = this.leftAt();
    return this.talk.messages().filter(({ seq, kind }) => seq > from && kind === 'said').length;
  });
  private readonly leftAt = signal(Number.MAX_SAFE_INTEGER);
  /** The first new row lies above the view: one press brings it there. */
  protected readonly unreadAbove = signal(0);
  /** Flashes once after somebody jumped to it. */
  protected readonly aimed = signal<number | undefined>(undefined);
  /** The message that a Tab from outside reaches. */
  protected readonly current = computed(
    () => this.talk.current() ?? this.shown().findLast(({ kind }) => kind === 'said')?.seq,
  );

  private readonly weekdays = computed(
    () =>
      new Intl.DateTimeFormat(this.texts.language() === 'zh' ? 'zh-CN' : 'en-GB', {
        weekday: 'short',
        timeZone: 'Asia/Shanghai',
      }),
  );
  /** Of the list in pixels, as it was last told: asking the page for it lays everything out. */
  private width = 0;

  constructor() {
    afterRenderEffect(() => {
      this.rows();
      this.drawn();
      this.waiting();
      untracked(() => this.settle());
    });
    effect(() => {
      const { messages, last } = this.store.state();
      untracked(() => {
        if (this.heardUpTo > 0)
          for (let seq = Math.max(this.heardUpTo, last - 50) + 1; seq <= last; seq++) {
            const message = messages.get(seq);
            if (message) this.announcer.hear(message);
          }
        this.heardUpTo = last;
      });
    });
    effect(() => {
      const aim = this.talk.aim();
      if (aim && this.store.ready()) untracked(() => void this.goTo(aim.seq));
    });
    this.followWidth();
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
    this.hold();
    this.draw();
    this.lookForUnread();
    if (atEnd) this.seen();
    if (scrollTop < NEAR_TOP && this.placed === this.store.id()) void this.older();
  }

  protected toEnd(): void {
    const { nativeElement } = this.scroller();
    nativeElement.scrollTop = nativeElement.scrollHeight;
  }

  protected toUnread(): void {
    const index = this.rowWindow.indexOf('new');
    if (index !== undefined) this.scrollToRow(index, 48);
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
    const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    if (step) this.walk(seq, step);
    else if (event.key === 'Home') this.focus(this.shown().find(({ kind }) => kind === 'said')?.seq);
    else if (event.key === 'End') this.focus(this.shown().findLast(({ kind }) => kind === 'said')?.seq);
    else return;
    event.preventDefault();
  }

  private walk(seq: number, step: number): void {
    const said = this.shown().filter(({ kind }) => kind === 'said');
    const next = said[said.findIndex((message) => message.seq === seq) + step];
    if (next) this.focus(next.seq);
    else if (step < 0) void this.older();
  }

  private focus(seq: number | undefined): void {
    if (seq === undefined) return;
    this.talk.current.set(seq);
    const index = this.indexOf(seq);
    if (index === undefined) return;
    this.bringIn(index);
    // After the row is drawn.
    requestAnimationFrame(() =>
      this.list()
        .nativeElement.querySelector<HTMLElement>(`[data-seq="${seq}"]`)
        ?.focus({ preventScroll: true }),
    );
  }

  private async goTo(seq: number): Promise<void> {
    if (!(await this.store.reach(seq).catch(() => false))) return;
    // The rows of what was loaded come with the next rendering.
    requestAnimationFrame(() => {
      const index = this.indexOf(seq);
      if (index === undefined) return;
      const { clientHeight } = this.scroller().nativeElement;
      this.scrollToRow(index, clientHeight / 3);
      this.talk.current.set(seq);
      this.aimed.set(seq);
      requestAnimationFrame(() => {
        // Rows above were guessed until they were drawn.
        this.scrollToRow(this.indexOf(seq) ?? index, clientHeight / 3);
        this.list()
          .nativeElement.querySelector<HTMLElement>(`[data-seq="${seq}"]`)
          ?.focus({ preventScroll: true });
      });
    });
  }

  private indexOf(seq: number): number | undefined {
    const message = this.store.state().messages.get(seq);
    return message && this.rowWindow.indexOf(message.clientMsgId);
  }

  private scrollToRow(index: number, below: number): void {
    const { nativeElement } = this.scroller();
    nativeElement.scrollTop = this.listTop() + this.rowWindow.topOf(index) - below;
    this.scrolled();
  }

  private bringIn(index: number): void {
    const { scrollTop, clientHeight } = this.scroller().nativeElement;
    const top = this.listTop() + this.rowWindow.topOf(index);
    const bottom = this.listTop() + this.rowWindow.topOf(index + 1);
    if (top < scrollTop + 8) this.scrollToRow(index, 48);
    else if (bottom > scrollTop + clientHeight - 8)
      this.scrollToRow(index, clientHeight - (bottom - top) - 24);
  }

  /** Where the list begins in what scrolls: below the button for what is older. */
  private listTop(): number {
    return this.list().nativeElement.offsetTop;
  }

  /** Guesses the height of a row that was never drawn, in pixels, from how much it says. */
  private guesser(rows: readonly Row[]): (index: number) => number {
    const perLine = Math.max(12, (this.width || this.scroller().nativeElement.clientWidth) / 17);
    return (index) => {
      const row = rows[index];
      if (row?.kind !== 'message') return 34;
      const lines = Math.max(1, Math.ceil(row.message.body.length / perLine));
      return lines * 27 + (row.first ? 34 : 2) + row.message.files.length * 58;
    };
  }

  /** After each rendering: keep the place of what is not drawn, measure what is, and hold the view where it was. */
  private settle(): void {
    if (!this.store.ready()) return;
    const rows = this.rows();
    if (rows !== this.placedRows) {
      this.placedRows = rows;
      this.rowWindow.use(
        rows.map(({ key }) => key),
        this.guesser(rows),
      );
    }
    // In this order: the room kept depends on rows outside, so that one layout serves both.
    this.place();
    this.measure();
    const arrived = this.placed !== this.store.id();
    if (arrived) {
      this.placed = this.store.id();
      this.heardUpTo = this.store.state().last;
      const divider = this.rowWindow.indexOf('new');
      if (divider !== undefined && !this.talk.aim()) this.scrollToRow(divider, 48);
      else this.toEnd();
      this.scrolled();
    } else if (this.atEnd() || this.wroteMore()) {
      this.toEnd();
      this.hold();
      this.seen();
    } else this.restore();
    this.draw();
  }

  private measure(): void {
    const { nativeElement } = this.list();
    const measured: [string, number][] = [];
    for (const row of nativeElement.querySelectorAll<HTMLElement>(':scope > li[data-key]'))
      measured.push([row.dataset['key']!, row.getBoundingClientRect().height]);
    this.rowWindow.measure(measured);
  }

  /** Keeps room for the rows that are not drawn. */
  private place(): void {
    const { from, to } = this.range();
    const { style } = this.list().nativeElement;
    style.paddingTop = `${this.rowWindow.topOf(from)}px`;
    style.paddingBottom = `${this.rowWindow.height - this.rowWindow.topOf(to)}px`;
  }

  private hold(): void {
    const top = this.scroller().nativeElement.scrollTop - this.listTop();
    const index = this.rowWindow.indexAt(top);
    const key = this.rowWindow.keyAt(index);
    this.anchor = key === undefined ? undefined : { key, above: top - this.rowWindow.topOf(index) };
  }

  private restore(): void {
    const index = this.anchor && this.rowWindow.indexOf(this.anchor.key);
    if (index === undefined || !this.anchor) return;
    const { nativeElement } = this.scroller();
    const top = this.listTop() + this.rowWindow.topOf(index) + this.anchor.above;
    if (Math.abs(nativeElement.scrollTop - top) > 1) nativeElement.scrollTop = top;
  }

  /** Draws another range when the view has left the middle of the drawn one. */
  private draw(): void {
    const { scrollTop, clientHeight } = this.scroller().nativeElement;
    // In a box without a height of its own the view would grow with the list, and draw all of it.
    const height = Math.min(clientHeight, innerHeight);
    const top = scrollTop - this.listTop();
    const { from, to } = this.range();
    const needed = this.rowWindow.rangeFor(top, height, BEYOND - STEP);
    if (needed.from >= from && needed.to <= to && to - from < 2 * (needed.to - needed.from) + 20) return;
    const next = this.rowWindow.rangeFor(top, height, BEYOND);
    const rows = this.rows();
    this.asked.set({ ...next, key: rows[next.from]?.key, open: next.to === rows.length });
  }

  private lookForUnread(): void {
    const index = this.rowWindow.indexOf('new');
    const row = index === undefined ? undefined : this.rows()[index];
    const above =
      row?.kind === 'new' &&
      this.listTop() + this.rowWindow.topOf(index!) < this.scroller().nativeElement.scrollTop - 8;
    this.unreadAbove.set(above && row.kind === 'new' ? row.count : 0);
  }

  /** Who writes wants to see what they wrote. */
  private wroteMore(): boolean {
    const order = this.waiting().at(-1)?.order ?? 0;
    const more = order > this.written;
    this.written = Math.max(order, this.written);
    return more;
  }

  /** Words wrap anew at another width, and a keyboard on a phone takes half of the height. */
  private followWidth(): void {
    const observer = new ResizeObserver(([entry]) => {
      if (!entry) return;
      if (this.width !== entry.contentRect.width) {
        this.rowWindow.forget();
        this.placedRows = undefined;
      }
      this.width = entry.contentRect.width;
      this.settle();
    });
    afterRenderEffect(() => observer.observe(this.scroller().nativeElement));
    inject(DestroyRef).onDestroy(() => observer.disconnect());
  }
}
