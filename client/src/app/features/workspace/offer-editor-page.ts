import { Component, computed, effect, inject, input, signal, untracked } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { ProblemError } from '../../core/api.js';
import { Formats } from '../../core/formats.js';
import { PageTitle } from '../../core/page-title.js';
import { sending } from '../../core/sending.js';
import { Session } from '../../core/session.js';
import { Texts } from '../../core/texts.js';
import { Toasts } from '../../core/toasts.js';
import { PageBar } from '../../shell/page-bar.js';
import { BilingualField } from '../../ui/bilingual-field.js';
import { Dialog } from '../../ui/dialog.js';
import { ErrorSummary, type FieldError } from '../../ui/error-summary.js';
import { Control, Field } from '../../ui/field.js';
import { Icon } from '../../ui/icon.js';
import { LevelPicker } from '../../ui/level-picker.js';
import { ProblemPanel } from '../../ui/problem-panel.js';
import { ServiceNumber } from '../../ui/service-number.js';
import { Skeleton } from '../../ui/skeleton.js';
import { TreePicker } from '../../ui/tree-picker.js';
import { AskedForMore } from '../cases/asked-for-more.js';
import { OFFER_KINDS, missingOfOffer } from './offer-form.js';
import { OfferStore } from './offer-store.js';
import { SkillAdder, type AddedSkill } from './skill-adder.js';
import { PostingPlace } from './posting-place.js';
import { SkillNames } from './skill-names.js';

/** Writing an offer: the mirror of a position, with the levels one supplies. */
@Component({
  selector: 'lc-offer-editor-page',
  imports: [
    AskedForMore,
    BilingualField,
    Control,
    Dialog,
    ErrorSummary,
    Field,
    Icon,
    LevelPicker,
    PostingPlace,
    ProblemPanel,
    RouterLink,
    ServiceNumber,
    Skeleton,
    SkillAdder,
    TreePicker,
  ],
  providers: [OfferStore, SkillNames],
  templateUrl: './offer-editor-page.html',
  styleUrls: ['./editor-page.scss', './offer-editor-page.scss'],
})
export class OfferEditorPage {
  private readonly router = inject(Router);
  private readonly bar = inject(PageBar);
  private readonly toasts = inject(Toasts);
  private readonly formats = inject(Formats);
  private readonly names = inject(SkillNames);
  private readonly session = inject(Session);
  protected readonly texts = inject(Texts);
  protected readonly say = this.texts.say;
  protected readonly store = inject(OfferStore);
  protected readonly kinds = OFFER_KINDS;
  readonly offerId = input.required<string>();
  protected readonly sent = sending();
  protected readonly tried = signal(false);
  protected readonly closing = signal(false);
  protected readonly ready = computed(() => this.store.id() === '' || this.store.shown() !== undefined);
  /** Library and owner stay once curators have seen the offer. */
  protected readonly fixed = computed(() => ['published', 'submitted'].includes(this.state()));
  protected readonly state = computed(() => this.store.shown()?.state ?? 'draft');
  protected readonly stale = computed(() => {
    const error = this.sent.error();
    return error instanceof ProblemError && error.code === 'stale-version';
  });
  protected readonly wrong = computed<Record<string, string | undefined>>(() => {
    const missing = this.tried() ? missingOfOffer(this.store.form()) : [];
    const sentences = missing.map((field) => [field, this.say(`workspace.offer.missing.${field}`)] as const);
    return { ...this.sent.fields(), ...Object.fromEntries(sentences) };
  });
  protected readonly summary = computed<FieldError[]>(() =>
    Object.entries(this.wrong()).flatMap(([field, sentence]) =>
      sentence ? [{ id: `offer-${field}`, sentence }] : [],
    ),
  );
  protected readonly standing = computed(() => {
    const offer = this.store.shown();
    return this.say(`workspace.offer.standing.${this.state()}`, { reason: offer?.returnReason ?? '' });
  });

  constructor() {
    const title = inject(PageTitle);
    effect(() => {
      const id = this.offerId();
      untracked(() => void this.enter(id));
    });
    effect(() => {
      const supplies = this.store.shown()?.supplies ?? [];
      this.names.learnAll(supplies.map(({ skill, name }) => ({ id: skill, name })));
    });
    effect(() => {
      const name = this.texts.of(this.store.form().title) || this.say('workspace.offer.title');
      this.bar.title.set(name);
      title.use(name);
    });
  }

  protected add({ id, name }: AddedSkill): void {
    this.names.learn(id, name);
    const { supplies } = this.store.form();
    if (!supplies.some(({ skill }) => skill === id))
      this.store.change({ supplies: [...supplies, { skill: id, level: 3 }] });
  }

  protected setLevel(skill: string, level: number): void {
    const supplies = this.store.form().supplies;
    this.store.change({ supplies: supplies.map((one) => (one.skill === skill ? { skill, level } : one)) });
  }

  protected drop(skill: string): void {
    this.store.change({ supplies: this.store.form().supplies.filter((one) => one.skill !== skill) });
  }

  protected nameOf(skill: string): string {
    return this.texts.of(this.names.of(skill));
  }

  protected async save(): Promise<boolean> {
    this.tried.set(true);
    this.sent.clear();
    if (missingOfOffer(this.store.form()).length > 0) return false;
    const kept = await this.sent.send(() => this.store.save());
    if (!kept) return false;
    this.bar.status.set(
      this.say('workspace.project.savedAt', { time: this.formats.time(new Date().toISOString()) }),
    );
    if (this.offerId() === 'new')
      await this.router.navigate(['/workspace/offers', kept.id], { replaceUrl: true });
    return true;
  }

  /** What was typed goes along before the curator is told. */
  protected readonly saved = () => this.save();

  protected async submit(event: Event): Promise<void> {
    event.preventDefault();
    if (!(await this.save())) return;
    if (!this.store.shown()?.can.includes('submit')) return this.toasts.done(this.say('workspace.saved'));
    const submitted = await this.sent.send(() => this.store.step('submit'));
    if (submitted)
      this.toasts.done(this.say('workspace.offer.submitted', { number: submitted.serviceNumber ?? '' }));
  }

  protected async close(): Promise<void> {
    this.closing.set(false);
    if (await this.sent.send(() => this.store.step('close')))
      this.toasts.done(this.say('workspace.offer.closed'));
  }

  private async enter(id: string): Promise<void> {
    if (id === this.store.id()) return;
    this.store.id.set(id === 'new' ? '' : id);
    if (id !== 'new') return;
    await this.session.known;
    this.store.change({ organisationId: this.session.me()?.organisations[0]?.id ?? null });
  }
}
