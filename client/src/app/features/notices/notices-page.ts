import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { NoticeView } from '@longcai/shared/notices/notices.contract';
import { ProblemMessage } from '../../core/problem-message.js';
import { Session } from '../../core/session.js';
import { Texts } from '../../core/texts.js';
import { Toasts } from '../../core/toasts.js';
import { EmptyState } from '../../ui/empty-state.js';
import { Pagination } from '../../ui/pagination.js';
import { ProblemPanel } from '../../ui/problem-panel.js';
import { Skeleton } from '../../ui/skeleton.js';
import { NoticeRow } from './notice-row.js';
import { NoticesStore } from './notices-store.js';

/** Everything that happened and concerns the reader. */
@Component({
  selector: 'lc-notices-page',
  imports: [EmptyState, NoticeRow, Pagination, ProblemPanel, RouterLink, Skeleton],
  providers: [NoticesStore],
  template: `
    <div class="page">
      <div class="head">
        <h1 aria-live="polite">{{ heading() }}</h1>
        <div class="actions">
          <a
            class="button button-small"
            [routerLink]="[]"
            [queryParams]="{ unread: store.onlyUnread() ? null : true }"
            >{{ say(store.onlyUnread() ? 'notices.all' : 'notices.onlyUnread') }}</a
          >
          @if ((store.shown()?.unread ?? 0) > 0) {
            <button type="button" class="button button-small" (click)="read()">
              {{ say('notices.readAll') }}
            </button>
          }
        </div>
      </div>
      @if (store.found.error(); as error) {
        <div class="sheet"><lc-problem-panel [error]="error" (retried)="store.found.reload()" /></div>
      } @else if (store.shown(); as found) {
        @if (found.items.length > 0) {
          <div class="sheet rows">
            @for (notice of found.items; track notice.id) {
              <lc-notice-row [notice]="notice" (opened)="open(notice)" (marked)="read([notice.id])" />
            }
          </div>
          <lc-pagination [page]="store.page()" [total]="found.total" />
        } @else {
          <div class="sheet">
            <lc-empty-state
              [heading]="say(store.onlyUnread() ? 'notices.empty.unread' : 'notices.empty.title')"
              [text]="say('notices.empty.text')"
            >
              @if (!store.onlyUnread()) {
                <a class="button button-primary" routerLink="/projects">{{
                  say('notices.empty.projects')
                }}</a>
              }
            </lc-empty-state>
          </div>
        }
      } @else {
        <div class="sheet"><lc-skeleton kind="lines" [rows]="6" /></div>
      }
    </div>
  `,
  styles: `
    .page {
      max-width: calc(860px + 2 * var(--margin));
    }
    .head {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      justify-content: space-between;
      gap: 8px 16px;
      margin-bottom: 16px;
    }
    lc-pagination {
      margin-top: 16px;
    }
    @media (max-width: 599.98px) {
      .sheet {
        margin-inline: calc(-1 * var(--margin));
        border-inline: 0;
        border-radius: 0;
      }
    }
  `,
})
export class NoticesPage {
  private readonly texts = inject(Texts);
  private readonly session = inject(Session);
  private readonly toasts = inject(Toasts);
  private readonly problems = inject(ProblemMessage);
  protected readonly say = this.texts.say;
  protected readonly store = inject(NoticesStore);
  protected readonly heading = computed(() => {
    const unread = this.store.shown()?.unread ?? 0;
    return unread > 0 ? this.texts.count('notices.unread', unread) : this.say('notices.title');
  });

  protected open(notice: NoticeView): void {
    // Whoever acts for an organisation since then sees what that opens to them.
    if (notice.kind === 'colleague-added') void this.session.load();
    if (!notice.read) void this.store.read([notice.id]).catch(() => undefined);
  }

  protected async read(ids?: readonly string[]): Promise<void> {
    try {
      await this.store.read(ids);
    } catch (error) {
      this.toasts.failed(this.problems.of(error));
    }
  }
}
