import { Component, computed, inject, input } from '@angular/core';
import { Texts } from '../core/texts.js';

/** The shape of what is coming, so that the page does not jump. */
@Component({
  selector: 'lc-skeleton',
  template: `
    <span class="visually-hidden" role="status">{{ say('ui.loading') }}</span>
    @for (row of list(); track row) {
      <div class="row" aria-hidden="true">
        @if (kind() === 'rows') {
          <i class="seal"></i>
        }
        <span class="text"
          ><i [style.width.%]="70 - (row % 3) * 10"></i
          ><i class="thin" [style.width.%]="45 - (row % 2) * 6"></i
        ></span>
        @if (kind() === 'rows') {
          <span class="bars"><i></i><i></i><i></i></span>
        }
      </div>
    }
  `,
  host: { 'aria-busy': 'true' },
  styles: `
    :host {
      display: block;
    }
    .row {
      display: flex;
      gap: 16px;
      padding: 16px 24px;
    }
    .row + .row {
      border-top: 1px solid var(--line);
    }
    i {
      display: block;
      height: 14px;
      border-radius: 3px;
      background: var(--surface-2);
    }
    .seal {
      flex: none;
      width: 44px;
      height: 32px;
    }
    .text {
      display: grid;
      flex: 1;
      gap: 14px;
      align-content: start;
    }
    .thin {
      height: 12px;
    }
    .bars {
      display: grid;
      gap: 8px;
      width: 110px;
    }
    .bars i {
      height: 9px;
    }
  `,
})
export class Skeleton {
  protected readonly say = inject(Texts).say;
  readonly rows = input(3);
  readonly kind = input<'rows' | 'lines'>('rows');
  protected readonly list = computed(() => Array.from({ length: this.rows() }, (_, row) => row));
}
