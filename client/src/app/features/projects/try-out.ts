import { Component, computed, inject, input, linkedSignal } from '@angular/core';
import type { TeamCandidate } from '@longcai/shared/matching/matching.contract';
import type { Bilingual } from '@longcai/shared/primitives';
import { Texts } from '../../core/texts.js';
import type { Proposals } from './project-store.js';
import { trialOf } from './trial.js';

/** Choose people and see at once which needs they close; begins with the smallest team. */
@Component({
  selector: 'lc-try-out',
  template: `
    <details>
      <summary>{{ say('projects.tryOut.title') }}</summary>
      <p class="note">{{ say('projects.tryOut.note') }}</p>
      <ul>
        @for (one of proposals().candidates; track one.person.profileId) {
          <li>
            <button type="button" [attr.aria-pressed]="isIn(one)" (click)="toggle(one)">
              {{ nameOf(one) }} <span>{{ texts.count('projects.tryOut.brings', brings(one)) }}</span>
            </button>
          </li>
        }
      </ul>
      <p role="status">
        <b>{{ covered() }}</b>
        @if (trial().open.length > 0) {
          <span class="open">{{ say('projects.tryOut.open', { skills: list(trial().open) }) }}</span>
        }
        @if (trial().single.length > 0) {
          <span>{{ say('projects.tryOut.single', { skills: list(trial().single) }) }}</span>
        }
      </p>
    </details>
  `,
  styles: `
    :host {
      display: block;
      margin-top: 8px;
    }
    summary {
      min-height: 44px;
      line-height: 44px;
      font-weight: 700;
      cursor: pointer;
    }
    ul {
      display: flex;
      flex-wrap: wrap;
      gap: 8px;
      padding-block: 8px;
    }
    button {
      min-height: 44px;
      padding: 4px 12px;
      border: 1px solid var(--line);
      border-radius: 6px;
      color: var(--ink);
      font-size: 15px;
    }
    button span {
      color: var(--ink-2);
      font-size: 14px;
    }
    button[aria-pressed='true'] {
      border-color: var(--spruce);
      box-shadow: inset 0 0 0 1px var(--spruce);
    }
    [role='status'] {
      display: grid;
      gap: 4px;
      font-size: 15px;
      line-height: 23px;
    }
    .open {
      color: var(--berry);
    }
  `,
})
export class TryOut {
  protected readonly texts = inject(Texts);
  protected readonly say = this.texts.say;
  readonly proposals = input.required<Proposals>();
  /** Other proposals are another question: the choice begins anew. */
  private readonly chosen = linkedSignal<Proposals, ReadonlySet<string>>({
    source: this.proposals,
    computation: ({ proposals }) => new Set(proposals[0]?.members.map(({ person }) => person.profileId)),
  });
  protected readonly trial = computed(() => trialOf(this.proposals(), this.chosen()));
  protected readonly covered = computed(() =>
    this.say('projects.tryOut.covered', { covered: this.trial().covered, of: this.proposals().needs.length }),
  );

  protected isIn({ person }: TeamCandidate): boolean {
    return this.chosen().has(person.profileId);
  }

  protected toggle({ person }: TeamCandidate): void {
    this.chosen.update((chosen) => {
      const next = new Set(chosen);
      if (!next.delete(person.profileId)) next.add(person.profileId);
      return next;
    });
  }

  protected brings({ cells }: TeamCandidate): number {
    return cells.filter(({ covers }) => covers).length;
  }

  protected nameOf({ person }: TeamCandidate): string {
    return this.texts.of(person.name) || this.say('projects.smallest.member');
  }

  protected list(names: readonly Bilingual[]): string {
    return names.map(this.texts.of).join(this.say('projects.smallest.comma'));
  }
}
