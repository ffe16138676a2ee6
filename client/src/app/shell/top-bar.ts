import { Component, computed, inject, signal } from '@angular/core';
import { RouterLink, RouterLinkActive } from '@angular/router';
import { Screen } from '../core/screen.js';
import { Session } from '../core/session.js';
import { Texts } from '../core/texts.js';
import { Unread } from '../core/unread.js';
import { Icon } from '../ui/icon.js';
import { AccountMenu } from './account-menu.js';
import { LanguageSwitch } from './language-switch.js';
import { Navigation } from './navigation.js';
import { PageBar } from './page-bar.js';
import { SearchBox } from './search-box.js';
import { Wordmark } from './wordmark.js';

@Component({
  selector: 'lc-top-bar',
  imports: [AccountMenu, Icon, LanguageSwitch, RouterLink, RouterLinkActive, SearchBox, Wordmark],
  templateUrl: './top-bar.html',
  styleUrl: './top-bar.scss',
})
export class TopBar {
  protected readonly texts = inject(Texts);
  protected readonly say = this.texts.say;
  protected readonly session = inject(Session);
  protected readonly navigation = inject(Navigation);
  protected readonly unread = inject(Unread);
  protected readonly page = inject(PageBar);
  protected readonly screen = inject(Screen);
  /** On phones the box takes the bar's place while it is used. */
  protected readonly searching = signal(false);
  protected readonly messages = computed(() => {
    const unread = this.texts.count('shell.unread', this.unread.messages());
    const named = this.unread.mentions();
    return named > 0 ? `${unread}${this.texts.count('shell.named', named)}` : unread;
  });
  protected readonly bell = computed(() =>
    this.unread.notices() > 0
      ? this.texts.count('shell.notices.unread', this.unread.notices())
      : this.say('shell.notices.label'),
  );
}
