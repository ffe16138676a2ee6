import { Component, inject, input, model } from '@angular/core';
import { Texts } from '../core/texts.js';

let pickers = 0;

/** Levels 1 to 5 as grains to click, with what each level means in words. */
@Component({
  selector: 'lc-level-picker',
  template: `
    <fieldset>
      <legend class="visually-hidden">{{ label() }}</legend>
      <div class="grains">
        @for (level of levels; track level) {
          <label [class.filled]="level <= (value() ?? 0)" [title]="say('ui.levelWords.' + level)">
            <input
              type="radio"
              [name]="name"
              [value]="level"
              [checked]="level === value()"
              [attr.aria-label]="say('ui.level', { level }) + ' ' + say('ui.levelWords.' + level)"
              (change)="value.set(level)"
            />
          </label>
        }
      </div>
      <span class="words" aria-hidden="true">
        @if (value(); as level) {
          {{ say('ui.level', { level }) }} {{ say('ui.levelWords.' + level) }}
        }
      </span>
    </fieldset>
  `,
  styles: `
    fieldset {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 4px 12px;
    }
    .grains {
      display: flex;
      gap: 3px;
    }
    label {
      position: relative;
      display: block;
      width: 36px;
      height: 24px;
      border: 1px solid var(--line-strong);
      border-radius: 3px;
      background: var(--surface);
      cursor: pointer;
    }
    label:hover {
      background: var(--surface-2);
    }
    .filled,
    .filled:hover {
      border-color: var(--spruce);
      background: var(--spruce);
    }
    label:has(:focus-visible) {
      outline: 2px solid var(--spruce);
      outline-offset: 2px;
    }
    input {
      position: absolute;
      inset: 0;
      width: 100%;
      height: 100%;
      margin: 0;
      opacity: 0;
      cursor: pointer;
    }
    .words {
      color: var(--ink-2);
      font-size: 14px;
      line-height: 24px;
    }
    @media (pointer: coarse) {
      label {
        width: 44px;
        height: 44px;
      }
    }
  `,
})
export class LevelPicker {
  protected readonly say = inject(Texts).say;
  protected readonly name = `level-${++pickers}`;
  protected readonly levels = [1, 2, 3, 4, 5] as const;
  readonly label = input.required<string>();
  readonly value = model<number>();
}
