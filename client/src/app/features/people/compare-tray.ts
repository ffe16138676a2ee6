import { Component, computed, inject, input, output } from '@angular/core';
import { Texts } from '../../core/texts.js';
import { Icon } from '../../ui/icon.js';
import { NameSeal } from '../../ui/name-seal.js';
import type { FoundPerson } from './people-store.js';
import { PersonFacts } from './person-facts.js';
import { MOST, coveredTogether } from './tray.js';

/** Who is being compared, what they cover together, and the way to see them side by side. */
@Component({
  selector: 'lc-compare-tray',
  imports: [Icon, NameSeal],
  templateUrl: './compare-tray.html',
  styleUrl: './compare-tray.scss',
  host: { role: 'region', '[attr.aria-label]': "say('people.compare.label')" },
})
export class CompareTray {
  private readonly facts = inject(PersonFacts);
  protected readonly texts = inject(Texts);
  protected readonly say = this.texts.say;
  readonly people = input.required<readonly FoundPerson[]>();
  readonly removed = output<FoundPerson>();
  readonly opened = output<void>();
  protected readonly chosen = computed(() =>
    this.people().map((item) => ({ item, name: this.facts.name(item.person) })),
  );
  protected readonly more = computed(() => {
    const left = MOST - this.people().length;
    if (left === 0) return '';
    return left === 1 ? this.say('people.compare.one') : this.say('people.compare.upTo', { most: left });
  });
  protected readonly together = computed(() => {
    if (this.people().length < 2) return '';
    const covered = coveredTogether(this.people().map(({ explanation }) => explanation));
    if (!covered || covered.musts === 0) return '';
    return covered.covered === covered.musts
      ? this.say('people.compare.all', { people: this.people().length, musts: covered.musts })
      : this.say('people.compare.some', { people: this.people().length, ...covered });
  });
}
