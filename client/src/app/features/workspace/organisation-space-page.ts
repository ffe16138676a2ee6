import { Component, computed, effect, inject, input, linkedSignal, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { Formats } from '../../core/formats.js';
import { PageTitle } from '../../core/page-title.js';
import { sending } from '../../core/sending.js';
import { Texts } from '../../core/texts.js';
import { Toasts } from '../../core/toasts.js';
import { DueClock } from '../../ui/due-clock.js';
import { ErrorSummary } from '../../ui/error-summary.js';
import { ProblemPanel } from '../../ui/problem-panel.js';
import { ServiceNumber } from '../../ui/service-number.js';
import { Skeleton } from '../../ui/skeleton.js';
import { AskedForMore } from '../cases/asked-for-more.js';
import { fieldErrors, withFaults } from './field-errors.js';
import { OrganisationFields } from './organisation-form.js';
import { BLANK, faultsOf, formOf } from './organisation-forms.js';
import { OrganisationSpaceStore } from './organisation-space-store.js';
import { StaffList } from './staff-list.js';

/** The organisation's own space: verification, colleagues, how fast it promises to answer, what others read. */
@Component({
  selector: 'lc-organisation-space-page',
  imports: [
    AskedForMore,
    DueClock,
    ErrorSummary,
    OrganisationFields,
    ProblemPanel,
    RouterLink,
    ServiceNumber,
    Skeleton,
    StaffList,
  ],
  providers: [OrganisationSpaceStore],
  templateUrl: './organisation-space-page.html',
  styleUrl: './organisation-space-page.scss',
})
export class OrganisationSpacePage {
  private readonly toasts = inject(Toasts);
  private readonly router = inject(Router);
  protected readonly formats = inject(Formats);
  protected readonly texts = inject(Texts);
  protected readonly say = this.texts.say;
  protected readonly store = inject(OrganisationSpaceStore);
  readonly organisationId = input.required<string>();
  protected readonly saving = sending();
  protected readonly acting = sending();
  protected readonly editing = signal(false);
  protected readonly form = linkedSignal(() => {
    const space = this.store.shown();
    return space ? formOf(space) : BLANK;
  });
  protected readonly days = Array.from({ length: 20 }, (_, at) => at + 1);
  protected readonly wrong = computed(() =>
    withFaults(this.say, this.tried() ? faultsOf(this.form()) : {}, this.saving.fields()),
  );
  protected readonly summary = computed(() =>
    fieldErrors('org-', this.wrong(), (field, fault) => {
      const name = this.say(`workspace.organisation.${field}`);
      return this.say('workspace.fault.of', { name, fault });
    }),
  );
  private readonly tried = signal(false);
  protected readonly standing = computed(() => {
    const space = this.store.shown();
    if (!space) return '';
    const day = space.verifiedAt ? this.formats.day(space.verifiedAt) : '';
    const reason = space.returnReason ?? '';
    return this.say(`workspace.organisation.standing.${space.verification}`, { day, reason });
  });

  constructor() {
    const title = inject(PageTitle);
    effect(() => this.store.id.set(this.organisationId()));
    effect(() => {
      const space = this.store.shown();
      if (space) title.use(this.texts.of(space.name));
    });
  }

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    this.tried.set(true);
    if (Object.keys(faultsOf(this.form())).length > 0) return;
    if (!(await this.saving.send(() => this.store.update(this.form())))) return;
    this.editing.set(false);
    this.tried.set(false);
    this.toasts.done(this.say('workspace.saved'));
  }

  protected cancel(): void {
    const space = this.store.shown();
    if (space) this.form.set(formOf(space));
    this.saving.clear();
    this.tried.set(false);
    this.editing.set(false);
  }

  protected async submit(): Promise<void> {
    const space = await this.acting.send(() => this.store.submit());
    if (space)
      this.toasts.done(this.say('workspace.organisation.submitted', { number: space.serviceNumber ?? '' }));
  }

  protected async promise(days: number): Promise<void> {
    if (await this.acting.send(() => this.store.promise(days))) this.toasts.done(this.say('workspace.saved'));
  }

  protected left(): void {
    void this.router.navigate(['/workspace']);
  }
}
