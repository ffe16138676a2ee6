import { Component, DestroyRef, computed, effect, inject, input, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { AUDIENCES } from './audiences.js';
import { PageTitle } from '../../../core/page-title.js';
import { ProblemMessage } from '../../../core/problem-message.js';
import { sending } from '../../../core/sending.js';
import { Session } from '../../../core/session.js';
import { Texts } from '../../../core/texts.js';
import { PageBar } from '../../../shell/page-bar.js';
import { ErrorSummary } from '../../../ui/error-summary.js';
import { Icon } from '../../../ui/icon.js';
import { ProblemPanel } from '../../../ui/problem-panel.js';
import { Skeleton } from '../../../ui/skeleton.js';
import { Steps, type Step } from '../../../ui/steps.js';
import { AudiencePart } from '../editing/audience-part.js';
import { AvailabilityPart } from '../editing/availability-part.js';
import { EducationPart } from '../editing/education-part.js';
import { ExperiencePart } from '../editing/experience-part.js';
import { LanguagesPart } from '../editing/languages-part.js';
import { NamePart } from '../editing/name-part.js';
import { CountryPart } from '../editing/overseas-part.js';
import { OwnFieldsPart } from '../editing/own-fields-part.js';
import { ProfileDraft } from '../editing/profile-draft.js';
import { STEPS, lacking, type StepKey } from '../editing/required.js';
import { RegionPart } from '../editing/region-part.js';
import { SkillsPart } from '../editing/skills-part.js';
import { TitlesPart } from '../editing/titles-part.js';
import { VisibilityPart } from '../editing/visibility-part.js';
import { WishesPart } from '../editing/wishes-part.js';
import { Receipt, type ReceiptView } from './receipt.js';
import { RegisterAside } from './register-aside.js';
import { RegisterReview } from './register-review.js';
import { RuralForm } from './rural-form.js';

/** Registration in six steps, saved as one writes; rural talent gets one short page instead. */
@Component({
  selector: 'lc-register-page',
  imports: [
    AudiencePart,
    AvailabilityPart,
    CountryPart,
    EducationPart,
    ErrorSummary,
    ExperiencePart,
    Icon,
    LanguagesPart,
    NamePart,
    OwnFieldsPart,
    ProblemPanel,
    Receipt,
    RegionPart,
    RegisterAside,
    RegisterReview,
    RouterLink,
    RuralForm,
    Skeleton,
    SkillsPart,
    Steps,
    TitlesPart,
    VisibilityPart,
    WishesPart,
  ],
  providers: [ProfileDraft],
  templateUrl: './register-page.html',
  styleUrl: './register-page.scss',
})
export class RegisterPage {
  private readonly router = inject(Router);
  private readonly bar = inject(PageBar);
  private readonly problems = inject(ProblemMessage);
  protected readonly session = inject(Session);
  protected readonly texts = inject(Texts);
  protected readonly say = this.texts.say;
  protected readonly draft = inject(ProfileDraft);
  protected readonly form = sending();
  readonly step = input<string>();
  /** Preselected on the front page. */
  readonly audience = input<string>();
  protected readonly receipt = signal<ReceiptView | undefined>(undefined);
  /** Errors as they were when the button was pressed, so that the summary takes the focus once. */
  private readonly pointed = signal<readonly string[]>([]);
  /** What was filled in since is no longer listed. */
  protected readonly summary = computed(() => {
    const lacks = new Set(
      lacking(this.draft.parts(), this.rural() ? undefined : this.key()).map(({ id }) => id),
    );
    return this.pointed()
      .filter((id) => lacks.has(id))
      .map((id) => ({ id, sentence: this.say(`profile.lacks.${id}`) }));
  });

  protected readonly kind = computed(() => this.draft.parts().audience);
  protected readonly rural = computed(() => this.kind() === 'rural');
  protected readonly at = computed(() => Math.max(0, STEPS.indexOf(this.step() as StepKey)));
  protected readonly key = computed<StepKey>(() => STEPS[this.at()] ?? 'identity');
  protected readonly education = computed(() =>
    ['overseas', 'graduate', 'professional'].includes(this.kind()),
  );
  protected readonly titled = computed(() => ['professional', 'retired'].includes(this.kind()));
  protected readonly heading = computed(() => {
    const own = this.key() === 'background' ? `background.${this.group()}` : this.key();
    return this.say(`profile.register.heading.${own}`);
  });
  protected readonly lead = computed(() => {
    const foreign = this.key() === 'background' && this.kind() === 'overseas';
    return this.say(`profile.register.lead.${foreign ? 'backgroundAbroad' : this.key()}`);
  });
  /** With a curator or approved: nothing to submit. */
  protected readonly settled = computed(() =>
    ['submitted', 'approved'].includes(this.draft.saved()?.review ?? 'none'),
  );
  protected readonly steps = computed<readonly Step[]>(() =>
    STEPS.map((key, at) => {
      const state = at === this.at() ? 'current' : this.passed(at) ? 'done' : 'todo';
      const note = this.noteOf(key, state);
      return { key, title: this.titleOf(key), state, ...(note ? { note } : {}) };
    }),
  );
  protected readonly next = computed(() => {
    const key = STEPS[this.at() + 1];
    return key ? this.say(`profile.register.next.${key}`) : '';
  });
  private readonly status = computed(() => {
    switch (this.draft.keeping()) {
      case 'saving':
        return this.say('profile.keeping.saving');
      case 'saved':
        return this.say('profile.keeping.saved', { time: this.draft.savedAt() });
      case 'failed':
        return this.say('profile.keeping.failed', { reason: this.problems.of(this.draft.problem()) });
      default:
        return this.draft.savedAt() ? this.say('profile.keeping.saved', { time: this.draft.savedAt() }) : '';
    }
  });

  constructor() {
    const title = inject(PageTitle);
    effect(() => {
      const name = this.say(`profile.register.title.${this.kind()}`);
      this.bar.title.set(name);
      title.use(name);
    });
    effect(() => this.bar.status.set(this.status()));
    inject(DestroyRef).onDestroy(() => this.bar.status.set(''));
    void this.begin();
  }

  private async begin(): Promise<void> {
    await this.draft.load();
    if (this.draft.state() !== 'ready') return;
    const wanted = AUDIENCES.find((one) => one === this.audience());
    if (wanted && !this.draft.saved()) this.draft.set('audience', wanted);
    if (!this.step()) this.open(STEPS[this.draft.parts().step] ?? 'identity', true);
  }

  protected retry(): void {
    void this.begin();
  }

  protected open(key: string, replace = false): void {
    this.pointed.set([]);
    void this.router.navigate(['/register', key], { replaceUrl: replace });
  }

  /** To the next step when nothing required is empty here; otherwise it says what. */
  protected forward(event: Event): void {
    event.preventDefault();
    const lacks = lacking(this.draft.parts(), this.key());
    this.draft.asked.set(lacks.length > 0 ? this.key() : undefined);
    if (lacks.length > 0) return this.point(lacks.map(({ id }) => id));
    const next = this.at() + 1;
    if (next > this.draft.parts().step) this.draft.set('step', next);
    void this.draft.save();
    this.open(STEPS[next] ?? 'submit');
  }

  protected async submit(): Promise<void> {
    const lacks = lacking(this.draft.parts());
    this.draft.asked.set(lacks.length > 0 ? 'all' : undefined);
    if (lacks.length > 0) return this.rural() ? this.point(lacks.map(({ id }) => id)) : undefined;
    const receipt = await this.form.send(() => this.draft.submit());
    if (receipt) this.receipt.set({ serviceNumber: receipt.serviceNumber, dueAt: receipt.dueAt });
  }

  private point(ids: readonly string[]): void {
    this.pointed.set([...ids]);
  }

  private group(): string {
    return this.kind() === 'overseas' ? 'overseas' : this.education() ? 'education' : 'own';
  }

  private titleOf(key: StepKey): string {
    return this.say(
      key === 'background'
        ? `profile.register.step.background.${this.group()}`
        : `profile.register.step.${key}`,
    );
  }

  private passed(at: number): boolean {
    const key = STEPS[at];
    return at < this.draft.parts().step && !!key && lacking(this.draft.parts(), key).length === 0;
  }

  private noteOf(key: StepKey, state: Step['state']): string {
    if (key === 'identity' && state === 'done') {
      const name = this.texts.of(this.draft.parts().name);
      const me = this.session.me();
      return (me?.mobile ?? me?.email)
        ? this.say('profile.register.who', { name, contact: me?.mobile ?? me?.email })
        : name;
    }
    if (key === 'submit') return this.say('profile.register.receiptNote');
    return state === 'current' && key !== 'visibility' ? this.say('profile.register.minutes') : '';
  }
}
