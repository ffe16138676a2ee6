import { Component, computed, inject, resource } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Api } from '../../core/api.js';
import { Texts } from '../../core/texts.js';
import { EmptyState } from '../../ui/empty-state.js';
import { NameSeal } from '../../ui/name-seal.js';
import { ProblemPanel } from '../../ui/problem-panel.js';
import { Skeleton } from '../../ui/skeleton.js';
import { MINE } from './team-calls.js';

/** The teams the reader belongs to or leads. */
@Component({
  selector: 'lc-team-list-page',
  imports: [EmptyState, NameSeal, ProblemPanel, RouterLink, Skeleton],
  template: `
    <div class="page">
      <h1 aria-live="polite">{{ heading() }}</h1>
      @if (teams.error(); as error) {
        <div class="sheet"><lc-problem-panel [error]="error" (retried)="teams.reload()" /></div>
      } @else if (teams.hasValue()) {
        @if (teams.value().length > 0) {
          <div class="sheet rows">
            @for (team of teams.value(); track team.id) {
              <article>
                <lc-name-seal [name]="team.name.zh || team.name.en" [size]="48" />
                <div class="what">
                  <h2>
                    <a [routerLink]="['/teams', team.id]">{{ texts.of(team.name) }}</a>
                  </h2>
                  <p class="secondary">{{ texts.of(team.ownerName) }}</p>
                  <p class="facts">
                    <span>{{ texts.count('teams.people', team.memberCount) }}</span>
                    <span>{{
                      team.openPositions > 0
                        ? texts.count('teams.open', team.openPositions)
                        : say('teams.complete')
                    }}</span>
                  </p>
                </div>
                <a class="button button-small" [routerLink]="['/rooms', team.roomId]"
                  >{{ team.unread > 0 ? texts.count('teams.roomUnread', team.unread) : say('teams.room')
                  }}<span class="visually-hidden">{{ texts.of(team.name) }}</span></a
                >
              </article>
            }
          </div>
        } @else {
          <div class="sheet">
            <lc-empty-state [heading]="say('teams.empty.title')" [text]="say('teams.empty.text')">
              <a class="button button-primary" routerLink="/matches">{{ say('teams.empty.matches') }}</a>
              <a class="button button-quiet" routerLink="/projects">{{ say('teams.empty.projects') }}</a>
            </lc-empty-state>
          </div>
        }
      } @else {
        <div class="sheet"><lc-skeleton [rows]="4" /></div>
      }
    </div>
  `,
  styles: `
    h1 {
      margin-bottom: 16px;
    }
    article {
      display: grid;
      grid-template-columns: 48px minmax(0, 1fr) auto;
      gap: 4px 20px;
      align-items: center;
      padding: 14px 24px;
    }
    h2 {
      font-size: 17px;
    }
    h2 a {
      color: inherit;
    }
    h2 a:hover {
      color: var(--spruce);
    }
    .facts {
      font-size: 14px;
    }
    @media (max-width: 599.98px) {
      .sheet {
        margin-inline: calc(-1 * var(--margin));
        border-inline: 0;
        border-radius: 0;
      }
      article {
        padding: 14px 16px;
        column-gap: 14px;
      }
      article .button {
        grid-column: 2;
        justify-self: start;
      }
    }
  `,
})
export class TeamListPage {
  private readonly api = inject(Api);
  protected readonly texts = inject(Texts);
  protected readonly say = this.texts.say;
  protected readonly teams = resource({
    loader: ({ abortSignal }) => this.api.call(MINE, {}, { signal: abortSignal }),
  });
  protected readonly heading = computed(() =>
    this.teams.hasValue() && this.teams.value().length > 0
      ? this.texts.count('teams.found', this.teams.value().length)
      : this.say('teams.title'),
  );
}
