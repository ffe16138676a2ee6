import { Component, inject } from '@angular/core';
import { Texts } from '../../../core/texts.js';
import { BilingualField } from '../../../ui/bilingual-field.js';
import { Control, Field } from '../../../ui/field.js';
import { MonthSelect } from '../../../ui/month-select.js';
import type { Parts } from './parts.js';
import { ProfileDraft } from './profile-draft.js';

type Entry = Parts['experience'][number];

@Component({
  selector: 'lc-experience-part',
  imports: [BilingualField, Control, Field, MonthSelect],
  template: `
    @for (entry of draft.parts().experience; track $index; let at = $index) {
      <div class="entry">
        <p class="entry-head">
          {{ say('profile.experience.nth', { number: at + 1 }) }}
          <button type="button" class="link" (click)="remove(at)">{{ say('profile.remove') }}</button>
        </p>
        <lc-bilingual-field
          [for]="'employer-' + at"
          [label]="say('profile.experience.employer')"
          [max]="{ zh: 120, en: 120 }"
          [value]="entry.employer"
          (valueChange)="change(at, { employer: $event })"
        />
        <lc-bilingual-field
          [label]="say('profile.experience.role')"
          [max]="{ zh: 120, en: 120 }"
          [value]="entry.role"
          (valueChange)="change(at, { role: $event })"
        />
        <div class="two">
          <lc-month-select
            [label]="say('profile.experience.from')"
            [value]="entry.from ?? ''"
            (valueChange)="month(at, 'from', $event)"
          />
          <lc-month-select
            [label]="say('profile.experience.until')"
            [hint]="say('profile.experience.untilHint')"
            [value]="entry.until ?? ''"
            (valueChange)="month(at, 'until', $event)"
          />
        </div>
        <lc-field [label]="say('profile.experience.summary')" [hint]="say('profile.experience.summaryHint')">
          <textarea
            lcControl
            #text
            class="input"
            rows="3"
            maxlength="1000"
            [value]="entry.summary"
            (input)="change(at, { summary: text.value })"
          ></textarea>
        </lc-field>
      </div>
    }
    @if (draft.faults()['experience']; as fault) {
      <p class="fault">{{ fault }}</p>
    }
    <button type="button" id="experience" class="button button-small add" (click)="add()">
      {{ say('profile.experience.add') }}
    </button>
  `,
  styleUrl: './editing.scss',
})
export class ExperiencePart {
  protected readonly say = inject(Texts).say;
  protected readonly draft = inject(ProfileDraft);

  protected change(at: number, change: Partial<Entry>): void {
    const entries = this.draft.parts().experience;
    this.draft.set(
      'experience',
      entries.map((entry, index) => (index === at ? { ...entry, ...change } : entry)),
    );
  }

  protected month(at: number, end: 'from' | 'until', value: string): void {
    const entries = this.draft.parts().experience;
    const entry = { ...entries[at]! };
    if (value) entry[end] = value;
    else delete entry[end];
    this.draft.set('experience', entries.with(at, entry));
  }

  protected add(): void {
    const nothing = { zh: '', en: '' };
    const blank: Entry = { employer: nothing, role: nothing, summary: '' };
    this.draft.set('experience', [...this.draft.parts().experience, blank]);
  }

  protected remove(at: number): void {
    const entries = this.draft.parts().experience;
    this.draft.set(
      'experience',
      entries.filter((_, index) => index !== at),
    );
  }
}
