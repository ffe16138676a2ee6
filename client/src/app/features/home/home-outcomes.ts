import { Component, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { briefName } from '@longcai/shared/organisations/brief-name';
import { Texts } from '../../core/texts.js';
import type { Front } from './home-store.js';

/** What came of it: the newest completed projects. */
@Component({
  selector: 'lc-home-outcomes',
  imports: [RouterLink],
  template: `
    <header>
      <h2>{{ say('home.outcomes.title') }}</h2>
      <a class="link" routerLink="/projects" [queryParams]="{ state: 'completed' }">{{
        say('home.outcomes.ledger')
      }}</a>
    </header>
    @for (outcome of outcomes().slice(0, 3); track outcome.projectId) {
      <article>
        <h3>
          <a [routerLink]="['/projects', outcome.projectId]">{{ texts.of(outcome.title) }}</a>
        </h3>
        <p class="note">
          {{ texts.of(brief(outcome.ownerName)) }}&ensp;{{
            texts.count('home.outcomes.people', outcome.people)
          }}{{ say('home.outcomes.comma') }}{{ texts.count('home.outcomes.days', outcome.days) }}
        </p>
      </article>
    } @empty {
      <p class="note">{{ say('home.outcomes.empty') }}</p>
    }
  `,
  host: { class: 'sheet' },
  styles: `
    :host {
      display: grid;
      grid-template-columns: 112px repeat(auto-fit, minmax(min(100%, 240px), 1fr));
      gap: 12px 24px;
      align-items: center;
      padding: 12px 24px;
    }
    header {
      display: grid;
      justify-items: start;
    }
    h2 {
      font-size: 17px;
    }
    .link {
      font-size: 14px;
    }
    article {
      padding-inline-start: 20px;
      border-inline-start: 1px solid var(--line);
    }
    h3 {
      font-size: 16px;
      line-height: 24px;
    }
    h3 a {
      color: inherit;
    }
    h3 a:hover {
      color: var(--spruce);
    }
    @media (max-width: 899.98px) {
      :host {
        grid-template-columns: minmax(0, 1fr);
        margin: 24px calc(-1 * var(--margin)) 0;
        padding: 16px;
        border-inline: 0;
        border-radius: 0;
      }
      header {
        display: flex;
        align-items: baseline;
        justify-content: space-between;
      }
      article {
        padding: 10px 0 0;
        border-inline-start: 0;
        border-top: 1px solid var(--line);
      }
    }
  `,
})
export class HomeOutcomes {
  protected readonly brief = briefName;
  protected readonly texts = inject(Texts);
  protected readonly say = this.texts.say;
  readonly outcomes = input.required<Front['outcomes']>();
}
