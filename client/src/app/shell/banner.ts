import { Component, inject } from '@angular/core';
import { Connection } from '../core/connection.js';
import { Session } from '../core/session.js';
import { Texts } from '../core/texts.js';
import { Icon } from '../ui/icon.js';

/** One line under the bar while the network or the service is away. */
@Component({
  selector: 'lc-banner',
  imports: [Icon],
  template: `
    <div role="status">
      @if (!connection.online()) {
        <p><lc-icon name="offline" />{{ say('shell.offline') }}</p>
      } @else if (session.state() === 'unavailable') {
        <p>
          <lc-icon name="warning" />{{ say('shell.unavailable') }}
          <button type="button" class="link" (click)="session.load()">{{ say('shell.retry') }}</button>
        </p>
      }
    </div>
  `,
  styles: `
    p {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 4px 10px;
      max-width: calc(var(--content) + 2 * var(--margin));
      margin: 0 auto;
      padding: 7px var(--margin);
      color: var(--ink-2);
      font-size: 14px;
      line-height: 24px;
    }
    div:has(p) {
      border-bottom: 1px solid var(--line);
      background: var(--surface-2);
    }
  `,
})
export class Banner {
  protected readonly say = inject(Texts).say;
  protected readonly connection = inject(Connection);
  protected readonly session = inject(Session);
}
