import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Formats } from '../../core/formats.js';
import { Texts } from '../../core/texts.js';
import { NameSeal } from '../../ui/name-seal.js';
import { ProblemPanel } from '../../ui/problem-panel.js';
import { Skeleton } from '../../ui/skeleton.js';
import { TeamStore } from './team-store.js';

/** What the team still lacks and the fewest people who would close it. */
@Component({
  selector: 'lc-open-needs',
  imports: [NameSeal, ProblemPanel, RouterLink, Skeleton],
  template: `
    <div class="split">
      <h2>{{ say('teams.needs.title') }}</h2>
      @if (store.shown(); as team) {
        <a class="link" [routerLink]="['/projects', team.projectId]">{{ say('teams.needs.project') }}</a>
      }
    </div>
    @if (store.shown()?.state !== 'forming') {
      <p class="secondary">{{ say('teams.needs.none') }}</p>
    } @else if (store.proposals.error(); as error) {
      <lc-problem-panel [error]="error" (retried)="store.proposals.reload()" />
    } @else if (store.proposals.hasValue()) {
      @if (best(); as proposal) {
        <p class="note">{{ proposal.note }}</p>
        <ul>
          @for (member of proposal.members; track member.person.profileId) {
            <li>
              <lc-name-seal [name]="member.person.name.zh || member.person.name.en" [size]="36" />
              <div>
                <p>
                  <a [routerLink]="['/people', member.person.profileId]">{{
                    texts.of(member.person.name)
                  }}</a>
                </p>
                <p class="secondary">{{ brings(member) }}</p>
              </div>
            </li>
          }
        </ul>
        @if (proposal.uncovered) {
          <p class="left">{{ say('teams.needs.uncovered', { skills: proposal.uncovered }) }}</p>
        }
      } @else {
        <p class="secondary">{{ say('teams.needs.nobody') }}</p>
      }
    } @else {
      <lc-skeleton kind="lines" [rows]="2" />
    }
  `,
  styles: `
    ul {
      display: grid;
      gap: 12px;
      margin-top: 8px;
    }
    li {
      display: grid;
      grid-template-columns: 36px minmax(0, 1fr);
      gap: 12px;
      font-size: 15px;
      line-height: 24px;
    }
    li a {
      color: var(--ink);
      font-weight: 700;
    }
    li a:hover {
      color: var(--spruce);
    }
    .left {
      margin-top: 8px;
      color: var(--berry);
      font-size: 14px;
      line-height: 24px;
    }
  `,
})
export class OpenNeeds {
  private readonly formats = inject(Formats);
  protected readonly texts = inject(Texts);
  protected readonly say = this.texts.say;
  protected readonly store = inject(TeamStore);
  protected readonly best = computed(() => {
    const { proposals = [] } = this.store.proposals.hasValue() ? this.store.proposals.value() : {};
    const smallest = proposals.find(({ kind }) => kind === 'smallest') ?? proposals[0];
    if (!smallest || smallest.members.length === 0) return undefined;
    return {
      members: smallest.members,
      note: this.texts.count(
        smallest.proved ? 'teams.needs.proved' : 'teams.needs.found',
        smallest.members.length,
      ),
      uncovered: this.names(smallest.uncovered),
    };
  });

  protected brings({ person, covers }: NonNullable<ReturnType<typeof this.best>>['members'][number]): string {
    const from = person.availableFrom
      ? this.say('teams.needs.from', { day: this.formats.day(person.availableFrom) })
      : '';
    return [this.names(covers.map(({ skill }) => skill)), this.texts.of(person.regionName), from]
      .filter(Boolean)
      .join(' · ');
  }

  private names(skills: readonly { name: { zh: string; en: string } }[]): string {
    return skills.map(({ name }) => this.texts.of(name)).join(this.say('teams.comma'));
  }
}
