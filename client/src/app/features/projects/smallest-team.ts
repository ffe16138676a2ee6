import { Component, computed, inject, input } from '@angular/core';
import type { TeamProposal } from '@longcai/shared/matching/matching.contract';
import { Session } from '../../core/session.js';
import { Texts } from '../../core/texts.js';
import { NameSeal } from '../../ui/name-seal.js';
import type { Proposals } from './project-store.js';
import { waysOf, type Closing } from './proposals.js';
import { TryOut } from './try-out.js';

/** The fewest people who close the open needs, and other ways of closing them. */
@Component({
  selector: 'lc-smallest-team',
  imports: [NameSeal, TryOut],
  template: `
    <h2>{{ say('projects.smallest.title') }}</h2>
    <ul>
      @for (line of lines(); track $index) {
        <li>
          <lc-name-seal [name]="line.seal" />
          <p>
            <b>{{ line.people }}</b>
            <span>{{ line.covers }}</span>
          </p>
        </li>
      }
    </ul>
    <p class="note">{{ note() }}</p>
    @if (proposals().candidates.length > 0) {
      <lc-try-out [proposals]="proposals()" />
    }
  `,
  styles: `
    h2 {
      font-size: 16px;
    }
    li {
      display: flex;
      gap: 12px;
      align-items: flex-start;
      padding-block: 8px;
    }
    li + li {
      border-top: 1px solid var(--line);
    }
    li p {
      display: grid;
      font-size: 15px;
      line-height: 23px;
    }
    li span {
      color: var(--ink-2);
    }
    .note {
      padding-top: 4px;
    }
  `,
})
export class SmallestTeam {
  private readonly texts = inject(Texts);
  private readonly session = inject(Session);
  protected readonly say = this.texts.say;
  readonly proposals = input.required<Proposals>();

  protected readonly lines = computed(() =>
    waysOf(this.proposals().proposals).map((way, index) => {
      const { proposal } = way;
      const people = this.people(proposal);
      const first = proposal.members[0]?.person;
      return {
        seal: first?.name.zh || first?.name.en || '',
        people: index === 0 ? people : this.say('projects.smallest.or', { sentence: lower(people) }),
        covers: this.covers(way),
      };
    }),
  );
  protected readonly note = computed(() => {
    const { openNeeds, proposals, compared } = this.proposals();
    if (openNeeds.length === 0) return this.say('projects.smallest.nothing');
    if (proposals.length === 0) return this.say('projects.smallest.nobody');
    const key = proposals[0]?.proved ? 'proved' : 'compared';
    return this.texts.count(`projects.smallest.${key}`, compared);
  });

  private people({ members }: TeamProposal): string {
    const names = members.map(({ person }) => this.called(person)).join(this.say('projects.smallest.comma'));
    return this.texts.count('projects.smallest.people', members.length, { names });
  }

  private covers({ proposal: { members, uncovered }, together, soonest }: Closing): string {
    const { say, of, count } = this.texts;
    const list = (names: { zh: string; en: string }[]) => names.map(of).join(say('projects.smallest.comma'));
    const best = new Map<string, { met: boolean; name: { zh: string; en: string } }>();
    for (const { skill, kind: how } of members.flatMap((member) => member.covers)) {
      best.set(skill.id, { met: how === 'met' || (best.get(skill.id)?.met ?? false), name: skill.name });
    }
    const near = [...best.values()].filter(({ met }) => !met).map(({ name }) => name);
    const words = [
      uncovered.length === 0 && near.length === 0 ? say('projects.smallest.allMet') : '',
      near.length > 0 ? say('projects.smallest.near', { skills: list(near) }) : '',
      uncovered.length > 0
        ? say('projects.smallest.uncovered', { skills: list(uncovered.map(({ name }) => name)) })
        : '',
      together > 0 ? count('projects.smallest.together', together) : '',
      soonest ? say('projects.smallest.soonest') : '',
    ];
    const text = words.filter(Boolean).join(say('projects.smallest.semicolon'));
    return text.charAt(0).toUpperCase() + text.slice(1);
  }

  private nameOf(person: TeamProposal['members'][number]['person']): string {
    return this.texts.of(person.name) || this.say('projects.smallest.member');
  }

  private called(person: TeamProposal['members'][number]['person']): string {
    return person.profileId === this.session.me()?.profileId
      ? this.say('projects.smallest.you')
      : this.nameOf(person);
  }
}

/** A sentence that follows another word: 'Or one person: …' */
function lower(sentence: string): string {
  return sentence.charAt(0).toLowerCase() + sentence.slice(1);
}
