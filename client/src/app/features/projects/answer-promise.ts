import { Component, computed, inject, input } from '@angular/core';
import { briefName } from '@longcai/shared/organisations/brief-name';
import type { ProjectView } from '@longcai/shared/projects/projects.contract';
import { Formats } from '../../core/formats.js';
import { Texts } from '../../core/texts.js';

/** How soon the owner answers, measured, and what they promise. */
@Component({
  selector: 'lc-answer-promise',
  template: `
    <h2>{{ texts.say('projects.answer.title', { owner: texts.of(brief(project().ownerName)) }) }}</h2>
    <div>
      @if (days()) {
        <b [class.digits]="!withinDay()">{{ days() }}</b>
      }
      <p>{{ promise() }}</p>
    </div>
  `,
  host: { class: 'sheet' },
  styles: `
    :host {
      display: block;
      padding: 18px 24px;
    }
    h2 {
      margin-bottom: 8px;
      font-size: 16px;
    }
    div {
      display: flex;
      gap: 20px;
      align-items: center;
    }
    b {
      font-size: 24px;
      line-height: 40px;
      white-space: nowrap;
    }
    p {
      color: var(--ink-2);
      font-size: 14px;
      line-height: 24px;
    }
  `,
})
export class AnswerPromise {
  protected readonly brief = briefName;
  private readonly formats = inject(Formats);
  protected readonly texts = inject(Texts);
  readonly project = input.required<ProjectView>();
  /** Words rather than a number: the serif digits have no letters for them. */
  protected readonly withinDay = computed(() => (this.project().answer.medianDays ?? 1) < 1);
  protected readonly days = computed(() => {
    const { medianDays } = this.project().answer;
    if (medianDays === null) return '';
    if (this.withinDay()) return this.texts.say('projects.answer.withinDay');
    return this.texts.count('projects.answer.days', medianDays, {
      count: this.formats.number(medianDays, { maximumFractionDigits: 1 }),
    });
  });
  protected readonly promise = computed(() => {
    const { promiseDays: days, counted, medianDays } = this.project().answer;
    return medianDays === null
      ? this.texts.say('projects.answer.promised', { days })
      : this.texts.count('projects.answer.measured', counted, { days });
  });
}
