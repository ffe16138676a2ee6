import { Component, DestroyRef, computed, effect, inject, input } from '@angular/core';
import { RouterLink, RouterLinkActive } from '@angular/router';
import { PageTitle } from '../../core/page-title.js';
import { ProblemMessage } from '../../core/problem-message.js';
import { Texts } from '../../core/texts.js';
import { PageBar } from '../../shell/page-bar.js';
import { ProblemPanel } from '../../ui/problem-panel.js';
import { Skeleton } from '../../ui/skeleton.js';
import { AudiencePart } from './editing/audience-part.js';
import { AvailabilityPart } from './editing/availability-part.js';
import { CvPart } from './editing/cv-part.js';
import { EducationPart } from './editing/education-part.js';
import { ExperiencePart } from './editing/experience-part.js';
import { FilesPart } from './editing/files-part.js';
import { LanguagesPart } from './editing/languages-part.js';
import { NamePart } from './editing/name-part.js';
import { CountryPart } from './editing/overseas-part.js';
import { OwnFieldsPart } from './editing/own-fields-part.js';
import { ProfileDraft } from './editing/profile-draft.js';
import { RegionPart } from './editing/region-part.js';
import { SkillsPart } from './editing/skills-part.js';
import { TitlesPart } from './editing/titles-part.js';
import { VisibilityPart } from './editing/visibility-part.js';
import { WishesPart } from './editing/wishes-part.js';
import { EDIT_PAGES } from './edit-pages.js';
import { ProfileStore } from './profile-store.js';

/** One part of my profile, saved as I write. */
@Component({
  selector: 'lc-profile-edit-page',
  imports: [
    AudiencePart,
    AvailabilityPart,
    CountryPart,
    CvPart,
    EducationPart,
    ExperiencePart,
    FilesPart,
    LanguagesPart,
    NamePart,
    OwnFieldsPart,
    ProblemPanel,
    RegionPart,
    RouterLink,
    RouterLinkActive,
    Skeleton,
    SkillsPart,
    TitlesPart,
    VisibilityPart,
    WishesPart,
  ],
  providers: [ProfileDraft, ProfileStore],
  templateUrl: './profile-edit-page.html',
  styleUrl: './profile-edit-page.scss',
})
export class ProfileEditPage {
  private readonly bar = inject(PageBar);
  private readonly problems = inject(ProblemMessage);
  protected readonly texts = inject(Texts);
  protected readonly say = this.texts.say;
  protected readonly draft = inject(ProfileDraft);
  readonly part = input.required<string>();
  protected readonly pages = EDIT_PAGES;
  protected readonly kind = computed(() => this.draft.parts().audience);
  protected readonly status = computed(() => {
    switch (this.draft.keeping()) {
      case 'untouched':
        return '';
      case 'changed':
      case 'saving':
        return this.say('profile.keeping.saving');
      case 'saved':
        return this.say('profile.keeping.saved', { time: this.draft.savedAt() });
      case 'failed':
        return this.say('profile.keeping.failed', { reason: this.problems.of(this.draft.problem()) });
    }
  });

  constructor() {
    const title = inject(PageTitle);
    effect(() => {
      const name = this.say(`profile.pages.${this.part()}`);
      this.bar.title.set(name);
      title.use(name);
    });
    effect(() => this.bar.status.set(this.status()));
    inject(DestroyRef).onDestroy(() => this.bar.status.set(''));
    void this.draft.load();
  }
}
