import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { PROBLEMS } from '@longcai/shared/problems';
import { RealtimeSocket } from '../../core/socket.js';
import { Connection } from '../../core/connection.js';
import { Texts } from '../../core/texts.js';
import { Icon } from '../../ui/icon.js';
import type { Outgoing } from './outbox-storage.js';
import { Outbox } from './outbox.js';

/** Where a message of one's own is: on its way, waiting in line, or refused with what can be done. */
@Component({
  selector: 'lc-outgoing-state',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon],
  template: `
    @switch (state()) {
      @case ('refused') {
        <span class="refused"
          ><lc-icon name="warning" />{{ say('rooms.state.refused') }}
          <span class="why">{{ why() }}</span>
          <button type="button" class="link" (click)="outbox.retry(entry().clientMsgId)">
            {{ say('rooms.state.retry') }}
          </button>
          <button type="button" class="link" (click)="outbox.discard(entry().clientMsgId)">
            {{ say('rooms.state.discard') }}
          </button></span
        >
      }
      @case ('queued') {
        <span><lc-icon name="offline" />{{ say('rooms.state.queued', { place: place() }) }}</span>
      }
      @default {
        <span><lc-icon name="clock" />{{ say('rooms.state.sending') }}</span>
      }
    }
  `,
  styles: `
    span {
      display: inline-flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 0 8px;
      color: var(--ink-3);
      font-size: 14px;
      line-height: 24px;
    }
    lc-icon {
      width: 16px;
      height: 16px;
    }
    .refused,
    .refused .why {
      color: var(--berry);
    }
    .refused .link {
      min-height: 24px;
      border-bottom-color: currentColor;
      color: var(--berry);
      font-weight: 700;
    }
  `,
})
export class OutgoingState {
  private readonly texts = inject(Texts);
  private readonly socket = inject(RealtimeSocket);
  private readonly connection = inject(Connection);
  protected readonly outbox = inject(Outbox);
  protected readonly say = this.texts.say;
  readonly entry = input.required<Outgoing>();
  protected readonly state = computed(() => {
    if (this.entry().refused) return 'refused';
    const away = this.socket.state() !== 'connected' || !this.connection.online();
    return away && !this.outbox.sending().has(this.entry().clientMsgId) ? 'queued' : 'sending';
  });
  protected readonly place = computed(
    () => this.outbox.queue().findIndex(({ clientMsgId }) => clientMsgId === this.entry().clientMsgId) + 1,
  );
  protected readonly why = computed(() => {
    const known = PROBLEMS[this.entry().refused as keyof typeof PROBLEMS] as
      { zh: string; en: string } | undefined;
    return this.texts.of(known);
  });
}
