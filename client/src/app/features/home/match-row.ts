import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { briefName } from '@longcai/shared/organisations/brief-name';
import { Formats } from '../../core/formats.js';
import { Texts } from '../../core/texts.js';
import { MatchBars } from '../../ui/match-bars.js';
import { MatchScore } from '../../ui/match-score.js';
import { MatchWords } from '../../ui/match-words.js';
import type { Match } from './home-store.js';

const SHOWN = 4;

/** One position that looks for the reader: how much, what, why, and need by need. */
@Component({
  selector: 'lc-match-row',
  imports: [MatchBars, MatchScore, RouterLink],
  template: `
    <a
      class="score-link"
      [routerLink]="why()"
      [attr.aria-label]="say('home.matches.whyFor', { title: title(), score: match().explanation.score })"
    >
      <lc-match-score class="large" [score]="match().explanation.score" [labelled]="true" />
    </a>
    <div class="what">
      <h3>
        <a [routerLink]="['/projects', match().position.projectId]">{{ title() }}</a>
      </h3>
      <p class="owner">
        {{ texts.of(brief(match().position.ownerName)) }} · {{ texts.of(match().position.title) }}
      </p>
    </div>
    <p class="sentence">{{ sentence() }}</p>
    <p class="facts">
      @for (fact of facts(); track fact) {
        <span>{{ fact }}</span>
      }
    </p>
    <lc-match-bars [needs]="needs()" />
  `,
  styleUrl: './match-row.scss',
})
export class MatchRow {
  protected readonly brief = briefName;
  private readonly words = inject(MatchWords);
  private readonly formats = inject(Formats);
  protected readonly texts = inject(Texts);
  protected readonly say = this.texts.say;
  readonly match = input.required<Match>();
  protected readonly title = computed(() => this.texts.of(this.match().position.projectTitle));
  protected readonly sentence = computed(() => {
    const { explanation } = this.match();
    // How far and from when stands below; here is what speaks for it.
    const { distance, start } = explanation;
    return this.words.sentence({
      ...explanation,
      distance: { ...distance, km: null },
      start: { ...start, free: null },
    });
  });
  protected readonly needs = computed(() =>
    [...this.match().explanation.needs].sort((a, b) => Number(b.must) - Number(a.must)).slice(0, SHOWN),
  );
  protected readonly why = computed(() => {
    const { projectId, positionId } = this.match().position;
    return ['/projects', projectId, 'positions', positionId, 'match'];
  });
  protected readonly facts = computed(() => {
    const { position, explanation } = this.match();
    const { distance, mode } = explanation;
    const facts: string[] = [];
    if (distance.km === 0) facts.push(this.say('home.matches.local', { place: this.texts.of(distance.to) }));
    else if (distance.km !== null) {
      const place = this.texts.of(distance.from);
      facts.push(this.say('home.matches.km', { place, km: this.formats.number(distance.km) }));
    }
    if (mode.wantedMode === 'remote') facts.push(this.say('home.matches.remote'));
    if (position.from)
      facts.push(this.say('home.matches.from', { month: this.formats.month(position.from) }));
    if (position.answerMedianDays !== null) {
      const days = Math.max(1, Math.ceil(position.answerMedianDays));
      facts.push(this.texts.count('home.matches.answers', days));
    }
    return facts;
  });
}
