import { Component, computed, inject, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Texts } from '../../core/texts.js';
import { marksOf } from '../../ui/facet-options.js';
import { MarkedText } from '../../ui/marked-text.js';
import { MatchBars } from '../../ui/match-bars.js';
import { MatchScore } from '../../ui/match-score.js';
import { NameSeal } from '../../ui/name-seal.js';
import type { ComparedWith, FoundPerson } from './people-store.js';
import { PersonFacts } from './person-facts.js';

const BARS = 4;

/** One person of the list; beside a position also need by need, the score and an invitation. */
@Component({
  selector: 'lc-person-row',
  imports: [MarkedText, MatchBars, MatchScore, NameSeal, RouterLink],
  templateUrl: './person-row.html',
  styleUrl: './person-row.scss',
  host: { '[class.compared]': '!!item().explanation', '[class.chosen]': 'chosen()' },
})
export class PersonRow {
  private readonly person = inject(PersonFacts);
  protected readonly texts = inject(Texts);
  protected readonly say = this.texts.say;
  readonly item = input.required<FoundPerson>();
  readonly position = input<ComparedWith['position']>();
  readonly chosen = input(false);
  readonly full = input(false);
  readonly toggled = output<void>();
  readonly invited = output<void>();

  protected readonly name = computed(() => this.person.name(this.item().person));
  protected readonly headline = computed(() => this.texts.of(this.item().person.headline));
  protected readonly marks = computed(() => marksOf(this.headline(), this.item().highlight['headline']));
  protected readonly facts = computed(() => this.person.of(this.item().person, this.item().explanation));
  protected readonly needs = computed(() =>
    [...(this.item().explanation?.needs ?? [])]
      .sort((a, b) => Number(b.must) - Number(a.must))
      .slice(0, BARS),
  );
  protected readonly query = computed(() => {
    const position = this.position()?.positionId;
    return position ? { position } : {};
  });
  protected readonly why = computed(() => {
    const position = this.position();
    return position ? ['/projects', position.projectId, 'positions', position.positionId, 'match'] : [];
  });
}
