import { Component, inject, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { CallOutput } from '@longcai/shared/endpoint';
import type { matchingApi } from '@longcai/shared/matching/matching.contract';
import { Texts } from '../../core/texts.js';
import { Icon } from '../../ui/icon.js';
import { ProblemPanel } from '../../ui/problem-panel.js';
import { Skeleton } from '../../ui/skeleton.js';

/** What keeps me from being found, each with the page that mends it. */
@Component({
  selector: 'lc-why-not-found',
  imports: [Icon, ProblemPanel, RouterLink, Skeleton],
  template: `
    @if (answer(); as why) {
      <div class="sheet-body">
        <h2>{{ say('profile.why.title') }}</h2>
        <p class="secondary">
          {{ say('profile.why.compared', { compared: why.positionsCompared, over: why.positionsOver50 }) }}
        </p>
        @if (why.reasons.length > 0) {
          <ul>
            @for (reason of why.reasons; track reason.code) {
              <li>
                <lc-icon name="warning" />
                <span
                  >{{ say('profile.why.' + reason.code + '.text') }}
                  <a class="link" [routerLink]="reason.action">{{
                    say('profile.why.' + reason.code + '.action')
                  }}</a></span
                >
              </li>
            }
          </ul>
        } @else {
          <p class="fine"><lc-icon name="check" />{{ say('profile.why.fine') }}</p>
        }
      </div>
    } @else if (error()) {
      <lc-problem-panel [error]="error()" (retried)="retried.emit()" />
    } @else {
      <lc-skeleton kind="lines" [rows]="2" />
    }
  `,
  styles: `
    :host {
      display: block;
    }
    li,
    .fine {
      display: flex;
      gap: 8px;
      margin-top: 10px;
      font-size: 15px;
      line-height: 24px;
    }
    lc-icon {
      margin-top: 2px;
      color: var(--berry);
    }
    .fine lc-icon {
      color: var(--spruce);
    }
  `,
})
export class WhyNotFound {
  protected readonly say = inject(Texts).say;
  readonly answer = input<CallOutput<typeof matchingApi.whyNotFound>>();
  readonly error = input<unknown>();
  readonly retried = output<void>();
}
