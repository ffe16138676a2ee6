import { Component, computed, input } from '@angular/core';

/** Line drawings of the libraries, 88 by 44, 1.5 wide. */
const DRAWINGS = {
  field:
    'M0 15h88M44 15v28M44 15 32 43M44 15 56 43M44 15 18 43M44 15 70 43M44 15 2 43M44 15 86 43M63 15V8.5l6-5 6 5V15M67 15v-4.5h4V15',
  corridor:
    'M0 43h88M17 43v-5M29 43v-8M54 43V28M67 43V23M8.5 32.5 36 22.5M43.8 19.8 79.5 7.8M4.5 38a4 4 0 1 0 0-8 4 4 0 0 0 0 8ZM40 25a4 4 0 1 0 0-8 4 4 0 0 0 0 8ZM83.5 10.5a4 4 0 1 0 0-8 4 4 0 0 0 0 8Z',
  seams:
    'M0 43h88M0 13c16-6 24 4 40 0s32-10 48-1M0 23.5c16-6 24 4 40 0s32-10 48-1M0 34c16-6 24 4 40 0s32-10 48-1M36 1.5h13l-4 9h-5l-4-9Z',
  works:
    'M0 43h88M9 43V17h13v26M13 24h5m-5 6h5M34 43V5h12v38M38 12h4m-4 7h4m-4 7h4M58 43V24h21v19M58 24l10-7v7l10-7v7',
  plain: 'M0 43h88M0 32c20-8 40-8 88-2M60 12a7 7 0 1 0 0-.1ZM12 31v-6m6 4v-6m6 5v-5',
} as const;

@Component({
  selector: 'lc-library-drawing',
  template: `
    <svg
      viewBox="0 0 88 44"
      aria-hidden="true"
      fill="none"
      stroke="currentColor"
      stroke-width="1.5"
      stroke-linejoin="round"
    >
      <path [attr.d]="path()" />
      @if (name() === 'corridor') {
        <circle cx="83.5" cy="6.5" r="4" fill="currentColor" />
      }
    </svg>
  `,
  styles: `
    :host {
      display: block;
      width: 88px;
      height: 44px;
      color: color-mix(in srgb, var(--spruce) 78%, var(--surface));
    }
  `,
})
export class LibraryDrawing {
  readonly name = input.required<keyof typeof DRAWINGS>();
  protected readonly path = computed(() => DRAWINGS[this.name()]);
}
