import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { briefName } from '@longcai/shared/organisations/brief-name';
import { Formats } from '../../core/formats.js';
import { Texts } from '../../core/texts.js';
import { MatchBars } from '../../ui/match-bars.js';
import { MatchScore } from '../../ui/match-score.js';
import { MatchWords } from '../../ui/match-words.js';
import type { Match } from './matches-store.js';

/** One position: what, whose, why, every need, and the one change that adds most. */
@Component({
  selector: 'lc-match-row',
  imports: [MatchBars, MatchScore, RouterLink],
  template: `
    <lc-match-score [score]="match().explanation.score" [labelled]="true" />
    <div class="what">
      <h2>
        <a [routerLink]="['/projects', match().position.projectId]">{{
          texts.of(match().position.projectTitle)
        }}</a>
      </h2>
      <p class="secondary">
        {{ texts.of(brief(match().position.ownerName)) }} · {{ texts.of(match().position.title) }}
      </p>
      <p class="sentence">{{ sentence() }}</p>
      <p class="facts">
        @for (fact of facts(); track $index) {
          <span>{{ fact }}</span>
        }
      </p>
      @if (change(); as gain) {
        <p class="change">
          {{ say('matches.change', { change: gain.text }) }}
          <b>{{ say('ui.match.wouldBe', { before: gain.before, after: gain.after }) }}</b>
        </p>
      }
    </div>
    <div class="side">
      <lc-match-bars [needs]="match().explanation.needs" />
      <p class="actions">
        <a class="button button-small" [routerLink]="['/projects', match().position.projectId]"
          >{{ say('matches.open')
          }}<span class="visually-hidden">{{ texts.of(match().position.title) }}</span></a
        >
        <a class="link" [routerLink]="why()"
          >{{ say('matches.why')
          }}<span class="visually-hidden">{{ texts.of(match().position.title) }}</span></a
        >
      </p>
    </div>
  `,
  styles: `
    :host {
      display: grid;
      grid-template-columns: 78px minmax(0, 1fr) 350px;
      gap: 8px 24px;
      align-items: start;
      padding: 18px 24px;
    }
    lc-match-score {
      justify-self: center;
      margin-top: 6px;
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
    .sentence {
      font-size: 15px;
      line-height: 24px;
    }
    .facts {
      font-size: 14px;
    }
    .change {
      margin-top: 8px;
      padding: 6px 12px;
      border-radius: var(--radius);
      background: var(--wheat-soft);
      font-size: 14px;
      line-height: 24px;
    }
    .change b {
      color: var(--wheat-ink);
    }
    .side {
      padding-inline-start: 20px;
      border-inline-start: 1px solid var(--line);
    }
    .actions {
      margin-top: 8px;
    }
    @media (max-width: 899.98px) {
      :host {
        grid-template-columns: minmax(0, 1fr) auto;
        padding: 16px;
      }
      .what {
        grid-row: 1;
      }
      .side {
        grid-column: 1 / -1;
        padding: 0;
        border: 0;
      }
    }
  `,
})
export class MatchRow {
  protected readonly brief = briefName;
  private readonly words = inject(MatchWords);
  private readonly formats = inject(Formats);
  protected readonly texts = inject(Texts);
  protected readonly say = this.texts.say;
  readonly match = input.required<Match>();
  protected readonly sentence = computed(() => this.words.sentence(this.match().explanation));
  protected readonly why = computed(() => {
    const { projectId, positionId } = this.match().position;
    return ['/projects', projectId, 'positions', positionId, 'match'];
  });
  protected readonly facts = computed(() => {
    const { position, explanation } = this.match();
    const { mode } = explanation;
    return [
      this.texts.of(position.regionName),
      position.from ? this.say('ui.match.from', { month: this.formats.month(position.from) }) : '',
      mode.wantedHours ? this.say('ui.match.hours', { hours: mode.wantedHours }) : '',
      mode.wantedMode ? this.say(`ui.match.modes.${mode.wantedMode}`) : '',
      position.answerMedianDays === null
        ? ''
        : this.texts.count('matches.answers', Math.max(1, Math.ceil(position.answerMedianDays))),
    ].filter(Boolean);
  });
  protected readonly change = computed(() => {
    const change = this.match().explanation.personChange;
    return change && change.after > change.before
      ? { text: this.words.change(change), before: change.before, after: change.after }
      : undefined;
  });
}
