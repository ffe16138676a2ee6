import { computed, signal, type Signal } from '@angular/core';
import type { Row } from './message-rows.js';
import { RowWindow, type Range } from './row-window.js';

/** Drawn beyond the view on either side, so that a fling finds rows. */
const BEYOND = 700;
/** The view may come this much nearer to an end of what is drawn: few new rows at a time cost no frame. */
const STEP = 160;
/** Left free above a row that is brought into sight. */
const ABOVE = 48;

/** A range as it was asked for: it begins with a row, wherever that is now, and goes on with the list if it reached its end. */
interface Asked extends Range {
  readonly key: string | undefined;
  readonly open: boolean;
}

interface Elements {
  scroller(): HTMLElement;
  /** The list inside it; each drawn row is a child with its key in `data-key`. */
  list(): HTMLElement;
}

/**
 * The rows near the view of a long list, and the view over them: room is kept for the rows that are not drawn, and the
 * row at the top of the view stays where it is, whatever changes above it. Lengths are pixels.
 */
export class DrawnRows {
  private readonly heights = new RowWindow();
  private readonly asked = signal<Asked>({ from: 0, to: 0, key: undefined, open: false });
  /** The row at the top of the view and how far it is above it. */
  private anchor: { key: string; above: number } | undefined;
  /** The rows whose places are known: another range of the same rows needs no new ones. */
  private placed: readonly Row[] | undefined;
  /** As it was last told: asking the page for it lays everything out. */
  private width = 0;

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
  readonly drawn = computed(() => this.rows().slice(this.range().from, this.range().to));

  constructor(
    private readonly rows: Signal<readonly Row[]>,
    private readonly elements: Elements,
  ) {}

  /** To be called after each rendering: keeps the place of what is not drawn, and measures what is. */
  place(): void {
    const rows = this.rows();
    if (rows !== this.placed) {
      this.placed = rows;
      this.heights.use(
        rows.map(({ key }) => key),
        this.guesser(rows),
      );
    }
    const { from, to } = this.range();
    const list = this.elements.list();
    // In this order: the room kept depends on rows outside, so that one layout serves both.
    list.style.paddingTop = `${this.heights.topOf(from)}px`;
    list.style.paddingBottom = `${this.heights.height - this.heights.topOf(to)}px`;
    const measured: [string, number][] = [];
    for (const row of list.querySelectorAll<HTMLElement>(':scope > li[data-key]'))
      measured.push([row.dataset['key']!, row.getBoundingClientRect().height]);
    this.heights.measure(measured);
  }

  /** Words wrap anew at another width. */
  resized(width: number): void {
    if (this.width !== width) {
      this.heights.forget();
      this.placed = undefined;
    }
    this.width = width;
  }

  /** Draws another range when the view has left the middle of the drawn one. */
  draw(): void {
    const { scrollTop, clientHeight } = this.elements.scroller();
    // In a box without a height of its own the view would grow with the list, and draw all of it.
    const height = Math.min(clientHeight, innerHeight);
    const top = scrollTop - this.listTop();
    const { from, to } = this.range();
    const needed = this.heights.rangeFor(top, height, BEYOND - STEP);
    if (needed.from >= from && needed.to <= to && to - from < 2 * (needed.to - needed.from) + 20) return;
    const next = this.heights.rangeFor(top, height, BEYOND);
    const rows = this.rows();
    this.asked.set({ ...next, key: rows[next.from]?.key, open: next.to === rows.length });
  }

  /** Remembers what is at the top of the view. */
  hold(): void {
    const top = this.elements.scroller().scrollTop - this.listTop();
    const index = this.heights.indexAt(top);
    const key = this.heights.keyAt(index);
    this.anchor = key === undefined ? undefined : { key, above: top - this.heights.topOf(index) };
  }

  /** Brings what was held back to the top of the view. */
  restore(): void {
    const index = this.anchor && this.heights.indexOf(this.anchor.key);
    if (index === undefined || !this.anchor) return;
    const scroller = this.elements.scroller();
    const top = this.listTop() + this.heights.topOf(index) + this.anchor.above;
    if (Math.abs(scroller.scrollTop - top) > 1) scroller.scrollTop = top;
  }

  toEnd(): void {
    const scroller = this.elements.scroller();
    scroller.scrollTop = scroller.scrollHeight;
  }

  /** Scrolls until a row stands `below` under the top of the view; false for a row that is not in the list. */
  scrollTo(key: string, below = ABOVE): boolean {
    const top = this.topOf(key);
    if (top === undefined) return false;
    this.elements.scroller().scrollTop = top - below;
    return true;
  }

  /** Scrolls no farther than it takes to see a row whole. */
  bringIn(key: string): boolean {
    const index = this.heights.indexOf(key);
    const top = this.topOf(key);
    if (index === undefined || top === undefined) return false;
    const height = this.heights.topOf(index + 1) - this.heights.topOf(index);
    const { scrollTop, clientHeight } = this.elements.scroller();
    if (top < scrollTop + 8) return this.scrollTo(key);
    if (top + height > scrollTop + clientHeight - 8) return this.scrollTo(key, clientHeight - height - 24);
    return true;
  }

  isAbove(key: string): boolean {
    const top = this.topOf(key);
    return top !== undefined && top < this.elements.scroller().scrollTop - 8;
  }

  private topOf(key: string): number | undefined {
    const index = this.heights.indexOf(key);
    return index === undefined ? undefined : this.listTop() + this.heights.topOf(index);
  }

  /** Where the list begins in what scrolls: below the button for what is older. */
  private listTop(): number {
    return this.elements.list().offsetTop;
  }

  /** Guesses the height of a row that was never drawn from how much it says. */
  private guesser(rows: readonly Row[]): (index: number) => number {
    const perLine = Math.max(12, (this.width || this.elements.scroller().clientWidth) / 17);
    return (index) => {
      const row = rows[index];
      if (row?.kind !== 'message') return 34;
      const lines = Math.max(1, Math.ceil(row.message.body.length / perLine));
      return lines * 27 + (row.first ? 34 : 2) + row.message.files.length * 58;
    };
  }
}
