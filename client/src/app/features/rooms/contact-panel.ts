import { Component, computed, inject, resource } from '@angular/core';
import { Api } from '../../core/api.js';
import { kept } from '../../core/kept.js';
import { askingAgain, onBell } from '../../core/live.js';
import { sending } from '../../core/sending.js';
import { Session } from '../../core/session.js';
import { Texts } from '../../core/texts.js';
import { Icon } from '../../ui/icon.js';
import { NameSeal } from '../../ui/name-seal.js';
import { AGREE_EXCHANGE, EXCHANGE } from './room-calls.js';
import { RoomStore } from './room-store.js';

/** Telephone and mail pass only when both have agreed; either may take it back. */
@Component({
  selector: 'lc-contact-panel',
  imports: [Icon, NameSeal],
  template: `
    @if (exchange(); as now) {
      <h2>{{ say('rooms.contact.title', { name: name() }) }}</h2>
      <div class="pair">
        <p>
          <lc-name-seal [name]="session.me()?.name ?? ''" [size]="46" />
          <b>{{ say('rooms.contact.you') }}</b>
          <span class="state" [class.yes]="now.mine"
            ><lc-icon [name]="now.mine ? 'check' : 'clock'" />{{
              say(now.mine ? 'rooms.contact.agreed' : 'rooms.contact.notYet')
            }}</span
          >
        </p>
        <i [class.closed]="now.contact" aria-hidden="true"></i>
        <p>
          <lc-name-seal [name]="other()?.name?.zh || name()" [size]="46" />
          <b>{{ name() }}</b>
          <span class="state" [class.yes]="now.theirs"
            ><lc-icon [name]="now.theirs ? 'check' : 'clock'" />{{
              say(now.theirs ? 'rooms.contact.agreed' : 'rooms.contact.waiting')
            }}</span
          >
        </p>
      </div>
      @if (now.contact; as contact) {
        <dl>
          @if (contact.mobile) {
            <dt>{{ say('rooms.contact.mobile') }}</dt>
            <dd>
              <a class="link count" [href]="'tel:' + contact.mobile">{{ contact.mobile }}</a>
            </dd>
          }
          @if (contact.email) {
            <dt>{{ say('rooms.contact.email') }}</dt>
            <dd>
              <a class="link" [href]="'mailto:' + contact.email">{{ contact.email }}</a>
            </dd>
          }
        </dl>
      } @else {
        <p class="note">{{ say('rooms.contact.text') }}</p>
      }
      @if (form.sentence()) {
        <p class="failed" role="alert">{{ form.sentence() }}</p>
      }
      <button
        type="button"
        class="button button-small"
        [class.button-primary]="!now.mine"
        [disabled]="form.pending()"
        (click)="agree(!now.mine)"
      >
        {{ say(now.mine ? 'rooms.contact.takeBack' : 'rooms.contact.agree') }}
      </button>
    }
  `,
  styles: `
    :host {
      display: block;
      margin-bottom: 16px;
      padding-bottom: 16px;
      border-bottom: 1px solid var(--line);
    }
    h2 {
      font-size: 16px;
      line-height: 24px;
    }
    .pair {
      display: grid;
      grid-template-columns: 1fr 40px 1fr;
      align-items: center;
      margin: 12px 0;
    }
    .pair p {
      display: grid;
      justify-items: center;
      font-size: 15px;
      line-height: 24px;
      text-align: center;
    }
    i {
      border-top: 2px dashed var(--line-strong);
    }
    .closed {
      border-top-style: solid;
      border-color: var(--spruce);
    }
    .state {
      display: inline-flex;
      align-items: center;
      gap: 4px;
      color: var(--ink-3);
      font-size: 14px;
    }
    .yes {
      color: var(--spruce);
    }
    lc-icon {
      width: 16px;
      height: 16px;
    }
    dl {
      display: grid;
      grid-template-columns: auto minmax(0, 1fr);
      gap: 2px 12px;
      font-size: 15px;
      overflow-wrap: anywhere;
    }
    dt {
      color: var(--ink-3);
    }
    .failed {
      color: var(--berry);
      font-size: 14px;
    }
    button {
      margin-top: 12px;
    }
  `,
})
export class ContactPanel {
  private readonly api = inject(Api);
  private readonly texts = inject(Texts);
  private readonly store = inject(RoomStore);
  protected readonly session = inject(Session);
  protected readonly say = this.texts.say;
  protected readonly form = sending();
  private readonly asked = resource({
    params: () => this.store.id() || undefined,
    loader: ({ params: roomId, abortSignal }) =>
      this.api.call(EXCHANGE, { params: { roomId } }, { signal: abortSignal }),
  });
  protected readonly exchange = kept(this.asked);
  protected readonly other = computed(() =>
    this.store.room()?.members.find(({ accountId }) => !this.session.isMe(accountId)),
  );
  protected readonly name = computed(() => this.texts.of(this.other()?.name ?? this.store.room()?.title));

  constructor() {
    // That the other side agreed comes as a notice.
    onBell(askingAgain(this.asked));
  }

  protected async agree(agree: boolean): Promise<void> {
    const params = { roomId: this.store.id() };
    const now = await this.form.send(() => this.api.call(AGREE_EXCHANGE, { params, body: { agree } }));
    if (now) this.asked.set(now);
  }
}
