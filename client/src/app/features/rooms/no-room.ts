import { Component, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Texts } from '../../core/texts.js';
import { EmptyState } from '../../ui/empty-state.js';
import { RoomList } from './room-list.js';

/** Beside the list, before a room is chosen. */
@Component({
  selector: 'lc-no-room',
  imports: [EmptyState, RouterLink],
  template: `
    @if (list.rooms(); as rooms) {
      @if (rooms.length > 0) {
        <lc-empty-state [heading]="say('rooms.none.choose')" [text]="say('rooms.none.text')" />
      } @else {
        <lc-empty-state [heading]="say('rooms.empty.title')" [text]="say('rooms.empty.text')">
          <a class="button button-primary" routerLink="/projects">{{ say('rooms.empty.projects') }}</a>
          <a class="button button-quiet" routerLink="/libraries">{{ say('rooms.empty.topics') }}</a>
        </lc-empty-state>
      }
    }
  `,
  styles: `
    :host {
      display: block;
      padding-top: 12vh;
    }
    lc-empty-state {
      max-width: 560px;
      margin: 0 auto;
    }
  `,
})
export class NoRoom {
  protected readonly say = inject(Texts).say;
  protected readonly list = inject(RoomList);
}
