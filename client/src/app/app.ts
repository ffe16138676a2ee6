import { Component, DestroyRef, Injector, type ElementRef, effect, inject, viewChild } from '@angular/core';
import { RouterOutlet } from '@angular/router';
import { byParts } from './core/by-parts.js';
import { Screen } from './core/screen.js';
import { Session } from './core/session.js';
import { SessionEnd } from './core/session-end.js';
import { Texts } from './core/texts.js';
import { Banner } from './shell/banner.js';
import { BottomBar } from './shell/bottom-bar.js';
import { PageBar } from './shell/page-bar.js';
import { ToastHost } from './shell/toast-host.js';
import { TopBar } from './shell/top-bar.js';

@Component({
  selector: 'lc-root',
  imports: [Banner, BottomBar, RouterOutlet, ToastHost, TopBar],
  template: `
    <a class="skip" href="#main" (click)="skip($event)">{{ say('shell.skip') }}</a>
    <header><lc-top-bar /><lc-banner /></header>
    <main #main id="main" tabindex="-1"><router-outlet /></main>
    @if (parts() > 1) {
      @if (page.kind() !== 'task' && !screen.wide()) {
        <lc-bottom-bar />
      }
      <lc-toast-host />
    }
  `,
  host: { '[class.alone]': 'page.alone()' },
  styles: `
    :host {
      display: block;
    }
    header {
      display: contents;
    }
    main:focus {
      outline: none;
    }
    .skip {
      position: fixed;
      z-index: 20;
      top: -64px;
      left: 16px;
      padding: 8px 16px;
      border-radius: var(--radius);
      background: var(--spruce);
      color: var(--on-spruce);
    }
    .skip:focus {
      top: 12px;
    }
    @media (max-width: 899.98px) {
      main {
        padding-bottom: calc(64px + env(safe-area-inset-bottom));
      }
      :host(.alone) main {
        padding-bottom: 0;
      }
      :host(.alone) header,
      :host(.alone) lc-bottom-bar {
        display: none;
      }
    }
  `,
})
export class App {
  private readonly main = viewChild.required<ElementRef<HTMLElement>>('main');
  protected readonly say = inject(Texts).say;
  protected readonly page = inject(PageBar);
  protected readonly screen = inject(Screen);
  /** Nothing above moves when what is fixed to the bottom comes a turn later. */
  protected readonly parts = byParts(() => true, 2);

  constructor() {
    const injector = inject(Injector);
    const session = inject(Session);
    let gone = false;
    inject(DestroyRef).onDestroy(() => (gone = true));
    effect(() => {
      if (session.signedIn()) void loadKeptWords();
    });
    inject(SessionEnd);
    async function loadKeptWords(): Promise<void> {
      const { keepWords } = await import('./features/rooms/kept-words.js');
      if (!gone) keepWords(injector);
    }
  }

  /** A plain #main would send the base URL's page there. */
  protected skip(event: Event): void {
    event.preventDefault();
    this.main().nativeElement.focus();
  }
}
