import { Component, inject, input, output, signal } from '@angular/core';
import { Texts } from '../../core/texts.js';
import { Icon } from '../../ui/icon.js';
import type { Change } from './project-draft.js';

/** Someone else saved first: what they changed, and whose words stand. Sticks, because one may be typing far below. */
@Component({
  selector: 'lc-conflict-panel',
  imports: [Icon],
  template: `
    <div role="alert">
      <h2><lc-icon name="warning" />{{ say('workspace.conflict.title') }}</h2>
      <ul>
        @for (change of changes(); track change.part) {
          <li>
            <b>{{ say('workspace.part.' + change.part) }}</b> {{ change.sentence }}
          </li>
        }
      </ul>
      <p>{{ say('workspace.conflict.text') }}</p>
    </div>
    <p class="actions">
      <button type="button" class="button button-small" [disabled]="pressed()" (click)="decide('mine')">
        {{ say('workspace.conflict.mine') }}
      </button>
      <button type="button" class="button button-small" [disabled]="pressed()" (click)="decide('theirs')">
        {{ say('workspace.conflict.theirs') }}
      </button>
    </p>
  `,
  host: { class: 'sheet' },
  styles: `
    :host {
      position: sticky;
      top: calc(var(--bar) + 8px);
      z-index: 2;
      display: grid;
      gap: 12px;
      padding: 16px 20px;
      border-color: var(--berry);
      box-shadow: var(--shadow-2);
    }
    h2 {
      display: flex;
      align-items: center;
      gap: 8px;
      color: var(--berry);
      font-size: 16px;
    }
    ul {
      margin: 8px 0;
      font-size: 15px;
    }
  `,
})
export class ConflictPanel {
  protected readonly say = inject(Texts).say;
  readonly changes = input.required<readonly Change[]>();
  readonly resolved = output<'mine' | 'theirs'>();
  protected readonly pressed = signal(false);

  protected decide(whose: 'mine' | 'theirs'): void {
    this.pressed.set(true);
    this.resolved.emit(whose);
  }
}
