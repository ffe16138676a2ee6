import { Component, inject, input } from '@angular/core';
import type { NeedMatch } from '@longcai/shared/matching/matching.contract';
import { Texts } from '../core/texts.js';
import { MatchBar } from './match-bar.js';

@Component({
  selector: 'lc-match-bars',
  imports: [MatchBar],
  template: `
    <ul [attr.aria-label]="say('ui.match.needs')">
      @for (need of needs(); track need.skill.id) {
        <li><lc-match-bar [need]="need" [size]="size()" /></li>
      }
    </ul>
  `,
  styles: `
    :host {
      display: block;
    }
  `,
})
export class MatchBars {
  protected readonly say = inject(Texts).say;
  readonly needs = input.required<readonly NeedMatch[]>();
  readonly size = input<'row' | 'large'>('row');
}
