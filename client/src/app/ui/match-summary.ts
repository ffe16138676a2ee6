import { Component, computed, inject, input } from '@angular/core';
import type { Explanation } from '@longcai/shared/matching/matching.contract';
import { MatchBars } from './match-bars.js';
import { MatchScore } from './match-score.js';
import { MatchWords } from './match-words.js';

/** Score beside a heading, a bar per need, and why; what the page adds (distance, the button) goes inside. */
@Component({
  selector: 'lc-match-summary',
  imports: [MatchBars, MatchScore],
  template: `
    <div class="head">
      <lc-match-score [score]="explanation().score" [size]="44" />
      <div>
        <h3>{{ heading() }}</h3>
        <p>{{ note() }}</p>
      </div>
    </div>
    <lc-match-bars [needs]="explanation().needs" />
    @if (sentence()) {
      <p class="sentence">{{ why() }}</p>
    }
    <ng-content />
  `,
  styles: `
    :host {
      display: grid;
      gap: 12px;
    }
    .head {
      display: flex;
      align-items: center;
      gap: 18px;
    }
    h3 {
      font-size: 16px;
      line-height: 24px;
    }
    .head p {
      color: var(--ink-3);
      font-size: 14px;
      line-height: 20px;
    }
    .sentence {
      font-size: 15px;
      line-height: 24px;
    }
  `,
})
export class MatchSummary {
  private readonly words = inject(MatchWords);
  readonly explanation = input.required<Explanation>();
  readonly heading = input.required<string>();
  readonly note = input('');
  readonly sentence = input(false);
  protected readonly why = computed(() => this.words.sentence(this.explanation()));
}
