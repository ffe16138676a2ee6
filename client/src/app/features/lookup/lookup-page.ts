import { Component, computed, effect, inject, input, linkedSignal, resource, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import type { casesApi } from '@longcai/shared/cases/cases.contract';
import { parseServiceNumber } from '@longcai/shared/reference/service-number';
import { Api, ProblemError, bare } from '../../core/api.js';
import { PageTitle } from '../../core/page-title.js';
import { Texts } from '../../core/texts.js';
import { Control, Field } from '../../ui/field.js';
import { ProblemPanel } from '../../ui/problem-panel.js';
import { Skeleton } from '../../ui/skeleton.js';
import { CaseSheet } from './case-sheet.js';

export const LOOKUP = bare<typeof casesApi.lookup>('GET', '/api/cases/lookup/:serviceNumber');

/** Public: where a submission stands, by the number on its receipt. */
@Component({
  selector: 'lc-lookup-page',
  imports: [CaseSheet, Control, Field, ProblemPanel, RouterLink, Skeleton],
  templateUrl: './lookup-page.html',
  styles: `
    .columns {
      margin-top: 20px;
    }
    form {
      display: grid;
      grid-template-columns: minmax(0, 1fr) auto;
      gap: 0 12px;
      align-items: start;
    }
    form .button {
      margin-top: 28px;
    }
    input {
      font-variant-numeric: tabular-nums;
      letter-spacing: 0.03em;
    }
    h1 + p {
      max-width: 46em;
      margin-top: 6px;
    }
    @media (max-width: 599.98px) {
      form {
        grid-template-columns: minmax(0, 1fr);
      }
      form .button {
        margin-top: 12px;
      }
    }
  `,
})
export class LookupPage {
  private readonly api = inject(Api);
  private readonly router = inject(Router);
  protected readonly say = inject(Texts).say;
  readonly serviceNumber = input<string>();
  /** In canonical form; undefined while there is none, or one that is mistyped. */
  private readonly number = computed(() => {
    const read = parseServiceNumber(this.serviceNumber() ?? '');
    return read.ok ? read.number : undefined;
  });
  protected readonly typed = linkedSignal(() => this.number() ?? this.serviceNumber() ?? '');
  private readonly complaint = signal('');
  protected readonly found = resource({
    params: () => this.number(),
    loader: ({ params: serviceNumber, abortSignal }) =>
      this.api.call(LOOKUP, { params: { serviceNumber } }, { signal: abortSignal }),
  });
  protected readonly missing = computed(() => {
    const error = this.found.error();
    return error instanceof ProblemError && error.problem.status === 404;
  });
  protected readonly error = computed(() => {
    if (this.complaint()) return this.say(this.complaint());
    if (this.serviceNumber() && !this.number()) return this.say('lookup.wrong');
    return this.missing() ? this.say('lookup.none') : '';
  });

  constructor() {
    const title = inject(PageTitle);
    effect(() => title.use(this.number()));
  }

  protected search(event: Event): void {
    event.preventDefault();
    const typed = this.typed().trim();
    const read = parseServiceNumber(typed);
    this.complaint.set(read.ok ? '' : typed === '' ? 'lookup.required' : 'lookup.wrong');
    if (!read.ok) return;
    if (read.number === this.number()) this.found.reload();
    else void this.router.navigate(['/lookup', read.number]);
  }
}
