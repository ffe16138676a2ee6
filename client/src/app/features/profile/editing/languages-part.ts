import { Component, computed, inject } from '@angular/core';
import { languageLevels, languages, type LanguageLevel } from '@longcai/shared/reference/languages';
import { Texts } from '../../../core/texts.js';
import { ProfileDraft } from './profile-draft.js';

@Component({
  selector: 'lc-languages-part',
  template: `
    <fieldset>
      <legend class="legend">{{ say('profile.languages.label') }}</legend>
      @for (spoken of draft.parts().languages; track $index; let at = $index) {
        <div class="line">
          <select
            #language
            class="input"
            [attr.aria-label]="say('profile.languages.language')"
            (change)="change(at, { language: language.value })"
          >
            @for (one of all; track one.code) {
              <option [value]="one.code" [selected]="one.code === spoken.language">
                {{ texts.of(one.name) }}
              </option>
            }
          </select>
          <select
            #level
            class="input"
            [attr.aria-label]="say('profile.languages.level')"
            (change)="change(at, { level: $any(level.value) })"
          >
            @for (one of levels; track one.id) {
              <option [value]="one.id" [selected]="one.id === spoken.level">{{ texts.of(one.name) }}</option>
            }
          </select>
          <button type="button" class="link" (click)="remove(at)">{{ say('profile.remove') }}</button>
        </div>
      }
      @if (next(); as code) {
        <button type="button" class="button button-small" (click)="add(code)">
          {{ say('profile.languages.add') }}
        </button>
      }
    </fieldset>
  `,
  styleUrl: './editing.scss',
  styles: `
    .line {
      display: grid;
      grid-template-columns: 1fr 1fr auto;
      gap: 12px;
      align-items: center;
      margin-bottom: 12px;
    }
  `,
})
export class LanguagesPart {
  protected readonly texts = inject(Texts);
  protected readonly say = this.texts.say;
  protected readonly draft = inject(ProfileDraft);
  protected readonly all = languages;
  protected readonly levels = languageLevels;
  /** What is offered first: English, then whatever is not told yet. */
  protected readonly next = computed(() => {
    const told = new Set(this.draft.parts().languages.map(({ language }) => language));
    return ['en', ...languages.map(({ code }) => code)].find((code) => !told.has(code) && code !== 'zh');
  });

  protected change(at: number, change: { language?: string; level?: LanguageLevel }): void {
    const spoken = this.draft.parts().languages;
    this.draft.set(
      'languages',
      spoken.map((one, index) => (index === at ? { ...one, ...change } : one)),
    );
  }

  protected add(language: string): void {
    this.draft.set('languages', [...this.draft.parts().languages, { language, level: 'working' }]);
  }

  protected remove(at: number): void {
    this.draft.set(
      'languages',
      this.draft.parts().languages.filter((_, index) => index !== at),
    );
  }
}
