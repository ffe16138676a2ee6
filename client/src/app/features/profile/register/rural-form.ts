import { Component, inject, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Texts } from '../../../core/texts.js';
import { ErrorSummary, type FieldError } from '../../../ui/error-summary.js';
import { Control, Field } from '../../../ui/field.js';
import { AvailabilityPart } from '../editing/availability-part.js';
import { OwnFieldsPart } from '../editing/own-fields-part.js';
import { ProfileDraft } from '../editing/profile-draft.js';
import { RegionPart } from '../editing/region-part.js';
import { SkillsPart } from '../editing/skills-part.js';

/** One short page in one column: who, where, what they grow and make, when they have time. */
@Component({
  selector: 'lc-rural-form',
  imports: [
    AvailabilityPart,
    Control,
    ErrorSummary,
    Field,
    OwnFieldsPart,
    RegionPart,
    RouterLink,
    SkillsPart,
  ],
  template: `
    <h1>{{ say('profile.rural.title') }}</h1>
    <p class="secondary">{{ say('profile.rural.lead') }}</p>
    <form novalidate (submit)="$event.preventDefault(); submitted.emit()">
      <lc-error-summary [errors]="summary()" />
      <lc-field
        for="name"
        [label]="say('profile.rural.name')"
        [hint]="say('profile.required')"
        [error]="draft.faults()['name']"
      >
        <input
          lcControl
          #name
          class="input"
          autocomplete="name"
          maxlength="60"
          [value]="draft.parts().name.zh"
          (input)="draft.set('name', { zh: name.value, en: draft.parts().name.en })"
        />
      </lc-field>
      <lc-region-part />
      <lc-own-fields-part />
      <lc-skills-part />
      <lc-availability-part />
      <p class="wrong" role="alert" [hidden]="!problem()">{{ problem() }}</p>
      <button
        class="button button-primary button-large button-wide"
        [disabled]="
          pending() || draft.saved()?.review === 'submitted' || draft.saved()?.review === 'approved'
        "
      >
        {{ say('profile.register.submit') }}
      </button>
      <p class="note">{{ say('profile.register.submitNote') }}</p>
    </form>
    <p class="more">
      <button type="button" class="link" (click)="draft.set('audience', 'professional')">
        {{ say('profile.rural.notRural') }}
      </button>
      <a class="link" routerLink="/profile/basics">{{ say('profile.rural.whole') }}</a>
      <a class="link" routerLink="/claim">{{ say('profile.register.haveCode') }}</a>
    </p>
  `,
  styles: `
    form {
      display: grid;
      gap: 20px;
      grid-template-columns: minmax(0, 1fr);
      margin-top: 20px;
    }
    .wrong {
      color: var(--berry);
    }
    .more {
      display: flex;
      flex-wrap: wrap;
      gap: 8px 24px;
      margin-top: 24px;
      font-size: 15px;
    }
  `,
})
export class RuralForm {
  protected readonly say = inject(Texts).say;
  protected readonly draft = inject(ProfileDraft);
  readonly summary = input.required<readonly FieldError[]>();
  readonly pending = input(false);
  readonly problem = input('');
  readonly submitted = output<void>();
}
