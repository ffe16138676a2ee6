import { Component, computed, inject, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { NoticeView } from '@longcai/shared/notices/notices.contract';
import { Formats } from '../../core/formats.js';
import { Texts } from '../../core/texts.js';
import { Icon, type IconName } from '../../ui/icon.js';
import { linkOf } from './notice-link.js';

const ICONS: Record<NoticeView['subject']['type'], IconName> = {
  project: 'grid',
  offer: 'grid',
  profile: 'person',
  organisation: 'home',
  application: 'send',
  team: 'people',
  room: 'message',
  library: 'grid',
  case: 'clock',
};

/** One thing that happened, as a sentence that leads to where it matters. */
@Component({
  selector: 'lc-notice-row',
  imports: [Icon, RouterLink],
  template: `
    <lc-icon [name]="icon()" />
    <div>
      <p class="sentence">
        @if (!notice().read) {
          <span class="visually-hidden">{{ say('notices.unreadMark') }}</span>
        }
        <a [routerLink]="link()" (click)="opened.emit()">{{ sentence() }}</a>
      </p>
      @if (reason()) {
        <p class="secondary">{{ reason() }}</p>
      }
      <time [attr.datetime]="notice().at">{{ formats.moment(notice().at) }}</time>
    </div>
    @if (!notice().read) {
      <button type="button" class="link" (click)="marked.emit()">
        {{ say('notices.read') }}<span class="visually-hidden">{{ sentence() }}</span>
      </button>
    }
  `,
  host: { '[class.unread]': '!notice().read' },
  styles: `
    :host {
      display: grid;
      grid-template-columns: 20px minmax(0, 1fr) auto;
      gap: 4px 16px;
      align-items: start;
      padding: 12px 24px;
    }
    :host(.unread) {
      box-shadow: inset 3px 0 0 var(--spruce);
    }
    lc-icon {
      margin-top: 3px;
      color: var(--ink-3);
    }
    :host(.unread) lc-icon {
      color: var(--spruce);
    }
    .sentence a {
      color: var(--ink);
    }
    .sentence a:hover {
      color: var(--spruce);
    }
    :host(.unread) .sentence {
      font-weight: 700;
    }
    time {
      color: var(--ink-3);
      font-size: 14px;
      line-height: 22px;
    }
    button {
      margin-top: 2px;
      font-size: 14px;
    }
    @media (max-width: 599.98px) {
      :host {
        grid-template-columns: 20px minmax(0, 1fr);
        gap: 4px 12px;
        padding: 12px 16px;
      }
      button {
        grid-column: 2;
        justify-self: start;
        min-height: 32px;
      }
    }
  `,
})
export class NoticeRow {
  private readonly texts = inject(Texts);
  protected readonly formats = inject(Formats);
  protected readonly say = this.texts.say;
  readonly notice = input.required<NoticeView>();
  readonly opened = output<void>();
  readonly marked = output<void>();
  protected readonly icon = computed(() => ICONS[this.notice().subject.type]);
  protected readonly link = computed(() => linkOf(this.notice()));
  protected readonly sentence = computed(() => {
    const { kind, values } = this.notice();
    const words = Object.fromEntries(
      ['person', 'title', 'project', 'library', 'position', 'serviceNumber'].map((name) => [
        name,
        this.word(values[name]) || this.say('notices.someone'),
      ]),
    );
    const outcome = this.word(values['outcome']);
    return this.say(`notices.kind.${kind}`, {
      ...words,
      ...(outcome && { outcome: this.say(`notices.outcome.${outcome}`) }),
    });
  });
  protected readonly reason = computed(() => {
    const { kind, values } = this.notice();
    const reason = this.word(values['reason']);
    if (!reason) return '';
    const known = kind === 'application-declined' ? this.say(`notices.declined.${reason}`) : reason;
    return this.say('notices.reason', { reason: known });
  });

  private word(value: NoticeView['values'][string] | undefined): string {
    return typeof value === 'object' ? this.texts.of(value) : (value ?? '');
  }
}
