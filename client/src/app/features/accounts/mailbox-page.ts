import { Component, inject, resource } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { accountsApi } from '@longcai/shared/accounts/accounts.contract';
import { Api, bare } from '../../core/api.js';
import { Formats } from '../../core/formats.js';
import { kept } from '../../core/kept.js';
import { Texts } from '../../core/texts.js';
import { EmptyState } from '../../ui/empty-state.js';
import { ProblemPanel } from '../../ui/problem-panel.js';
import { Skeleton } from '../../ui/skeleton.js';

export const MAILBOX = bare<typeof accountsApi.mailbox>('GET', '/api/development/mailbox');

@Component({
  selector: 'lc-mailbox-page',
  imports: [EmptyState, ProblemPanel, RouterLink, Skeleton],
  template: `
    <div class="page">
      <div class="head">
        <div>
          <h1>{{ say('accounts.mailbox.lead') }}</h1>
          <p class="secondary">{{ say('accounts.mailbox.text') }}</p>
        </div>
        <button type="button" class="button" (click)="mails.reload()">
          {{ say('accounts.mailbox.reload') }}
        </button>
      </div>
      <div class="sheet rows" [attr.aria-busy]="mails.isLoading()">
        @if (mails.error(); as error) {
          <lc-problem-panel [error]="error" (retried)="mails.reload()" />
        } @else if (shown(); as list) {
          @for (mail of list; track mail.id) {
            <article>
              <h2>{{ mail.subject }}</h2>
              <p class="note">
                {{ say('accounts.mailbox.to', { to: mail.to }) }} · {{ formats.moment(mail.sentAt) }}
              </p>
              <p class="text">{{ mail.text }}</p>
            </article>
          } @empty {
            <lc-empty-state
              [heading]="say('accounts.mailbox.empty')"
              [text]="say('accounts.mailbox.emptyText')"
            >
              <a class="button" routerLink="/reset">{{ say('accounts.mailbox.askCode') }}</a>
            </lc-empty-state>
          }
        } @else {
          <lc-skeleton kind="lines" />
        }
      </div>
    </div>
  `,
  styles: `
    .head {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      justify-content: space-between;
      gap: 12px 24px;
      margin-bottom: 16px;
    }
    article {
      padding: 16px 24px;
    }
    .text {
      margin-top: 8px;
      white-space: pre-line;
    }
  `,
})
export class MailboxPage {
  private readonly api = inject(Api);
  protected readonly say = inject(Texts).say;
  protected readonly formats = inject(Formats);
  protected readonly mails = resource({
    loader: ({ abortSignal }) => this.api.call(MAILBOX, {}, { signal: abortSignal }),
  });
  protected readonly shown = kept(this.mails);
}
