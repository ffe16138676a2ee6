import { Component, computed, inject } from '@angular/core';
import { RouterLink, RouterLinkActive } from '@angular/router';
import { Texts } from '../core/texts.js';
import { Unread } from '../core/unread.js';
import { Icon } from '../ui/icon.js';
import { Navigation } from './navigation.js';

@Component({
  selector: 'lc-bottom-bar',
  imports: [Icon, RouterLink, RouterLinkActive],
  template: `
    <nav [attr.aria-label]="say('shell.nav.phone')">
      @for (entry of entries(); track entry.key) {
        <a
          [routerLink]="entry.link"
          routerLinkActive="here"
          [routerLinkActiveOptions]="{ exact: entry.link === '/' }"
          ariaCurrentWhenActive="page"
        >
          <lc-icon [name]="entry.icon" />
          <span>{{ say('shell.nav.' + entry.key) }}</span>
          @if (entry.key === 'messages' && unread.messages() > 0) {
            <b
              ><span aria-hidden="true">{{ unread.messages() }}</span
              ><span class="visually-hidden">{{ messages() }}</span></b
            >
          }
        </a>
      }
    </nav>
  `,
  styleUrl: './bottom-bar.scss',
})
export class BottomBar {
  private readonly texts = inject(Texts);
  protected readonly say = this.texts.say;
  protected readonly unread = inject(Unread);
  protected readonly entries = inject(Navigation).phone;
  protected readonly messages = computed(() => this.texts.count('shell.unread', this.unread.messages()));
}
