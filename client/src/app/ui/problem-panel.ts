import { Component, computed, inject, input, output } from '@angular/core';
import { ProblemMessage } from '../core/problem-message.js';
import { Texts } from '../core/texts.js';
import { Icon } from './icon.js';

/** What stands where a part failed to load: why, and what to do. */
@Component({
  selector: 'lc-problem-panel',
  imports: [Icon],
  template: `
    <div role="alert">
      <h2><lc-icon name="warning" />{{ say('ui.problem.title') }}</h2>
      <p>{{ sentence() }}</p>
    </div>
    @if (canRetry()) {
      <button type="button" class="button" (click)="retried.emit()">{{ say('ui.problem.retry') }}</button>
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: 16px;
      justify-items: start;
      padding: 20px 24px;
    }
    h2 {
      display: flex;
      align-items: center;
      gap: 8px;
      color: var(--berry);
      font-size: 17px;
    }
    p {
      margin-top: 6px;
      color: var(--ink-2);
    }
  `,
})
export class ProblemPanel {
  private readonly problems = inject(ProblemMessage);
  protected readonly say = inject(Texts).say;
  readonly error = input.required<unknown>();
  readonly retried = output<void>();
  protected readonly sentence = computed(() => this.problems.of(this.error()));
  protected readonly canRetry = computed(() => this.problems.canRetry(this.error()));
}
