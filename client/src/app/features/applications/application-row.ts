import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { ApplicationView } from '@longcai/shared/applications/applications.contract';
import { Formats } from '../../core/formats.js';
import { Texts } from '../../core/texts.js';
import { DueClock } from '../../ui/due-clock.js';
import { MatchBars } from '../../ui/match-bars.js';
import { MatchScore } from '../../ui/match-score.js';
import { NameSeal } from '../../ui/name-seal.js';
import { ServiceNumber } from '../../ui/service-number.js';

/** One application or invitation: who, for what, how it fits, and whose turn it is. */
@Component({
  selector: 'lc-application-row',
  imports: [DueClock, MatchBars, MatchScore, NameSeal, RouterLink, ServiceNumber],
  template: `
    @if (owner()) {
      <lc-name-seal [name]="application().person.name.zh || application().person.name.en" [size]="48" />
    } @else if (application().explanation; as explanation) {
      <lc-match-score [score]="explanation.score" [labelled]="true" />
    }
    <div class="what">
      <h2>
        <a [routerLink]="['/applications', application().id]">{{ title() }}</a>
      </h2>
      <p class="secondary">{{ subtitle() }}</p>
      <p class="marks">
        <lc-service-number [number]="application().serviceNumber" size="small" />
        <span class="tag" [class.tag-spruce]="good()">{{ state() }}</span>
        @if (application().state === 'asked') {
          <lc-due-clock [clock]="application().clock" />
        } @else {
          <span class="note">{{ answered() }}</span>
        }
      </p>
    </div>
    @if (application().explanation; as explanation) {
      <div class="bars">
        @if (owner()) {
          <lc-match-score [score]="explanation.score" />
        }
        <lc-match-bars [needs]="explanation.needs" />
      </div>
    }
  `,
  host: { role: 'article' },
  styles: `
    :host {
      display: grid;
      grid-template-columns: 64px minmax(0, 1fr) minmax(0, 360px);
      gap: 8px 20px;
      align-items: start;
      padding: 16px 24px;
    }
    h2 {
      font-size: 17px;
    }
    h2 a {
      color: inherit;
    }
    h2 a:hover {
      color: var(--spruce);
    }
    lc-match-score,
    lc-name-seal {
      justify-self: center;
      margin-top: 4px;
    }
    .marks {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 6px 12px;
      margin-top: 8px;
    }
    .bars {
      display: flex;
      gap: 20px;
    }
    .bars lc-match-bars {
      flex: 1;
      min-width: 0;
    }
    @media (max-width: 899.98px) {
      :host {
        grid-template-columns: 48px minmax(0, 1fr);
        gap: 8px 14px;
        padding: 14px 16px;
      }
      .bars {
        grid-column: 1 / -1;
      }
    }
  `,
})
export class ApplicationRow {
  private readonly formats = inject(Formats);
  private readonly texts = inject(Texts);
  private readonly say = this.texts.say;
  readonly application = input.required<ApplicationView>();
  protected readonly owner = computed(() => this.application().side === 'owner');
  protected readonly title = computed(() => {
    const { person, position } = this.application();
    return this.texts.of(this.owner() ? person.name : position.title);
  });
  protected readonly subtitle = computed(() => {
    const { position } = this.application();
    const { of } = this.texts;
    return this.owner()
      ? `${of(position.title)} · ${of(position.projectTitle)}`
      : `${of(position.projectTitle)} · ${of(position.ownerName)}`;
  });
  protected readonly state = computed(() => {
    const { direction, state, side } = this.application();
    return this.say(`applications.state.${direction}.${state === 'asked' ? `asked-${side}` : state}`);
  });
  protected readonly good = computed(() => ['accepted', 'joined'].includes(this.application().state));
  protected readonly answered = computed(() => {
    const { answeredAt, askedAt } = this.application();
    return this.say('applications.on', { day: this.formats.day(answeredAt ?? askedAt) });
  });
}
