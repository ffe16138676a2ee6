import { Component, computed, inject, input } from '@angular/core';
import { countries } from '@longcai/shared/reference/countries';
import { educationLevels } from '@longcai/shared/reference/degrees';
import { Formats } from '../../../core/formats.js';
import { Texts } from '../../../core/texts.js';
import { BilingualField } from '../../../ui/bilingual-field.js';
import { Control, Field } from '../../../ui/field.js';
import { MonthSelect } from '../../../ui/month-select.js';
import { diplomaLanguage } from './foreign-languages.js';
import type { Parts } from './parts.js';
import { ProfileDraft } from './profile-draft.js';

type Entry = Parts['education'][number];

/** Schools, the highest first. There is always one to fill in. */
@Component({
  selector: 'lc-education-part',
  imports: [BilingualField, Control, Field, MonthSelect],
  templateUrl: './education-part.html',
  styleUrl: './editing.scss',
})
export class EducationPart {
  protected readonly texts = inject(Texts);
  protected readonly say = this.texts.say;
  protected readonly draft = inject(ProfileDraft);
  private readonly formats = inject(Formats);
  /** The wizard asks for the highest alone. */
  readonly single = input(false);
  protected readonly levels = educationLevels.toReversed();
  protected readonly entries = computed<readonly Entry[]>(() => {
    const entries = this.draft.parts().education;
    const all = entries.length > 0 ? entries : [this.blank()];
    return this.single() ? all.slice(0, 1) : all;
  });
  protected readonly countries = computed(() =>
    ['CN', ...countries.filter((code) => code !== 'CN')].map((code) => ({
      code,
      name: this.formats.country(code),
    })),
  );
  protected readonly abroad = computed(() => this.draft.parts().audience === 'overseas');

  protected languageOf(entry: Entry) {
    return this.texts.language() === 'zh' || entry.country !== 'CN'
      ? diplomaLanguage(entry.country)
      : undefined;
  }

  protected change(at: number, change: Partial<Entry>): void {
    const entries = this.draft.parts().education;
    const all = entries.length > 0 ? entries : [this.blank()];
    this.draft.set(
      'education',
      all.map((entry, index) => (index === at ? { ...entry, ...change } : entry)),
    );
  }

  protected month(at: number, value: string): void {
    const { until: _replaced, ...entry } = this.entries()[at] ?? this.blank();
    const entries = this.draft.parts().education;
    const next = value ? { ...entry, until: value } : entry;
    this.draft.set('education', entries.length > 0 ? entries.with(at, next) : [next]);
  }

  protected add(): void {
    this.draft.set('education', [...this.entries(), this.blank()]);
  }

  protected remove(at: number): void {
    this.draft.set(
      'education',
      this.draft.parts().education.filter((_, index) => index !== at),
    );
  }

  private blank(): Entry {
    const country = this.draft.parts().fields.overseas?.country ?? 'CN';
    return { school: { zh: '', en: '' }, major: { zh: '', en: '' }, degree: '', country };
  }
}
