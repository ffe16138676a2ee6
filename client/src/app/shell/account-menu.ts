import { Component, ElementRef, computed, inject, signal, viewChild } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { Preferences, type Theme } from '../core/preferences.js';
import { ProblemMessage } from '../core/problem-message.js';
import { Session } from '../core/session.js';
import { Texts } from '../core/texts.js';
import { Toasts } from '../core/toasts.js';
import { NameSeal } from '../ui/name-seal.js';
import { LanguageSwitch } from './language-switch.js';

/** The name seal and what hides behind it. A list of links, not an ARIA menu: Tab walks it, Esc closes it. */
@Component({
  selector: 'lc-account-menu',
  imports: [LanguageSwitch, NameSeal, RouterLink],
  templateUrl: './account-menu.html',
  styleUrl: './account-menu.scss',
  host: {
    '(keydown.escape)': 'close(true)',
    '(focusout)': 'closeWhenLeft($event)',
    '(document:pointerdown)': 'closeWhenOutside($event)',
  },
})
export class AccountMenu {
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  private readonly opener = viewChild.required<ElementRef<HTMLButtonElement>>('opener');
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);
  private readonly problems = inject(ProblemMessage);
  protected readonly session = inject(Session);
  protected readonly preferences = inject(Preferences);
  protected readonly say = inject(Texts).say;
  protected readonly open = signal(false);
  protected readonly name = computed(() => this.session.me()?.name ?? '');
  protected readonly themes: readonly Theme[] = ['system', 'light', 'dark'];
  protected readonly links = computed(() => [
    { key: 'profile', link: '/profile' },
    { key: 'matches', link: '/matches' },
    { key: 'applications', link: '/applications' },
    { key: 'workspace', link: '/workspace' },
    ...(this.session.has('administrator') ? [{ key: 'administration', link: '/administration' }] : []),
    { key: 'settings', link: '/settings' },
    { key: 'lookup', link: '/lookup' },
    { key: 'help', link: '/help' },
  ]);

  protected async signOut(): Promise<void> {
    try {
      await this.session.signOut();
      this.close(false);
      await this.router.navigateByUrl('/');
    } catch (error) {
      this.toasts.failed(this.problems.of(error));
    }
  }

  protected close(backToSeal: boolean): void {
    if (this.open() && backToSeal) this.opener().nativeElement.focus();
    this.open.set(false);
  }

  protected closeWhenLeft(event: FocusEvent): void {
    const to = event.relatedTarget as Node | null;
    if (to && !this.host.nativeElement.contains(to)) this.open.set(false);
  }

  protected closeWhenOutside(event: Event): void {
    if (!this.host.nativeElement.contains(event.target as Node)) this.open.set(false);
  }
}
