import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { Router } from '@angular/router';
import { SLOW_STEPS } from './slow-steps.js';
import type { RoomCard } from '@longcai/shared/rooms/rooms.contract';
import { Api } from '../../core/api.js';
import { sending } from '../../core/sending.js';
import { Texts } from '../../core/texts.js';
import { Toasts } from '../../core/toasts.js';
import { Control, Field } from '../../ui/field.js';
import { ARCHIVE, EXPORT, NOTIFY, SETTINGS } from './room-calls.js';
import { RoomList } from './room-list.js';
import { RoomStore } from './room-store.js';
import { RoomWork } from './room-work.js';

type Pace = (typeof SLOW_STEPS)[number];

/** What the reader sets for themselves in this room; for moderators also what holds for all. */
@Component({
  selector: 'lc-room-settings',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Control, Field],
  template: `
    @if (store.room(); as room) {
      @if (room.joined) {
        <details>
          <summary>{{ say('rooms.settings.title') }}</summary>
          <lc-field [label]="say('rooms.settings.notify')">
            <select lcControl #how class="input" (change)="notify(how.value)">
              @for (one of choices; track one) {
                <option [value]="one" [selected]="room.notify === one">
                  {{ say('rooms.settings.notifies.' + one) }}
                </option>
              }
            </select>
          </lc-field>
          @if (room.can.includes('moderate') && room.kind !== 'direct' && room.state === 'open') {
            <lc-field [label]="say('rooms.settings.slow')">
              <select lcControl #pace class="input" (change)="slow(pace.value)">
                @for (seconds of steps; track seconds) {
                  <option [value]="seconds" [selected]="room.slow.seconds === seconds">
                    {{ seconds === 0 ? say('rooms.settings.fast') : words('rooms.settings.every', seconds) }}
                  </option>
                }
              </select>
              <span help>{{ say('rooms.settings.slowHelp') }}</span>
            </lc-field>
          }
          @if (room.can.includes('note')) {
            @if (work.going(); as meeting) {
              <button
                type="button"
                class="button button-small"
                [disabled]="form.pending()"
                (click)="endMinutes(meeting.id)"
              >
                {{ say('rooms.minutes.end') }}
              </button>
            } @else if (naming()) {
              <lc-field [label]="say('rooms.minutes.title')">
                <input
                  lcControl
                  #name
                  class="input"
                  maxlength="120"
                  [placeholder]="say('rooms.minutes.placeholder')"
                  (keydown.enter)="startMinutes(name.value)"
                />
              </lc-field>
              <button
                type="button"
                class="button button-small button-primary"
                [disabled]="form.pending()"
                (click)="startMinutes(name.value)"
              >
                {{ say('rooms.minutes.begin') }}
              </button>
            } @else {
              <button type="button" class="button button-small" (click)="naming.set(true)">
                {{ say('rooms.minutes.start') }}
              </button>
            }
          }
          <p class="links">
            <a class="link" [href]="file('html')" download>{{ say('rooms.settings.exportPage') }}</a>
            <a class="link" [href]="file('json')" download>{{ say('rooms.settings.exportData') }}</a>
            @if (room.can.includes('archive')) {
              <button type="button" class="link" [disabled]="form.pending()" (click)="archive()">
                {{ say(room.state === 'archived' ? 'rooms.settings.reopen' : 'rooms.settings.archive') }}
              </button>
            }
          </p>
          @if (form.sentence()) {
            <p class="failed" role="alert">{{ form.sentence() }}</p>
          }
        </details>
      }
    }
  `,
  styles: `
    details {
      margin-bottom: 16px;
    }
    summary {
      min-height: 36px;
      font-size: 16px;
      font-weight: 700;
      line-height: 36px;
      cursor: pointer;
    }
    lc-field {
      display: block;
      margin: 8px 0 12px;
    }
    .links {
      display: grid;
      justify-items: start;
      gap: 10px;
      margin-top: 16px;
      font-size: 15px;
    }
    .failed {
      color: var(--berry);
    }
  `,
})
export class RoomSettings {
  private readonly api = inject(Api);
  private readonly router = inject(Router);
  private readonly list = inject(RoomList);
  private readonly toasts = inject(Toasts);
  private readonly texts = inject(Texts);
  protected readonly say = this.texts.say;
  protected readonly store = inject(RoomStore);
  protected readonly work = inject(RoomWork);
  protected readonly form = sending();
  protected readonly naming = signal(false);
  protected readonly choices = ['all', 'mentions', 'none'] as const;
  protected readonly steps = SLOW_STEPS;

  protected words(key: string, count: number): string {
    return this.texts.count(key, count);
  }

  protected file(format: 'html' | 'json'): string {
    const query = { format, language: this.texts.language() };
    return this.api.url(EXPORT, { params: { roomId: this.store.id() }, query });
  }

  protected async notify(value: string): Promise<void> {
    const notify = value as RoomCard['notify'];
    const roomId = this.store.id();
    const done = await this.form.send(async () => {
      await this.api.call(NOTIFY, { params: { roomId }, body: { notify } });
      return true;
    });
    if (!done) return;
    this.store.room.update((room) => room && { ...room, notify });
    this.list.notify(roomId, notify);
    this.toasts.done(this.say(`rooms.settings.nowNotifies.${notify}`));
  }

  protected async slow(value: string): Promise<void> {
    const slowSeconds = Number(value) as Pace;
    const params = { roomId: this.store.id() };
    const room = await this.form.send(() => this.api.call(SETTINGS, { params, body: { slowSeconds } }));
    if (room) this.store.room.set(room);
  }

  protected async archive(): Promise<void> {
    const archived = this.store.room()?.state !== 'archived';
    const params = { roomId: this.store.id() };
    const room = await this.form.send(() => this.api.call(ARCHIVE, { params, body: { archived } }));
    if (!room) return;
    this.store.room.set(room);
    this.toasts.done(this.say(archived ? 'rooms.settings.archived' : 'rooms.settings.reopened'));
  }

  protected async startMinutes(title: string): Promise<void> {
    if (!title.trim()) return;
    if (!(await this.form.send(() => this.work.startMinutes(title.trim())))) return;
    this.naming.set(false);
    this.toasts.done(this.say('rooms.minutes.started'));
  }

  protected async endMinutes(minutesId: string): Promise<void> {
    const card = await this.form.send(() => this.work.endMinutes(minutesId));
    if (card) await this.router.navigate(['/rooms', card.roomId, 'minutes', card.id]);
  }
}
