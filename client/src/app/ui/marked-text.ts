import { Component, computed, input } from '@angular/core';

/** A text with the letters that met the query underlined, from [start, end] ranges. */
@Component({
  selector: 'lc-marked-text',
  template: `
    @for (part of parts(); track $index) {
      @if (part.hit) {
        <mark>{{ part.text }}</mark>
      } @else {
        <span>{{ part.text }}</span>
      }
    }
  `,
  styles: `
    mark {
      border-bottom: 1px solid currentColor;
      background: none;
      color: var(--spruce);
      font-weight: 700;
    }
  `,
})
export class MarkedText {
  readonly text = input.required<string>();
  readonly marks = input<readonly (readonly [number, number])[]>([]);

  protected readonly parts = computed(() => {
    const parts: { text: string; hit: boolean }[] = [];
    let from = 0;
    for (const [start, end] of this.marks()) {
      if (start > from) parts.push({ text: this.text().slice(from, start), hit: false });
      parts.push({ text: this.text().slice(start, end), hit: true });
      from = end;
    }
    if (from < this.text().length) parts.push({ text: this.text().slice(from), hit: false });
    return parts;
  });
}
