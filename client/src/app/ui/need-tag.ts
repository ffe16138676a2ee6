import { Component, inject, input } from '@angular/core';
import { Texts } from '../core/texts.js';

/** 必须 filled and bold, 加分 outlined. */
@Component({
  selector: 'lc-need-tag',
  template: `{{ say(must() ? 'ui.must' : 'ui.wish') }}`,
  host: { '[class.must]': 'must()' },
  styles: `
    :host {
      display: inline-block;
      flex: none;
      padding: 0 6px;
      border: 1px solid var(--line-strong);
      border-radius: 3px;
      color: var(--ink-2);
      font-size: 12px;
      line-height: 18px;
      white-space: nowrap;
    }
    :host(.must) {
      border-color: transparent;
      background: var(--surface-2);
      color: var(--ink);
      font-weight: 700;
    }
  `,
})
export class NeedTag {
  protected readonly say = inject(Texts).say;
  readonly must = input.required<boolean>();
}
