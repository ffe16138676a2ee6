import { Component, computed, inject, linkedSignal } from '@angular/core';
import { countries } from '@longcai/shared/reference/countries';
import { Formats } from '../../../core/formats.js';
import { Texts } from '../../../core/texts.js';
import { Control, Field } from '../../../ui/field.js';
import { ReturnWindow, type MonthRange } from '../../../ui/return-window.js';
import { CERTIFICATE_LENGTH } from './parts.js';
import { ProfileDraft } from './profile-draft.js';

const YEARS_AHEAD = 3;

/** What is asked of those who come back: the certificate number and the months of return. */
@Component({
  selector: 'lc-overseas-part',
  imports: [Control, Field, ReturnWindow],
  template: `
    <lc-field for="certificate" [label]="say('profile.overseas.certificate')" [error]="certificateError()">
      <input
        lcControl
        #certificate
        class="input"
        inputmode="numeric"
        autocomplete="off"
        [value]="fields().certificationNumber"
        (input)="draft.setField('overseas', { certificationNumber: certificate.value })"
        (blur)="left.set(true)"
      />
      @if (!certificateError()) {
        <span help>{{ say('profile.overseas.certificateHelp') }}</span>
      }
    </lc-field>
    <div id="return-window" tabindex="-1">
      <p class="legend">
        {{ say('profile.overseas.window') }} <small>{{ say('profile.overseas.windowHint') }}</small>
        <span class="years">
          @for (one of years; track one) {
            <button type="button" [attr.aria-pressed]="one === year()" (click)="year.set(one)">
              {{ one }}
            </button>
          }
        </span>
      </p>
      <lc-return-window
        [label]="say('profile.overseas.window')"
        [start]="year() + '-01'"
        [value]="window()"
        (valueChange)="choose($event)"
      />
      @if (draft.faults()['return-window']; as fault) {
        <p class="fault">{{ fault }}</p>
      }
    </div>
  `,
  styleUrl: './editing.scss',
  styles: `
    .legend {
      display: flex;
      flex-wrap: wrap;
      gap: 0 6px;
    }
    .years {
      display: flex;
      gap: 12px;
      margin-inline-start: auto;
    }
    .years button {
      min-width: 44px;
      color: var(--ink-2);
      font-size: 14px;
      font-variant-numeric: tabular-nums;
    }
    .years [aria-pressed='true'] {
      color: var(--spruce);
      font-weight: 700;
      box-shadow: inset 0 -2px 0 var(--spruce);
    }
  `,
})
export class OverseasPart {
  private readonly texts = inject(Texts);
  protected readonly say = this.texts.say;
  protected readonly draft = inject(ProfileDraft);
  /** Numbers are looked at once the box was left, and whenever an unfinished one comes back. */
  protected readonly left = linkedSignal({
    source: this.draft.state,
    computation: (state) => state === 'ready',
  });
  protected readonly fields = computed(
    () => this.draft.parts().fields.overseas ?? { certificationNumber: '', timeZone: '' },
  );
  protected readonly years = Array.from({ length: YEARS_AHEAD }, (_, at) => firstYear() + at);
  protected readonly year = linkedSignal(() => Number(this.fields().returnFrom?.slice(0, 4)) || firstYear());
  protected readonly window = computed<MonthRange | null>(() => {
    const { returnFrom, returnUntil } = this.fields();
    return returnFrom ? { from: returnFrom, until: returnUntil ?? returnFrom } : null;
  });
  protected readonly certificateError = computed(() => {
    const lacks = this.draft.certificateLacks();
    if (lacks === 0 || !this.left()) return '';
    const key = lacks > 0 ? 'profile.overseas.short' : 'profile.overseas.long';
    return this.texts.count(key, Math.abs(lacks), { whole: CERTIFICATE_LENGTH });
  });

  protected choose(range: MonthRange | null): void {
    if (range) this.draft.setField('overseas', { returnFrom: range.from, returnUntil: range.until });
  }
}

/** From October on, people plan for the year after. */
function firstYear(): number {
  const now = new Date();
  return now.getMonth() >= 9 ? now.getFullYear() + 1 : now.getFullYear();
}

/** Country of study, before the school is asked for. */
@Component({
  selector: 'lc-country-part',
  imports: [Control, Field],
  template: `
    <lc-field
      for="country"
      [label]="say('profile.overseas.country')"
      [hint]="say('profile.required')"
      [error]="draft.faults()['country']"
    >
      <select lcControl #country class="input" (change)="choose(country.value)">
        <option value="" [selected]="!chosen()">{{ say('profile.choose') }}</option>
        @for (one of countries(); track one.code) {
          <option [value]="one.code" [selected]="one.code === chosen()">{{ one.name }}</option>
        }
      </select>
    </lc-field>
  `,
  styleUrl: './editing.scss',
})
export class CountryPart {
  protected readonly say = inject(Texts).say;
  protected readonly draft = inject(ProfileDraft);
  private readonly formats = inject(Formats);
  protected readonly chosen = computed(() => this.draft.parts().fields.overseas?.country);
  protected readonly countries = computed(() =>
    countries.filter((code) => code !== 'CN').map((code) => ({ code, name: this.formats.country(code) })),
  );

  protected choose(country: string): void {
    if (!country) return;
    this.draft.setField('overseas', { country });
    const [highest, ...others] = this.draft.parts().education;
    if (highest) this.draft.set('education', [{ ...highest, country }, ...others]);
  }
}
