import { Component, inject, input, output } from '@angular/core';
import { Texts } from '../core/texts.js';
import { Icon } from './icon.js';

export interface Chip {
  readonly key: string;
  readonly label: string;
}

/** What is chosen, each removable, and a way to clear all. */
@Component({
  selector: 'lc-chips',
  imports: [Icon],
  template: `
    @if (chips().length > 0) {
      <div class="head">
        <h2>{{ say('ui.facets.chosen', { count: chips().length }) }}</h2>
        <button type="button" class="link" (click)="cleared.emit()">{{ say('ui.facets.clear') }}</button>
      </div>
      <ul>
        @for (chip of chips(); track chip.key) {
          <li>
            <button
              type="button"
              [attr.aria-label]="say('ui.facets.remove', { label: chip.label })"
              (click)="removed.emit(chip)"
            >
              {{ chip.label }}<lc-icon name="close" />
            </button>
          </li>
        }
      </ul>
    }
  `,
  styles: `
    :host {
      display: block;
    }
    .head {
      display: flex;
      align-items: baseline;
      justify-content: space-between;
      gap: 8px;
      margin-bottom: 8px;
    }
    h2 {
      font-size: 15px;
      line-height: 24px;
    }
    .link {
      font-size: 14px;
    }
    ul {
      display: flex;
      flex-wrap: wrap;
      gap: 8px;
    }
    li button {
      display: flex;
      align-items: center;
      gap: 6px;
      height: 28px;
      padding: 0 8px 0 10px;
      border-radius: 4px;
      background: var(--spruce-soft);
      color: var(--spruce-strong);
      font-size: 14px;
    }
    li button:hover {
      box-shadow: inset 0 0 0 1px var(--spruce);
    }
    lc-icon {
      width: 14px;
      height: 14px;
    }
    @media (pointer: coarse) {
      li button {
        height: 36px;
      }
    }
  `,
})
export class Chips {
  protected readonly say = inject(Texts).say;
  readonly chips = input.required<readonly Chip[]>();
  readonly removed = output<Chip>();
  readonly cleared = output<void>();
}
