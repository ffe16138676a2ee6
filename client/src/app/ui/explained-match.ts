import { Component, computed, inject, input, output } from '@angular/core';
import type { Explanation } from '@longcai/shared/matching/matching.contract';
import { Texts } from '../core/texts.js';
import { LevelGrains } from './level-grains.js';
import { MatchMark } from './match-mark.js';
import { MatchScore } from './match-score.js';
import { MatchWords, type Side } from './match-words.js';
import { NameSeal } from './name-seal.js';
import { NeedTag } from './need-tag.js';

/** Why the score is what it is, seen from one side. Points of needs and circumstances sum to the score. */
@Component({
  selector: 'lc-explained-match',
  imports: [LevelGrains, MatchMark, MatchScore, NameSeal, NeedTag],
  templateUrl: './explained-match.html',
  styleUrl: './explained-match.scss',
})
export class ExplainedMatch {
  private readonly words = inject(MatchWords);
  protected readonly texts = inject(Texts);
  protected readonly say = this.texts.say;
  readonly explanation = input.required<Explanation>();
  readonly side = input.required<Side>();
  /** '企业看到的' */
  readonly perspective = input.required<string>();
  readonly name = input.required<string>();
  /** The name that the seal is cut from, where it is not the one that is read. */
  readonly seal = input('');
  readonly subtitle = input('');
  /** The one action of the head; none when empty. */
  readonly action = input('');
  /** The one action of the change; none when empty. */
  readonly changeAction = input('');
  readonly acted = output<void>();
  readonly changed = output<void>();

  protected readonly why = computed(() => this.words.sentence(this.explanation()));
  protected readonly needs = computed(() =>
    this.explanation().needs.map((need) => ({
      need,
      label: this.texts.of(need.skill.name),
      spoken: this.words.spoken(need),
      ...this.words.reason(need, this.side()),
    })),
  );
  protected readonly circumstances = computed(() => {
    const explanation = this.explanation();
    const side = this.side();
    return [
      { key: 'distance', text: this.words.distance(explanation, side), ...points(explanation.distance) },
      { key: 'start', text: this.words.start(explanation, side), ...points(explanation.start) },
      { key: 'mode', text: this.words.mode(explanation, side), ...points(explanation.mode) },
    ];
  });
  protected readonly change = computed(() => {
    const { personChange, ownerChange } = this.explanation();
    const change = this.side() === 'person' ? personChange : ownerChange;
    if (!change) return undefined;
    return { ...change, text: this.words.change(change) };
  });
}

function points({ points, max }: { points: number; max: number }) {
  return { points, max };
}
