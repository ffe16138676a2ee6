import { Component, DOCUMENT, inject, input, signal } from '@angular/core';
import { Texts } from '../core/texts.js';

/** A stub with the number one can call about; a click copies it. */
@Component({
  selector: 'lc-service-number',
  template: `
    <button
      type="button"
      [attr.aria-label]="say('ui.serviceNumber.copy', { number: number() })"
      (click)="copy()"
    >
      <span class="label">{{ say('ui.serviceNumber.label') }}</span>
      <span class="number">{{ number() }}</span>
    </button>
    <span class="copied" role="status">{{ copied() ? say('ui.serviceNumber.copied') : '' }}</span>
  `,
  host: { '[class.small]': "size() === 'small'" },
  styles: `
    :host {
      --tall: 30px;
      display: inline-flex;
      align-items: center;
      gap: 10px;
      vertical-align: middle;
    }
    button {
      display: flex;
      height: var(--tall);
      border: 1px solid var(--line-strong);
      border-radius: var(--radius);
      background: var(--surface);
      font-size: 14px;
      line-height: calc(var(--tall) - 2px);
    }
    button:hover {
      background: var(--surface-2);
    }
    .label {
      padding: 0 10px;
      border-inline-end: 1px dashed var(--line-strong);
      color: var(--ink-2);
      white-space: nowrap;
    }
    .number {
      padding: 0 10px;
      font-weight: 700;
      font-variant-numeric: tabular-nums;
      letter-spacing: 0.03em;
      white-space: nowrap;
    }
    .copied {
      color: var(--ink-3);
      font-size: 13px;
    }
    :host(.small) {
      --tall: 24px;
    }
    :host(.small) button {
      font-size: 12px;
    }
    @media (pointer: coarse) {
      button {
        position: relative;
      }
      button::after {
        content: '';
        position: absolute;
        inset: -8px 0;
      }
    }
  `,
})
export class ServiceNumber {
  private readonly window = inject(DOCUMENT).defaultView;
  protected readonly say = inject(Texts).say;
  readonly number = input.required<string>();
  readonly size = input<'usual' | 'small'>('usual');
  protected readonly copied = signal(false);

  protected async copy(): Promise<void> {
    await this.window?.navigator.clipboard.writeText(this.number());
    this.copied.set(true);
    setTimeout(() => this.copied.set(false), 3000);
  }
}
