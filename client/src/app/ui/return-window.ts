import { Component, ElementRef, computed, inject, input, linkedSignal, model, signal } from '@angular/core';
import { Formats } from '../core/formats.js';
import { Texts } from '../core/texts.js';

export interface MonthRange {
  readonly from: string;
  readonly until: string;
}

/** Twelve months to drag over. Arrow keys walk, Shift extends, Enter or Space picks one month. */
@Component({
  selector: 'lc-return-window',
  template: `
    <div
      role="group"
      [attr.aria-label]="label()"
      (pointerup)="dragging.set(false)"
      (pointerleave)="dragging.set(false)"
    >
      @for (month of months(); track month; let at = $index) {
        <button
          type="button"
          [attr.aria-label]="formats.month(month)"
          [attr.aria-pressed]="isChosen(month)"
          [tabindex]="at === focused() ? 0 : -1"
          (pointerdown)="begin($event, at)"
          (pointerenter)="drag(at)"
          (keydown)="walk($event, at)"
          (click)="pick($event, at)"
        >
          {{ short(month) }}
        </button>
      }
    </div>
    <p class="visually-hidden" role="status">{{ spoken() }}</p>
  `,
  styles: `
    div {
      display: grid;
      grid-template-columns: repeat(12, 1fr);
      gap: 2px;
      touch-action: pan-y;
      user-select: none;
    }
    button {
      height: 25px;
      border: 1px solid var(--line);
      border-radius: 2px;
      background: var(--surface);
      color: var(--ink-2);
      font-size: 13px;
      line-height: 23px;
      text-align: center;
      white-space: nowrap;
    }
    button:hover {
      background: var(--surface-2);
    }
    [aria-pressed='true'],
    [aria-pressed='true']:hover {
      border-color: var(--spruce);
      background: var(--spruce);
      color: var(--on-spruce);
      font-weight: 700;
    }
    button:focus-visible {
      border-radius: 2px;
      z-index: 1;
    }
    @media (max-width: 599.98px), (pointer: coarse) {
      div {
        grid-template-columns: repeat(6, 1fr);
        touch-action: none;
      }
      button {
        height: 44px;
      }
    }
  `,
})
export class ReturnWindow {
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  private readonly texts = inject(Texts);
  protected readonly formats = inject(Formats);
  readonly label = input.required<string>();
  /** First of the twelve months, '2027-01'. */
  readonly start = input.required<string>();
  readonly value = model<MonthRange | null>(null);

  protected readonly months = computed(() => {
    const [year, month] = this.start().split('-').map(Number) as [number, number];
    return Array.from({ length: 12 }, (_, at) =>
      new Date(Date.UTC(year, month - 1 + at, 1)).toISOString().slice(0, 7),
    );
  });
  protected readonly focused = linkedSignal(() =>
    Math.max(0, this.months().indexOf(this.value()?.from ?? '')),
  );
  private readonly anchor = signal(0);
  protected readonly dragging = signal(false);
  protected readonly spoken = computed(() => {
    const value = this.value();
    if (!value) return this.texts.say('ui.window.none');
    return this.texts.say('ui.window.chosen', {
      from: this.formats.month(value.from),
      until: this.formats.month(value.until),
    });
  });

  protected short(month: string): string {
    const number = Number(month.slice(5));
    if (this.texts.language() === 'zh') return this.texts.say('ui.window.month', { month: number });
    return new Intl.DateTimeFormat('en-GB', { month: 'short' }).format(new Date(2000, number - 1, 1));
  }

  protected isChosen(month: string): boolean {
    const value = this.value();
    return !!value && month >= value.from && month <= value.until;
  }

  protected begin(event: PointerEvent, at: number): void {
    // A finger captures the month it lands on; the drag has to reach the others.
    const month = event.currentTarget as Element;
    if (month.hasPointerCapture(event.pointerId)) month.releasePointerCapture(event.pointerId);
    this.dragging.set(true);
    if (!event.shiftKey) this.anchor.set(at);
    this.choose(at);
  }

  protected drag(at: number): void {
    if (this.dragging()) this.choose(at);
  }

  /** Keyboards click without a pointer before it. */
  protected pick(event: MouseEvent, at: number): void {
    if (event.detail > 0) return;
    this.anchor.set(at);
    this.choose(at);
  }

  protected walk(event: KeyboardEvent, at: number): void {
    const to = { ArrowLeft: at - 1, ArrowRight: at + 1, Home: 0, End: 11 }[event.key];
    if (to === undefined || to < 0 || to > 11) return;
    event.preventDefault();
    if (event.shiftKey) {
      if (!this.value()) this.anchor.set(at);
      this.choose(to);
    }
    this.focused.set(to);
    this.host.nativeElement.querySelectorAll('button')[to]?.focus();
  }

  private choose(at: number): void {
    const months = this.months();
    const [from, until] = [Math.min(at, this.anchor()), Math.max(at, this.anchor())];
    this.value.set({ from: months[from] ?? '', until: months[until] ?? '' });
    this.focused.set(at);
  }
}
