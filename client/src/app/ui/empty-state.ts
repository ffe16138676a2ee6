import { Component, input } from '@angular/core';

/** Says what will be here and offers the first step. A ghost of what comes and the actions go inside. */
@Component({
  selector: 'lc-empty-state',
  template: `
    <h2>{{ heading() }}</h2>
    <p>{{ text() }}</p>
    <div class="ghost" aria-hidden="true"><ng-content select="[ghost]" /></div>
    <div class="actions"><ng-content /></div>
  `,
  styles: `
    :host {
      display: grid;
      gap: 8px;
      justify-items: start;
      padding: 20px 24px;
    }
    h2 {
      font-size: 18px;
    }
    p {
      max-width: 40em;
      color: var(--ink-2);
    }
    .ghost {
      width: 100%;
      margin-top: 12px;
      padding: 12px 16px;
      border: 1px dashed var(--line-strong);
      border-radius: var(--radius);
      color: var(--ink-3);
      font-size: 14px;
      line-height: 24px;
      pointer-events: none;
    }
    .ghost:empty {
      display: none;
    }
    .actions {
      display: flex;
      flex-wrap: wrap;
      gap: 12px 20px;
      align-items: center;
      margin-top: 16px;
    }
    .actions:empty {
      display: none;
    }
  `,
})
export class EmptyState {
  readonly heading = input.required<string>();
  readonly text = input('');
}
