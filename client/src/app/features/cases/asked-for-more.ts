import { Component, computed, inject, input, output, signal } from '@angular/core';
import type { Asked, casesApi } from '@longcai/shared/cases/cases.contract';
import { Api, bare } from '../../core/api.js';
import { Formats } from '../../core/formats.js';
import { sending } from '../../core/sending.js';
import { Texts } from '../../core/texts.js';
import { Toasts } from '../../core/toasts.js';
import { Control, Field } from '../../ui/field.js';
import { Icon } from '../../ui/icon.js';

export const SUPPLEMENT = bare<typeof casesApi.supplement>('POST', '/api/cases/:serviceNumber/supplement');

/** A curator asked for something and stopped the clock: what, since when, and saying that it is there. */
@Component({
  selector: 'lc-asked-for-more',
  imports: [Control, Field, Icon],
  template: `
    <h2><lc-icon name="warning" />{{ say('ui.asked.title') }}</h2>
    <p class="reason">{{ asked().reason || say('ui.asked.noReason') }}</p>
    <p class="note">{{ since() }}</p>
    <ng-content />
    @if (answerable()) {
      <lc-field for="asked-note" [label]="say('ui.asked.note')" [error]="sent.fields()['note']">
        <textarea
          lcControl
          #text
          class="input"
          rows="2"
          maxlength="500"
          [value]="note()"
          (input)="note.set(text.value)"
        ></textarea>
      </lc-field>
      @if (sent.sentence()) {
        <p class="wrong" role="alert">{{ sent.sentence() }}</p>
      }
      <button type="button" class="button button-primary" [disabled]="sent.pending()" (click)="answer()">
        {{ say('ui.asked.done') }}
      </button>
    }
  `,
  host: { role: 'note' },
  styles: `
    :host {
      display: grid;
      gap: 10px;
      justify-items: start;
      padding: 14px 18px;
      border-inline-start: 4px solid var(--spruce);
      border-radius: var(--radius);
      background: var(--spruce-soft);
    }
    h2 {
      display: flex;
      align-items: center;
      gap: 8px;
      font-size: 16px;
    }
    .reason {
      white-space: pre-line;
      overflow-wrap: anywhere;
    }
    .wrong {
      color: var(--berry);
    }
    lc-field {
      width: 100%;
    }
  `,
})
export class AskedForMore {
  private readonly api = inject(Api);
  private readonly formats = inject(Formats);
  private readonly toasts = inject(Toasts);
  protected readonly say = inject(Texts).say;
  readonly asked = input.required<Asked>();
  /** False for curators, who read it too. */
  readonly answerable = input(true);
  /** What still has to be saved before the curator is told. */
  readonly before = input<() => Promise<boolean>>(() => Promise.resolve(true));
  readonly answered = output();
  protected readonly sent = sending();
  protected readonly note = signal('');
  protected readonly since = computed(() =>
    this.say('ui.asked.since', { when: this.formats.moment(this.asked().since) }),
  );

  protected async answer(): Promise<void> {
    const { serviceNumber } = this.asked();
    if (!(await this.before()())) return;
    const body = { note: this.note().trim() };
    if (!(await this.sent.send(() => this.api.call(SUPPLEMENT, { params: { serviceNumber }, body })))) return;
    this.toasts.done(this.say('ui.asked.told', { number: serviceNumber }));
    this.answered.emit();
  }
}
