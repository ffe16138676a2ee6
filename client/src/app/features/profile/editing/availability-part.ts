import { Component, computed, inject } from '@angular/core';
import { WORK_MODES } from './work-modes.js';
import { Texts } from '../../../core/texts.js';
import { Control, Field } from '../../../ui/field.js';
import type { Parts } from './parts.js';
import { ProfileDraft } from './profile-draft.js';

type Availability = Parts['availability'];

/** How many hours, from when, and how. */
@Component({
  selector: 'lc-availability-part',
  imports: [Control, Field],
  template: `
    <div class="two">
      <lc-field [label]="say('profile.availability.hours')" [hint]="say('profile.availability.hoursHint')">
        <input
          lcControl
          #hours
          class="input"
          type="number"
          inputmode="numeric"
          min="1"
          max="60"
          [value]="availability().hours ?? ''"
          (change)="change({ hours: bounded(hours.value) })"
        />
      </lc-field>
      <lc-field [label]="say('profile.availability.from')">
        <input
          lcControl
          #from
          class="input"
          type="date"
          [value]="availability().from ?? ''"
          (change)="change({ from: from.value || undefined })"
        />
      </lc-field>
    </div>
    <fieldset>
      <legend class="legend">{{ say('profile.availability.mode') }}</legend>
      @for (mode of modes; track mode) {
        <label class="check-line">
          <input
            type="radio"
            name="mode"
            class="check check-round"
            [checked]="availability().mode === mode"
            (change)="change({ mode })"
          />
          {{ say('profile.availability.modes.' + mode) }}
        </label>
      }
    </fieldset>
  `,
  styleUrl: './editing.scss',
})
export class AvailabilityPart {
  protected readonly say = inject(Texts).say;
  protected readonly draft = inject(ProfileDraft);
  protected readonly modes = WORK_MODES;
  protected readonly availability = computed(() => this.draft.parts().availability);

  protected bounded(typed: string): number | undefined {
    const hours = Math.round(Number(typed));
    return typed.trim() === '' || !Number.isFinite(hours) ? undefined : Math.min(60, Math.max(1, hours));
  }

  protected change(change: { [K in keyof Availability]?: Availability[K] | undefined }): void {
    const all = { ...this.availability(), ...change };
    const told = Object.entries(all).filter(([, value]) => value !== undefined);
    this.draft.set('availability', Object.fromEntries(told) as Availability);
  }
}
