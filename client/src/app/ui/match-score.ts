import { Component, inject, input } from '@angular/core';
import { Texts } from '../core/texts.js';

/** The number of a match, in serif digits: 32 on phones, 36 in lists, 44 on a page, 60 where it is explained. */
@Component({
  selector: 'lc-match-score',
  template: `
    <span class="score" aria-hidden="true" [style.font-size.px]="size()">{{ score() }}</span>
    @if (labelled()) {
      <span class="label" aria-hidden="true">{{ say('ui.match.score') }}</span>
    }
    <span class="visually-hidden">{{ say('ui.match.scoreSpoken', { score: score() }) }}</span>
  `,
  styles: `
    :host {
      position: relative;
      display: inline-grid;
      justify-items: center;
      gap: 6px;
    }
    .label {
      color: var(--ink-2);
      font-size: 12px;
      line-height: 18px;
    }
  `,
})
export class MatchScore {
  protected readonly say = inject(Texts).say;
  readonly score = input.required<number>();
  readonly size = input<32 | 36 | 44 | 60>(36);
  readonly labelled = input(false);
}
