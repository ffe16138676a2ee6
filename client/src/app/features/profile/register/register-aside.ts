import { Component, computed, inject, signal } from '@angular/core';
import type { Language } from '@longcai/shared/problem';
import { educationLevelById } from '@longcai/shared/reference/degrees';
import { Formats } from '../../../core/formats.js';
import { Texts } from '../../../core/texts.js';
import { Icon } from '../../../ui/icon.js';
import { NameSeal } from '../../../ui/name-seal.js';
import { Completeness } from '../completeness.js';
import { ProfileDraft } from '../editing/profile-draft.js';

/** How whole the profile is, what one more thing adds, and what others will see, in either language. */
@Component({
  selector: 'lc-register-aside',
  imports: [Completeness, Icon, NameSeal],
  templateUrl: './register-aside.html',
  styleUrl: './register-aside.scss',
})
export class RegisterAside {
  private readonly texts = inject(Texts);
  private readonly formats = inject(Formats);
  protected readonly say = this.texts.say;
  protected readonly draft = inject(ProfileDraft);
  protected readonly languages: readonly Language[] = ['zh', 'en'];
  protected readonly chosen = signal<Language | undefined>(undefined);
  protected readonly language = computed(() => this.chosen() ?? this.texts.language());
  protected readonly parts = this.draft.parts;
  protected readonly name = computed(() => this.in(this.parts().name));
  protected readonly otherName = computed(() => {
    const { zh, en } = this.parts().name;
    return zh && en ? (this.language() === 'zh' ? en : zh) : '';
  });
  protected readonly subtitle = computed(() => {
    const country = this.parts().fields.overseas?.country;
    const audience = this.say(`ui.audience.${this.parts().audience}`);
    const abroad = this.parts().audience === 'overseas' && country;
    return abroad ? `${audience}${this.say('profile.comma')}${this.formats.country(country)}` : audience;
  });
  protected readonly rows = computed(() => {
    const { education, headline, fields, titles, audience } = this.parts();
    const highest = education[0];
    const degree = educationLevelById(highest?.degree ?? '')?.name;
    const school = highest ? [this.in(highest.school), degree ? degree[this.language()] : ''] : [];
    const { returnFrom, returnUntil, certificationNumber } = fields.overseas ?? {};
    const window = returnFrom ? this.formats.months(returnFrom, returnUntil ?? returnFrom) : '';
    const rows = [
      { key: 'education', text: school.filter(Boolean).join(this.say('profile.comma')) },
      { key: 'major', text: highest ? this.in(highest.major) : '' },
      { key: 'professionalTitle', text: titles[0]?.name ?? '' },
      { key: 'headline', text: this.in(headline) },
      { key: 'window', text: window },
      {
        key: 'certificate',
        text:
          audience === 'overseas'
            ? this.say(`profile.preview.${certificationNumber ? 'given' : 'later'}`)
            : '',
      },
      { key: 'region', text: this.texts.of(this.draft.saved()?.regionName ?? undefined) },
    ];
    return rows.filter(({ text }) => text);
  });
  protected readonly skills = computed(() =>
    (this.draft.saved()?.skills ?? []).slice(0, 6).map(({ name, level }) => ({ name: this.in(name), level })),
  );

  private in(text: { zh: string; en: string }): string {
    return text[this.language()] || text[this.language() === 'zh' ? 'en' : 'zh'];
  }
}
