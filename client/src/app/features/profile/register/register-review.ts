import { Component, computed, inject, output } from '@angular/core';
import { Formats } from '../../../core/formats.js';
import { Texts } from '../../../core/texts.js';
import { Icon } from '../../../ui/icon.js';
import { ServiceNumber } from '../../../ui/service-number.js';
import { ProfileDraft } from '../editing/profile-draft.js';
import { STEPS, lacking, type StepKey } from '../editing/required.js';

/** The last look: what still lacks, linked to its step, and a line for each part. */
@Component({
  selector: 'lc-register-review',
  imports: [Icon, ServiceNumber],
  template: `
    @if (draft.saved(); as saved) {
      @if (saved.review === 'returned') {
        <p class="sheet sheet-body returned">
          <lc-icon name="warning" />{{ say('profile.review.returned', { reason: saved.reviewReason ?? '' }) }}
        </p>
      } @else if (saved.review !== 'none') {
        <p class="sheet sheet-body state">
          {{ say('profile.review.' + saved.review) }}
          @if (saved.serviceNumber) {
            <lc-service-number [number]="saved.serviceNumber" />
          }
        </p>
      }
    }
    @if (lacks().length > 0) {
      <section class="sheet sheet-body">
        <h2 class="wrong">
          <lc-icon name="warning" />{{ texts.count('profile.register.lacks', lacks().length) }}
        </h2>
        <ol>
          @for (one of lacks(); track one.id) {
            <li>
              <button type="button" class="link" (click)="opened.emit(one.step)">
                {{ say('profile.lacks.' + one.id) }}
              </button>
            </li>
          }
        </ol>
      </section>
    } @else if (!settled()) {
      <p class="ready"><lc-icon name="check" />{{ say('profile.register.ready') }}</p>
    }
    <dl class="sheet rows">
      @for (line of lines(); track line.step) {
        <div>
          <dt>{{ line.title }}</dt>
          <dd>{{ line.text || say('profile.register.notYet') }}</dd>
          <dd>
            <button type="button" class="link" (click)="opened.emit(line.step)">
              {{ say('profile.edit') }}<span class="visually-hidden">{{ line.title }}</span>
            </button>
          </dd>
        </div>
      }
    </dl>
    @if (!settled()) {
      <p class="note">{{ say('profile.register.submitNote') }}</p>
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: 16px;
    }
    h2,
    .returned,
    .ready {
      display: flex;
      align-items: center;
      gap: 8px;
    }
    .wrong,
    .returned {
      color: var(--berry);
    }
    .state {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 12px;
    }
    .ready {
      color: var(--spruce);
      font-weight: 700;
    }
    ol {
      margin-top: 10px;
      padding-inline-start: 24px;
      list-style: decimal;
    }
    dl > div {
      display: grid;
      grid-template-columns: 140px minmax(0, 1fr) auto;
      gap: 4px 16px;
      padding: 12px 20px;
      font-size: 15px;
      line-height: 24px;
    }
    dt {
      color: var(--ink-3);
    }
    @media (max-width: 599.98px) {
      dl > div {
        grid-template-columns: minmax(0, 1fr) auto;
      }
      dt {
        grid-column: 1 / -1;
      }
    }
  `,
})
export class RegisterReview {
  private readonly formats = inject(Formats);
  protected readonly texts = inject(Texts);
  protected readonly say = this.texts.say;
  protected readonly draft = inject(ProfileDraft);
  readonly opened = output<string>();
  protected readonly settled = computed(() =>
    ['submitted', 'approved'].includes(this.draft.saved()?.review ?? 'none'),
  );
  protected readonly lacks = computed(() => lacking(this.draft.parts()));
  protected readonly lines = computed(() =>
    STEPS.filter((step) => step !== 'submit').map((step) => ({
      step,
      title: this.say(`profile.register.short.${step}`),
      text: this.lineOf(step).filter(Boolean).join(this.say('profile.comma')),
    })),
  );

  private lineOf(step: StepKey): string[] {
    const parts = this.draft.parts();
    const of = this.texts.of;
    const { hours, from } = parts.availability;
    switch (step) {
      case 'identity':
        return [of(parts.name), this.say(`ui.audience.${parts.audience}`)];
      case 'background':
        return [
          of(parts.education[0]?.school),
          of(parts.education[0]?.major),
          parts.fields.retired?.formerPost ?? '',
          parts.fields.manager?.organisationsRun ?? '',
          parts.fields.staff?.organisation ?? '',
        ];
      case 'skills':
        return [
          parts.skills.length > 0 ? this.texts.count('profile.register.skillCount', parts.skills.length) : '',
          of(parts.experience[0]?.employer),
        ];
      case 'wants':
        return [
          of(this.draft.saved()?.regionName ?? undefined),
          hours ? this.say('profile.availability.perWeek', { hours }) : '',
          from ? this.formats.day(from, { year: true }) : '',
        ];
      default:
        return [this.say(`profile.levels.${parts.visibility.basics}`)];
    }
  }
}
