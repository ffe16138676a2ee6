import { Component, inject, input, signal } from '@angular/core';
import type { ClaimCode as Issued, profilesApi } from '@longcai/shared/profiles/profiles.contract';
import { Api, bare } from '../../core/api.js';
import { Formats } from '../../core/formats.js';
import { sending } from '../../core/sending.js';
import { Texts } from '../../core/texts.js';

const NEW_CODE = bare<typeof profilesApi.issueClaimCode>('POST', '/api/profiles/:profileId/claim-code');

/** For whoever listed the person: one code, for one who comes and asks. */
@Component({
  selector: 'lc-claim-code',
  template: `
    @if (issued(); as now) {
      <p class="code" role="status">{{ now.code }}</p>
      <p class="note">
        {{ say('people.listed.until', { day: formats.day(now.until, { year: true }) }) }}
      </p>
    }
    <button
      type="button"
      class="button button-wide"
      [class.button-primary]="!issued()"
      [disabled]="form.pending()"
      (click)="issue()"
    >
      {{ say('people.listed.issue') }}
    </button>
    <p class="note">{{ say('people.listed.issueNote') }}</p>
    <p class="wrong" role="alert" [hidden]="!form.sentence()">{{ form.sentence() }}</p>
  `,
  styles: `
    :host {
      display: grid;
      gap: 8px;
    }
    .code {
      font-size: 26px;
      font-weight: 700;
      letter-spacing: 0.08em;
    }
    .wrong {
      color: var(--berry);
    }
  `,
})
export class ClaimCode {
  private readonly api = inject(Api);
  protected readonly say = inject(Texts).say;
  protected readonly formats = inject(Formats);
  protected readonly form = sending();
  readonly profileId = input.required<string>();
  protected readonly issued = signal<Issued | undefined>(undefined);

  protected async issue(): Promise<void> {
    const params = { profileId: this.profileId() };
    const issued = await this.form.send(() => this.api.call(NEW_CODE, { params }));
    if (issued) this.issued.set(issued);
  }
}
