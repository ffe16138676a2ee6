import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Formats } from '../../core/formats.js';
import { Texts } from '../../core/texts.js';
import { EmptyState } from '../../ui/empty-state.js';
import { Pagination } from '../../ui/pagination.js';
import { ProblemPanel } from '../../ui/problem-panel.js';
import { Skeleton } from '../../ui/skeleton.js';
import { MatchRow } from './match-row.js';
import { MatchesStore } from './matches-store.js';

@Component({
  selector: 'lc-matches-page',
  imports: [EmptyState, MatchRow, Pagination, ProblemPanel, RouterLink, Skeleton],
  providers: [MatchesStore],
  template: `
    <div class="page">
      <div class="head">
        <h1 class="phrases">{{ heading() }}</h1>
        @if (store.shown(); as found) {
          <p class="note">{{ texts.count('matches.compared', found.compared) }}</p>
        }
      </div>
      @if (store.shown()?.optedOut) {
        <p class="sheet sheet-body off">
          {{ say('matches.off') }} <a class="link" routerLink="/settings">{{ say('matches.settings') }}</a>
        </p>
      }
      <div class="sheet rows" [attr.aria-busy]="store.found.isLoading()">
        @if (store.profileNeeded()) {
          <lc-empty-state [heading]="say('matches.needed.title')" [text]="say('matches.needed.text')">
            <a class="button button-primary" routerLink="/register">{{ say('matches.needed.action') }}</a>
            <a class="button button-quiet" routerLink="/projects">{{ say('matches.projects') }}</a>
          </lc-empty-state>
        } @else if (store.found.error()) {
          <lc-problem-panel [error]="store.found.error()" (retried)="store.found.reload()" />
        } @else if (store.shown(); as found) {
          @for (match of found.items; track match.position.positionId) {
            <lc-match-row [match]="match" />
          } @empty {
            <lc-empty-state [heading]="say('matches.none.title')" [text]="say('matches.none.text')">
              <a class="button button-primary" routerLink="/profile/skills">{{
                say('matches.none.action')
              }}</a>
              <a class="button button-quiet" routerLink="/projects">{{ say('matches.projects') }}</a>
            </lc-empty-state>
          }
        } @else {
          <lc-skeleton [rows]="6" />
        }
      </div>
      @if (store.shown(); as found) {
        <lc-pagination [page]="store.page()" [total]="found.total" />
      }
    </div>
  `,
  styles: `
    .head {
      display: flex;
      flex-wrap: wrap;
      align-items: baseline;
      justify-content: space-between;
      gap: 4px 24px;
      margin-bottom: 16px;
    }
    .off {
      margin-bottom: 16px;
    }
    lc-pagination {
      margin-top: 16px;
    }
    @media (max-width: 899.98px) {
      .rows {
        margin-inline: calc(-1 * var(--margin));
        border-inline: 0;
        border-radius: 0;
      }
    }
  `,
})
export class MatchesPage {
  protected readonly formats = inject(Formats);
  protected readonly texts = inject(Texts);
  protected readonly say = this.texts.say;
  protected readonly store = inject(MatchesStore);
  protected readonly heading = computed(() => {
    const found = this.store.shown();
    return found && found.total > 0
      ? this.texts.count('matches.found', found.total)
      : this.say('matches.title');
  });
}
