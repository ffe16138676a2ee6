import { Component, inject, input } from '@angular/core';
import type { LibraryCard } from '@longcai/shared/libraries/libraries.contract';
import { Formats } from '../../core/formats.js';
import { Texts } from '../../core/texts.js';

/** Counted things of a library, in serif digits. */
@Component({
  selector: 'lc-library-numbers',
  template: `
    <dl>
      @for (key of keys; track key) {
        <div>
          <dt>{{ say('libraries.numbers.' + key) }}</dt>
          <dd class="digits">{{ formats.number(numbers()[key]) }}</dd>
        </div>
      }
    </dl>
  `,
  styles: `
    dl {
      display: flex;
      flex-wrap: wrap;
      gap: 8px 28px;
    }
    div {
      display: flex;
      flex-direction: column-reverse;
    }
    dt {
      color: var(--ink-2);
      font-size: 14px;
      line-height: 20px;
    }
    dd {
      font-size: 24px;
      line-height: 30px;
    }
  `,
})
export class LibraryNumbers {
  protected readonly say = inject(Texts).say;
  protected readonly formats = inject(Formats);
  readonly numbers = input.required<LibraryCard['numbers']>();
  protected readonly keys = ['openPositions', 'offers', 'teamsFormed', 'teamsThisWeek'] as const;
}
