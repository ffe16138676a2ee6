import { Component, type ElementRef, computed, effect, inject, input, model, viewChild } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Texts } from '../../core/texts.js';
import { Icon } from '../../ui/icon.js';
import { LevelGrains } from '../../ui/level-grains.js';
import { MatchScore } from '../../ui/match-score.js';
import { MatchWords } from '../../ui/match-words.js';
import { NameSeal } from '../../ui/name-seal.js';
import { NeedTag } from '../../ui/need-tag.js';
import type { FoundPerson } from './people-store.js';
import { PersonFacts } from './person-facts.js';
import { sideBySide } from './tray.js';

/** Up to four people beside each other: needs as rows where a position is compared, their skills where not. */
@Component({
  selector: 'lc-compare-sheet',
  imports: [Icon, LevelGrains, MatchScore, NameSeal, NeedTag, RouterLink],
  templateUrl: './compare-sheet.html',
  styleUrl: './compare-sheet.scss',
})
export class CompareSheet {
  private readonly dialog = viewChild.required<ElementRef<HTMLDialogElement>>('dialog');
  private readonly words = inject(MatchWords);
  private readonly facts = inject(PersonFacts);
  protected readonly texts = inject(Texts);
  protected readonly say = this.texts.say;
  readonly open = model(false);
  readonly people = input.required<readonly FoundPerson[]>();
  protected readonly columns = computed(() =>
    this.people().map((item) => ({
      ...item,
      name: this.facts.name(item.person),
      facts: this.facts.of(item.person, item.explanation),
      skills: item.person.topSkills.map(({ skill, level }) => `${this.texts.of(skill.name)} ${level}`),
    })),
  );
  protected readonly rows = computed(() =>
    sideBySide(this.people()).map(({ need, cells }) => ({
      need,
      cells: cells.map(
        (cell) => cell && { cell, words: this.words.need(cell), spoken: this.words.spoken(cell) },
      ),
    })),
  );

  constructor() {
    effect(() => {
      const dialog = this.dialog().nativeElement;
      if (this.open() && !dialog.open) dialog.showModal();
      if (!this.open() && dialog.open) dialog.close();
    });
  }
}
