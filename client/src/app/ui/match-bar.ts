import { Component, computed, inject, input } from '@angular/core';
import type { NeedMatch } from '@longcai/shared/matching/matching.contract';
import { Texts } from '../core/texts.js';
import { LevelGrains } from './level-grains.js';
import { MatchMark } from './match-mark.js';
import { MatchWords } from './match-words.js';

/** One need of a match: label, five grains with a tick at the level asked for, mark and words. */
@Component({
  selector: 'lc-match-bar',
  imports: [LevelGrains, MatchMark],
  template: `
    <span class="visually-hidden">{{ spoken() }}</span>
    <span class="label" aria-hidden="true">{{ label() }}</span>
    <lc-level-grains
      [kind]="need().kind"
      [have]="need().have"
      [required]="need().required"
      [large]="size() === 'large'"
    />
    <lc-match-mark [kind]="need().kind" />
    <span class="words" aria-hidden="true" [class.quiet]="need().kind === 'missing'">{{
      words() ?? ownWords()
    }}</span>
  `,
  host: { '[class.large]': "size() === 'large'" },
  styles: `
    :host {
      display: grid;
      grid-template-columns: var(--match-label) auto 12px minmax(0, 1fr);
      column-gap: 6px;
      align-items: center;
      position: relative;
      font-size: 13px;
      line-height: 23px;
    }
    .label,
    .words {
      padding-block: 2.5px;
      line-height: 18px;
      overflow-wrap: anywhere;
    }
    lc-level-grains {
      margin-inline-end: 6px;
    }
    .words {
      color: var(--ink-2);
    }
    .words.quiet {
      color: var(--ink-3);
    }
    :host(.large) {
      grid-template-columns: minmax(0, var(--match-label-large)) auto 14px minmax(80px, 1fr);
      font-size: 15px;
      line-height: 30px;
    }
    :host(.large) .label,
    :host(.large) .words {
      padding-block: 4px;
      line-height: 22px;
    }
    @media (max-width: 599.98px) {
      :host(.large) {
        grid-template-columns: auto 14px minmax(0, 1fr);
        padding-block: 6px;
        line-height: 24px;
      }
      :host(.large) .label {
        grid-column: 1 / -1;
      }
    }
  `,
})
export class MatchBar {
  private readonly wording = inject(MatchWords);
  private readonly texts = inject(Texts);
  readonly need = input.required<NeedMatch>();
  readonly size = input<'row' | 'large'>('row');
  /** Replaces the words beside the mark where a page knows better ones. */
  readonly words = input<string>();
  protected readonly label = computed(() => this.texts.of(this.need().skill.name));
  protected readonly ownWords = computed(() => this.wording.need(this.need()));
  protected readonly spoken = computed(() => this.wording.spoken(this.need()));
}
