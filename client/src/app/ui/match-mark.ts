import { Component, computed, input } from '@angular/core';
import type { NeedKind } from '@longcai/shared/matching/matching.contract';

const MARKS: Record<NeedKind, string> = {
  met: 'm2.2 7.6 2.8 4L10 1.8',
  near: 'M1.5 5.2c2-2.4 3.5-1.2 4.7-.3 1.2.9 2.6 1.6 4.3-.8M1.5 9.2c2-2.4 3.5-1.2 4.7-.3 1.2.9 2.6 1.6 4.3-.8',
  low: 'M6 1.5v10m-3.6-3.3L6 11.7l3.6-3.5',
  missing: 'M6 11.2a5 5 0 1 0 0-10 5 5 0 0 0 0 10Z',
};

/** ✓ ≈ ↓ ○ as drawings: the four read without colour and look the same in every face. */
@Component({
  selector: 'lc-match-mark',
  template: `
    <svg
      viewBox="0 0 12 13"
      aria-hidden="true"
      fill="none"
      stroke="currentColor"
      stroke-width="1.3"
      stroke-linecap="round"
      stroke-linejoin="round"
    >
      <path [attr.d]="path()" />
    </svg>
  `,
  host: { '[class.missing]': "kind() === 'missing'", '[class.low]': "kind() === 'low'" },
  styles: `
    :host {
      display: inline-block;
      flex: none;
      width: 12px;
      height: 13px;
      color: var(--wheat-ink);
    }
    :host(.missing) {
      color: var(--ink-3);
    }
    :host(.low) {
      color: var(--ink-2);
    }
  `,
})
export class MatchMark {
  readonly kind = input.required<NeedKind>();
  protected readonly path = computed(() => MARKS[this.kind()]);
}
