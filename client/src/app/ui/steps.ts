import { Component, inject, input, output } from '@angular/core';
import { Texts } from '../core/texts.js';
import { Icon } from './icon.js';

export interface Step {
  readonly key: string;
  readonly title: string;
  readonly note?: string;
  readonly state: 'done' | 'current' | 'todo';
}

/** The left column of a wizard: done solid, current ring. Steps that are done can be opened again. */
@Component({
  selector: 'lc-steps',
  imports: [Icon],
  template: `
    <ol [attr.aria-label]="say('ui.steps.label')">
      @for (step of steps(); track step.key) {
        <li [class]="step.state" [attr.aria-current]="step.state === 'current' ? 'step' : null">
          <span class="mark" aria-hidden="true">
            @if (step.state === 'done') {
              <lc-icon name="check" />
            } @else {
              {{ $index + 1 }}
            }
          </span>
          <div>
            @if (step.state === 'done') {
              <button type="button" (click)="opened.emit(step.key)">{{ step.title }}</button>
            } @else {
              <span class="title">{{ step.title }}</span>
            }
            <span class="visually-hidden">{{ say('ui.steps.' + step.state) }}</span>
            @if (step.note) {
              <p>{{ step.note }}</p>
            }
          </div>
        </li>
      }
    </ol>
  `,
  styles: `
    li {
      position: relative;
      display: flex;
      gap: 12px;
      padding-bottom: 26px;
      font-size: 15px;
      line-height: 26px;
    }
    li:has(p) {
      padding-bottom: 24px;
    }
    li:not(:last-child)::before {
      content: '';
      position: absolute;
      left: 12px;
      top: 28px;
      bottom: 2px;
      width: 2px;
      background: var(--line);
    }
    li.done:not(:last-child)::before {
      background: var(--spruce);
    }
    .mark {
      display: grid;
      flex: none;
      place-items: center;
      width: 26px;
      height: 26px;
      border: 1.5px solid var(--line-strong);
      border-radius: 50%;
      color: var(--ink-2);
      font-size: 14px;
      font-weight: 700;
      line-height: 1;
    }
    .done .mark {
      border-color: var(--spruce);
      background: var(--spruce);
      color: var(--on-spruce);
    }
    .done lc-icon {
      width: 15px;
      height: 15px;
    }
    .current .mark {
      border: 2px solid var(--spruce);
      color: var(--spruce);
    }
    .title,
    button {
      color: var(--ink-2);
    }
    button:hover {
      color: var(--spruce);
    }
    .current .title {
      color: var(--ink);
      font-weight: 700;
    }
    div {
      min-width: 0;
    }
    p {
      color: var(--ink-3);
      font-size: 13px;
      line-height: 21px;
      overflow-wrap: anywhere;
    }
    @media (max-width: 899.98px) {
      ol {
        display: flex;
        gap: 6px;
      }
      li,
      li:has(p) {
        flex: none;
        padding: 0;
      }
      li.current {
        flex: 1;
      }
      li::before,
      li:not(.current) > div {
        display: none;
      }
    }
  `,
})
export class Steps {
  protected readonly say = inject(Texts).say;
  readonly steps = input.required<readonly Step[]>();
  readonly opened = output<string>();
}
