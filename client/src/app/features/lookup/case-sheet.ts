import { Component, computed, inject, input } from '@angular/core';
import type { CaseStatus } from '@longcai/shared/cases/cases.contract';
import { Formats } from '../../core/formats.js';
import { Texts } from '../../core/texts.js';
import { DueClock } from '../../ui/due-clock.js';
import { Icon } from '../../ui/icon.js';
import { ServiceNumber } from '../../ui/service-number.js';

/** Where one submission stands: what, in whose hands, and how much of the time limit is left. */
@Component({
  selector: 'lc-case-sheet',
  imports: [DueClock, Icon, ServiceNumber],
  template: `
    <div class="head">
      <lc-service-number [number]="status().serviceNumber" />
      <lc-due-clock [clock]="status().clock" [long]="true" />
    </div>
    <h2>{{ say('lookup.kind.' + status().kind) }}</h2>
    <p class="state">{{ standing() }}</p>
    <dl>
      @for (date of dates(); track date.key) {
        <div>
          <dt>{{ say('lookup.' + date.key) }}</dt>
          <dd>{{ date.day }}</dd>
        </div>
      }
    </dl>
    <p class="note">
      {{ say('lookup.days', { total: status().clock.totalDays, used: status().clock.usedDays }) }}
    </p>
    <h3>{{ say('lookup.steps') }}</h3>
    <ol>
      @for (step of status().steps; track step.key) {
        <li [class]="step.state" [attr.aria-current]="step.state === 'current' ? 'step' : null">
          <span class="mark" aria-hidden="true">
            @if (step.state === 'done') {
              <lc-icon name="check" />
            }
          </span>
          <span>{{ texts.of(step.unit) }}</span>
          <span class="when">{{ when(step) }}</span>
        </li>
      }
    </ol>
  `,
  host: { class: 'sheet' },
  styleUrl: './case-sheet.scss',
})
export class CaseSheet {
  private readonly formats = inject(Formats);
  protected readonly texts = inject(Texts);
  protected readonly say = this.texts.say;
  readonly status = input.required<CaseStatus>();
  protected readonly standing = computed(() => {
    const { state, outcome } = this.status();
    return this.say(outcome ? `lookup.outcome.${outcome}` : `lookup.state.${state}`);
  });
  protected readonly dates = computed(() => {
    const { submittedAt, answeredAt, clock } = this.status();
    return [
      { key: 'submitted', day: this.formats.day(submittedAt) },
      answeredAt
        ? { key: 'answered', day: this.formats.day(answeredAt) }
        : { key: 'due', day: this.formats.day(clock.dueAt) },
    ];
  });

  protected when({ state, doneAt }: CaseStatus['steps'][number]): string {
    if (doneAt) return this.formats.moment(doneAt);
    return state === 'done' ? '' : this.say(state === 'current' ? 'lookup.current' : 'lookup.waiting');
  }
}
