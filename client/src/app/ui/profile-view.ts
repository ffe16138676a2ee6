import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { ProfileView as View } from '@longcai/shared/profiles/profiles.contract';
import { educationLevelById } from '@longcai/shared/reference/degrees';
import { Formats } from '../core/formats.js';
import { Texts } from '../core/texts.js';
import { Icon } from './icon.js';
import { NameSeal } from './name-seal.js';

/** What a reader may see; groups that are not theirs are absent. */
export type ShownProfile = Omit<View, 'can' | 'unclaimed' | 'review'>;
type Group = View['hidden'][number];

/** A person, whole: head, then a section per group. Buttons go into [actions]; `editing` adds a link per section. */
@Component({
  selector: 'lc-profile-view',
  imports: [Icon, NameSeal, RouterLink],
  templateUrl: './profile-view.html',
  styleUrl: './profile-view.scss',
})
export class ProfileView {
  private readonly formats = inject(Formats);
  protected readonly texts = inject(Texts);
  protected readonly say = this.texts.say;
  readonly profile = input.required<ShownProfile>();
  /** Where each section is edited: '/profile'; none for other people's. */
  readonly editing = input('');
  readonly level = input<1 | 2>(1);

  protected readonly name = computed(() => this.texts.of(this.profile().name));
  protected readonly otherName = computed(() => {
    const { zh, en } = this.profile().name;
    return zh && en ? (this.texts.language() === 'zh' ? en : zh) : '';
  });
  protected readonly facts = computed(() => {
    const profile = this.profile();
    return [
      this.say(`ui.audience.${profile.audience}`),
      this.texts.of(profile.regionName ?? undefined),
      this.say('ui.profile.confirmed', { when: this.formats.ago(profile.freshAt) }),
    ].filter(Boolean);
  });
  protected readonly skills = computed(() =>
    (this.profile().skills ?? []).toSorted((a, b) => b.level - a.level),
  );
  protected readonly education = computed(() =>
    (this.profile().education ?? []).map((entry) => ({
      school: this.texts.of(entry.school),
      words: this.join([
        this.texts.of(entry.major),
        this.texts.of(educationLevelById(entry.degree)?.name) || entry.degree,
        entry.country === 'CN' ? '' : this.formats.country(entry.country),
      ]),
      months: this.months(entry.from, entry.until),
    })),
  );
  protected readonly experience = computed(() =>
    (this.profile().experience ?? []).map((entry) => ({
      employer: this.texts.of(entry.employer),
      role: this.texts.of(entry.role),
      summary: entry.summary,
      months: this.months(entry.from, entry.until),
    })),
  );
  protected readonly titles = computed(() =>
    this.join((this.profile().titles ?? []).map(({ name }) => name)),
  );
  protected readonly languages = computed(() =>
    this.join(
      (this.profile().languages ?? []).map(
        ({ language, level }) =>
          `${this.formats.languageName(language)} ${this.say(`ui.profile.spoken.${level}`)}`,
      ),
    ),
  );
  protected readonly availability = computed(() => {
    const { hours, from, mode } = this.profile().availability ?? {};
    return this.sentence([
      hours ? this.say('ui.match.hours', { hours }) : '',
      from ? this.freeFrom(from) : '',
      mode ? this.say(`ui.match.modes.${mode}`) : '',
    ]);
  });
  protected readonly own = computed(() => this.ownFields().filter(({ text }) => text));
  protected readonly hidden = computed(() =>
    this.profile()
      .hidden.map((group) => this.say(`ui.profile.groups.${group}`))
      .join(this.say('ui.profile.comma')),
  );

  protected shows(group: Group): boolean {
    return !this.profile().hidden.includes(group);
  }

  /** Parts that can stand alone, as one sentence: only the first keeps its capital. */
  private sentence(parts: readonly string[]): string {
    const said = parts.filter(Boolean);
    return this.join(said.map((part, index) => (index === 0 ? part : uncapital(part))));
  }

  private freeFrom(day: string): string {
    if (this.formats.hasCome(day)) return this.say('ui.match.anytime');
    return this.say('ui.match.from', { month: this.formats.day(day, { year: true }) });
  }

  private ownFields(): { key: string; text: string }[] {
    const { professional, rural, graduate, manager, overseas, retired, staff } = this.profile().fields ?? {};
    const hours = professional?.advisoryHours ?? retired?.advisoryHours;
    const window = overseas?.returnFrom
      ? this.formats.months(overseas.returnFrom, overseas.returnUntil ?? overseas.returnFrom)
      : '';
    return [
      { key: 'country', text: overseas?.country ? this.formats.country(overseas.country) : '' },
      { key: 'window', text: window },
      { key: 'certificate', text: overseas?.certificationNumber ?? '' },
      { key: 'village', text: rural?.village ?? '' },
      { key: 'crops', text: this.join(rural?.crops ?? []) },
      { key: 'crafts', text: this.join(rural?.crafts ?? []) },
      { key: 'scale', text: (rural?.scale || manager?.scale) ?? '' },
      { key: 'graduationYear', text: graduate?.graduationYear ? String(graduate.graduationYear) : '' },
      { key: 'firstProject', text: graduate?.firstProject ?? '' },
      { key: 'organisationsRun', text: manager?.organisationsRun ?? '' },
      { key: 'formerPost', text: retired?.formerPost ?? '' },
      { key: 'advisory', text: hours === undefined ? '' : this.say('ui.profile.perMonth', { hours }) },
      { key: 'mentoring', text: retired?.mentoring ? this.say('ui.profile.yes') : '' },
      { key: 'organisation', text: staff?.organisation ?? '' },
      { key: 'post', text: staff?.post ?? '' },
      { key: 'publications', text: (professional?.publications ?? []).join('\n') },
    ];
  }

  private months(from: string | undefined, until: string | undefined): string {
    if (!from && !until) return '';
    if (!from) return this.formats.month(until!);
    const start = this.formats.month(from);
    return until
      ? this.say('ui.window.chosen', { from: start, until: this.formats.month(until) })
      : this.say('ui.profile.since', { from: start });
  }

  private join(words: readonly string[]): string {
    return words.filter(Boolean).join(this.say('ui.profile.comma'));
  }
}

function uncapital(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
