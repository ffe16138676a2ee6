import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { TeamProposal } from '@longcai/shared/matching/matching.contract';
import { Formats } from '../../core/formats.js';
import { Texts } from '../../core/texts.js';
import { NameSeal } from '../../ui/name-seal.js';
import { ProblemPanel } from '../../ui/problem-panel.js';
import { Skeleton } from '../../ui/skeleton.js';
import { TeamStore } from './team-store.js';

/** What the team still lacks, and the ways of closing it: fewest people, best connected, soonest. */
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
      @for (way of ways(); track way.kinds) {
        <section>
          <h3>{{ way.kinds }}</h3>
          <p class="note">{{ way.note }}</p>
          <ul>
            @for (member of way.members; track member.person.profileId) {
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
          @if (way.uncovered) {
            <p class="left">{{ say('teams.needs.uncovered', { skills: way.uncovered }) }}</p>
          }
        </section>
      } @empty {
        <p class="secondary">{{ say('teams.needs.nobody') }}</p>
      }
    } @else {
      <lc-skeleton kind="lines" [rows]="2" />
    }
  `,
  styles: `
    .split {
      margin-bottom: 8px;
    }
    section + section {
      margin-top: 16px;
      padding-top: 16px;
      border-top: 1px solid var(--line);
    }
    h3 {
      font-size: 15px;
      line-height: 24px;
    }
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
  protected readonly ways = computed(() => {
    const { proposals = [] } = this.store.proposals.hasValue() ? this.store.proposals.value() : {};
    return distinctTeams(proposals).map((same) => ({
      kinds: same.map(({ kind }) => this.say(`teams.needs.way.${kind}`)).join(this.say('teams.comma')),
      members: same[0]!.members,
      note: this.noteOf(same),
      uncovered: this.names(same[0]!.uncovered),
    }));
  });

  /** How many, whether fewer are possible, since when they know each other, and when they can start. */
  private noteOf(same: readonly TeamProposal[]): string {
    const { members, startsOn } = same[0]!;
    const smallest = same.find(({ kind }) => kind === 'smallest');
    const together = Math.max(...same.map(({ pastProjectsTogether }) => pastProjectsTogether));
    const least = smallest && !smallest.proved && smallest.atLeast > 0 ? smallest.atLeast : 0;
    const said = [
      this.texts.count(smallest?.proved ? 'teams.needs.proved' : 'teams.needs.found', members.length),
      least > 0 ? this.texts.count('teams.needs.atLeast', least) : '',
      together > 0 ? this.texts.count('teams.needs.together', together) : '',
      this.start(startsOn),
    ];
    return said.filter(Boolean).join(this.say('teams.needs.semicolon'));
  }

  /** A day that is past would read as if it could still be waited for. */
  private start(day: string | null | undefined): string {
    if (!day) return this.say('teams.needs.startUnsaid');
    return this.formats.hasCome(day)
      ? this.say('teams.needs.startsNow')
      : this.say('teams.needs.startsOn', { day: this.formats.day(day, { year: true }) });
  }

  protected brings({ person, covers }: TeamProposal['members'][number]): string {
    const day = person.availableFrom;
    const from = !day
      ? ''
      : this.formats.hasCome(day)
        ? this.say('teams.needs.now')
        : this.say('teams.needs.from', { day: this.formats.day(day) });
    return [this.names(covers.map(({ skill }) => skill)), this.texts.of(person.regionName), from]
      .filter(Boolean)
      .join(' · ');
  }

  private names(skills: readonly { name: { zh: string; en: string } }[]): string {
    return skills.map(({ name }) => this.texts.of(name)).join(this.say('teams.comma'));
  }
}

/** The same people can be the fewest, the best connected and the first to be free: they are told once. */
function distinctTeams(proposals: readonly TeamProposal[]): TeamProposal[][] {
  const teams = new Map<string, TeamProposal[]>();
  for (const proposal of proposals.filter(({ members }) => members.length > 0)) {
    const who = proposal.members
      .map(({ person }) => person.profileId)
      .sort()
      .join();
    teams.set(who, [...(teams.get(who) ?? []), proposal]);
  }
  return [...teams.values()];
}
