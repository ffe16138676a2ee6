import { Component, computed, inject, model, signal } from '@angular/core';
import type { DeclineReason } from '@longcai/shared/applications/applications.contract';
import { sending } from '../../core/sending.js';
import { Texts } from '../../core/texts.js';
import { Dialog } from '../../ui/dialog.js';
import { Control, Field } from '../../ui/field.js';
import { ApplicationStore } from './application-store.js';

/** What each side may give as its reason; only an owner's reason comes with advice for the person. */
const REASONS: Record<'person' | 'owner', readonly DeclineReason[]> = {
  owner: ['skills', 'filled', 'schedule', 'distance', 'experience', 'other'],
  person: ['not-interested', 'schedule', 'distance', 'experience', 'other'],
};

/** Declining: a reason that the other side reads, what it advises them to do, and a line of one's own. */
@Component({
  selector: 'lc-decline-dialog',
  imports: [Control, Dialog, Field],
  template: `
    <lc-dialog [heading]="say('applications.decline.title')" [(open)]="open">
      <p class="secondary">{{ say('applications.decline.' + side()) }}</p>
      <fieldset>
        <legend>{{ say('applications.decline.reason') }}</legend>
        @for (one of reasons(); track one) {
          <label>
            <input
              type="radio"
              name="reason"
              class="check check-round"
              [value]="one"
              [checked]="reason() === one"
              (change)="reason.set(one)"
            />
            <span
              >{{ say('applications.reason.' + one) }}
              @if (side() === 'owner') {
                <small>{{ say('applications.advice.' + one) }}</small>
              }
            </span>
          </label>
        }
      </fieldset>
      <lc-field
        [label]="say('applications.decline.note')"
        [hint]="say('applications.optional')"
        [error]="form.sentence()"
      >
        <textarea
          lcControl
          #words
          class="input"
          rows="3"
          maxlength="500"
          [value]="note()"
          (input)="note.set(words.value)"
        ></textarea>
      </lc-field>
      <ng-container actions>
        <button
          type="button"
          class="button button-danger"
          [disabled]="!reason() || form.pending()"
          (click)="decline()"
        >
          {{ say('applications.decline.do') }}
        </button>
        <button type="button" class="button" (click)="open.set(false)">
          {{ say('applications.cancel') }}
        </button>
      </ng-container>
    </lc-dialog>
  `,
  styles: `
    fieldset {
      display: grid;
      gap: 4px;
      margin: 16px 0;
    }
    legend {
      margin-bottom: 4px;
      font-weight: 700;
    }
    label {
      display: flex;
      gap: 12px;
      min-height: 40px;
      padding: 4px 0;
      line-height: 24px;
      cursor: pointer;
    }
    .check {
      margin-top: 3px;
    }
    small {
      display: block;
      color: var(--ink-3);
      font-size: 14px;
      line-height: 22px;
    }
  `,
})
export class DeclineDialog {
  private readonly store = inject(ApplicationStore);
  protected readonly say = inject(Texts).say;
  readonly open = model(false);
  protected readonly side = computed(() => this.store.shown()?.side ?? 'person');
  protected readonly reasons = computed(() => REASONS[this.side()]);
  protected readonly reason = signal<DeclineReason | undefined>(undefined);
  protected readonly note = signal('');
  protected readonly form = sending();

  protected async decline(): Promise<void> {
    const reason = this.reason();
    if (!reason) return;
    const declined = await this.form.send(() => this.store.decline(reason, this.note().trim()));
    if (declined) this.open.set(false);
  }
}
