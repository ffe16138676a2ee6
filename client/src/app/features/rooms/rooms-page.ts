import { Component, computed, inject } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { NavigationEnd, Router, RouterOutlet } from '@angular/router';
import { filter, map } from 'rxjs';
import { Texts } from '../../core/texts.js';
import { RoomListPane } from './room-list-pane.js';

/** The reader's rooms beside the open one; on phones one of the two. */
@Component({
  selector: 'lc-rooms-page',
  imports: [RoomListPane, RouterOutlet],
  template: `
    @if (!open()) {
      <h1 class="visually-hidden">{{ say('rooms.title') }}</h1>
    }
    <lc-room-list-pane />
    <div class="room"><router-outlet /></div>
  `,
  host: { '[class.open]': 'open()' },
  styles: `
    :host {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      height: calc(100dvh - var(--bar) - 64px);
    }
    :host(.open) {
      height: 100dvh;
    }
    .room {
      min-width: 0;
      min-height: 0;
      border-inline-start: 1px solid var(--line);
      background: var(--surface);
    }
    @media (min-width: 900px) {
      :host,
      :host(.open) {
        grid-template-columns: 272px minmax(0, 1fr);
        height: calc(100dvh - var(--bar));
      }
    }
    @media (max-width: 899.98px) {
      .room {
        border: 0;
        background: none;
      }
      :host(.open) lc-room-list-pane,
      :host(:not(.open)) .room {
        display: none;
      }
      :host(:not(.open)) {
        height: auto;
        min-height: calc(100dvh - var(--bar) - 64px);
      }
    }
  `,
})
export class RoomsPage {
  private readonly router = inject(Router);
  protected readonly say = inject(Texts).say;
  private readonly url = toSignal(
    this.router.events.pipe(
      filter((event) => event instanceof NavigationEnd),
      map((event) => event.urlAfterRedirects),
    ),
    { initialValue: this.router.url },
  );
  protected readonly open = computed(() => /^\/rooms\/[^/?#]+/.test(this.url()));
}
