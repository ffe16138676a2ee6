import { ChangeDetectionStrategy, Component, inject, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { RoomHit } from '@longcai/shared/rooms/room-reading.contract';
import { Formats } from '../../core/formats.js';
import { ProblemMessage } from '../../core/problem-message.js';
import { Texts } from '../../core/texts.js';
import { RoomSearch } from './room-search.js';

/** The messages that hold what was searched for; each leads to its place. */
@Component({
  selector: 'lc-message-hits',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [RouterLink],
  template: `
    <p class="note" role="status">{{ state() }}</p>
    @if (search.hits.hasValue() && search.hits.value(); as found) {
      <ul>
        @for (hit of found.hits; track hit.roomId + hit.seq) {
          <li>
            <a
              [routerLink]="['/rooms', hit.roomId]"
              [queryParams]="{ at: hit.seq }"
              (click)="chosen.emit(hit)"
            >
              <span class="who"
                ><b>{{ texts.of(hit.senderName) }}</b> <span>{{ where(hit) }}</span></span
              >
              <span class="text">
                @for (piece of hit.pieces; track $index) {
                  @if (piece.marked) {
                    <mark>{{ piece.text }}</mark>
                  } @else {
                    {{ piece.text }}
                  }
                }
              </span>
            </a>
          </li>
        }
      </ul>
    }
  `,
  styles: `
    .note {
      padding: 4px 12px;
      color: var(--ink-3);
      font-size: 14px;
    }
    .note:empty {
      display: none;
    }
    a {
      display: grid;
      padding: 8px 12px;
      border-radius: var(--radius);
      color: var(--ink);
    }
    a:hover {
      background: var(--surface-2);
    }
    .who {
      display: flex;
      gap: 8px;
      overflow: hidden;
      color: var(--ink-3);
      font-size: 13px;
      line-height: 20px;
      white-space: nowrap;
    }
    .who b {
      color: var(--ink-2);
    }
    .who span {
      overflow: hidden;
      text-overflow: ellipsis;
    }
    .text {
      display: -webkit-box;
      overflow: hidden;
      font-size: 15px;
      line-height: 22px;
      -webkit-box-orient: vertical;
      -webkit-line-clamp: 3;
      overflow-wrap: anywhere;
    }
    mark {
      border-bottom: 1px solid currentColor;
      background: none;
      color: var(--spruce);
      font-weight: 700;
    }
  `,
})
export class MessageHits {
  private readonly formats = inject(Formats);
  private readonly problems = inject(ProblemMessage);
  protected readonly texts = inject(Texts);
  protected readonly search = inject(RoomSearch);
  readonly chosen = output<RoomHit>();

  protected where(hit: RoomHit): string {
    const at = this.formats.moment(hit.at);
    return this.search.roomId() ? at : `${this.texts.of(hit.roomTitle)} · ${at}`;
  }

  protected state(): string {
    const { hits } = this.search;
    const error = hits.error();
    if (error) return this.problems.of(error.cause ?? error);
    if (hits.isLoading()) return this.texts.say('rooms.search.busy');
    if (!hits.hasValue()) return '';
    const found = hits.value();
    if (!found) return '';
    const sum =
      found.total === 0
        ? this.texts.say('rooms.search.none')
        : this.texts.count('rooms.search.found', found.total);
    return found.complete ? sum : `${sum}${this.texts.say('rooms.search.partly')}`;
  }
}
