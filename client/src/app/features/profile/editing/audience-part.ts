import { Component, inject } from '@angular/core';
import type { Audience } from '@longcai/shared/profiles/profiles.contract';
import { Texts } from '../../../core/texts.js';
import { ProfileDraft } from './profile-draft.js';

const AUDIENCES: readonly Audience[] = [
  'professional',
  'graduate',
  'overseas',
  'retired',
  'manager',
  'rural',
  'staff',
];

/** As what one registers; it decides what is asked. */
@Component({
  selector: 'lc-audience-part',
  template: `
    <fieldset>
      <legend>{{ say('profile.audience.label') }}</legend>
      <div class="choices">
        @for (audience of audiences; track audience) {
          <label [class.chosen]="audience === draft.parts().audience">
            <input
              type="radio"
              name="audience"
              class="check check-round"
              [value]="audience"
              [checked]="audience === draft.parts().audience"
              (change)="draft.set('audience', audience)"
            />
            <span
              ><b>{{ say('ui.audience.' + audience) }}</b
              ><small>{{ say('profile.audience.text.' + audience) }}</small></span
            >
          </label>
        }
      </div>
    </fieldset>
  `,
  styles: `
    legend {
      margin-bottom: 4px;
      padding: 0;
      font-size: 15px;
      line-height: 24px;
    }
    .choices {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(240px, 1fr));
      gap: 8px;
    }
    label {
      display: flex;
      gap: 12px;
      padding: 10px 14px;
      border: 1px solid var(--line);
      border-radius: var(--radius);
      background: var(--surface);
      cursor: pointer;
    }
    label:hover {
      border-color: var(--line-strong);
    }
    .chosen,
    .chosen:hover {
      border-color: var(--spruce);
      background: var(--spruce-soft);
    }
    .check {
      margin-top: 4px;
    }
    span {
      display: grid;
    }
    b {
      font-size: 15px;
      line-height: 26px;
    }
    small {
      color: var(--ink-2);
      font-size: 13px;
      line-height: 21px;
    }
  `,
})
export class AudiencePart {
  protected readonly say = inject(Texts).say;
  protected readonly draft = inject(ProfileDraft);
  protected readonly audiences = AUDIENCES;
}
