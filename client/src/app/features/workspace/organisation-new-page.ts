import { Component, computed, inject, signal } from '@angular/core';
import { Router } from '@angular/router';
import type { organisationsApi } from '@longcai/shared/organisations/organisations.contract';
import { Api, ProblemError, bare } from '../../core/api.js';
import { sending } from '../../core/sending.js';
import { Session } from '../../core/session.js';
import { Texts } from '../../core/texts.js';
import { Toasts } from '../../core/toasts.js';
import { PageBar } from '../../shell/page-bar.js';
import { ErrorSummary } from '../../ui/error-summary.js';
import { OrganisationFields } from './organisation-form.js';
import { BLANK, bodyOf, faultsOf } from './organisation-forms.js';
import { fieldErrors, withFaults } from './field-errors.js';

export const CREATE = bare<typeof organisationsApi.create>('POST', '/api/organisations');

/** Registering an organisation; whoever does it becomes its manager. */
@Component({
  selector: 'lc-organisation-new-page',
  imports: [ErrorSummary, OrganisationFields],
  template: `
    <div class="page">
      <h1>{{ say('workspace.organisation.lead') }}</h1>
      <p class="secondary">{{ say('workspace.organisation.leadText') }}</p>
      <form novalidate (submit)="submit($event)">
        <lc-error-summary [errors]="summary()" />
        @if (sent.sentence() && summary().length === 0) {
          <p class="failed" role="alert">{{ sent.sentence() }}</p>
        }
        <lc-organisation-form [(form)]="form" [errors]="wrong()" />
        <p class="actions">
          <button type="submit" class="button button-primary" [disabled]="sent.pending()">
            {{ say('workspace.organisation.create') }}
          </button>
        </p>
      </form>
    </div>
  `,
  styles: `
    .page {
      max-width: 880px;
      padding-top: 32px;
    }
    h1 {
      font-size: 26px;
    }
    form {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: 20px;
      margin-top: 20px;
    }
    .failed {
      color: var(--berry);
    }
  `,
})
export class OrganisationNewPage {
  private readonly api = inject(Api);
  private readonly session = inject(Session);
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);
  protected readonly say = inject(Texts).say;
  protected readonly sent = sending();
  protected readonly form = signal(BLANK);
  private readonly tried = signal(false);
  protected readonly wrong = computed(() => {
    const faults = this.tried() ? faultsOf(this.form()) : {};
    const error = this.sent.error();
    const code = error instanceof ProblemError && error.code.startsWith('credit-code');
    const refused = code ? { ...this.sent.fields(), creditCode: this.sent.sentence() } : this.sent.fields();
    return withFaults(this.say, faults, refused);
  });
  protected readonly summary = computed(() =>
    fieldErrors('org-', this.wrong(), (field, fault) => {
      const name = this.say(`workspace.organisation.${field}`);
      return this.say('workspace.fault.of', { name, fault });
    }),
  );

  constructor() {
    inject(PageBar).title.set(this.say('workspace.organisation.new'));
  }

  protected async submit(event: Event): Promise<void> {
    event.preventDefault();
    this.tried.set(true);
    this.sent.clear();
    if (Object.keys(faultsOf(this.form())).length > 0) return;
    const created = await this.sent.send(() => this.api.call(CREATE, { body: bodyOf(this.form()) }));
    if (!created) return;
    await this.session.load();
    this.toasts.done(this.say('workspace.organisation.created'));
    await this.router.navigate(['/workspace/organisations', created.id]);
  }
}
