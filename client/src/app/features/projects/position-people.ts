import { Component, inject, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { PersonCard } from '@longcai/shared/matching/matching.contract';
import type { PositionView } from '@longcai/shared/projects/projects.contract';
import { Texts } from '../../core/texts.js';
import { MatchScore } from '../../ui/match-score.js';
import { MatchWords } from '../../ui/match-words.js';
import { NameSeal } from '../../ui/name-seal.js';
import { Skeleton } from '../../ui/skeleton.js';
import type { Invitee } from './invite-dialog.js';
import type { People } from './project-store.js';

/** For the owner's side: who fits this position best, why, and the invitation. */
@Component({
  selector: 'lc-position-people',
  imports: [MatchScore, NameSeal, RouterLink, Skeleton],
  template: `
    <div class="head">
      <h4>{{ say('projects.people.title') }}</h4>
      @if (people(); as found) {
        <span class="note">{{ texts.count('projects.people.note', found.compared) }}</span>
        <a class="link" routerLink="/people" [queryParams]="{ position: position().id, sort: 'match' }">{{
          say('projects.people.all')
        }}</a>
      }
    </div>
    @if (people(); as found) {
      @for (item of found.items; track item.person.profileId) {
        <div class="person">
          <lc-match-score [score]="item.explanation.score" [size]="32" />
          <lc-name-seal [name]="name(item.person)" />
          <p>
            <a [routerLink]="['/people', item.person.profileId]">{{ name(item.person) }}</a>
            <span>{{ texts.of(item.person.headline) }}</span>
            <span class="why">{{ words.sentence(item.explanation) }}</span>
          </p>
          <div class="actions">
            <a
              class="link"
              [routerLink]="['/projects', projectId(), 'positions', position().id, 'match']"
              [queryParams]="{ profile: item.person.profileId }"
              >{{ say('projects.people.why') }}</a
            >
            @if (item.invited) {
              <span class="tag">{{ say('projects.people.invited') }}</span>
            } @else if (canInvite()) {
              <button
                type="button"
                class="button button-small"
                (click)="
                  invited.emit({
                    position: position(),
                    profileId: item.person.profileId,
                    name: name(item.person),
                  })
                "
              >
                {{ say('projects.people.invite') }}
              </button>
            }
          </div>
        </div>
      } @empty {
        <p class="note">{{ say('projects.people.none') }}</p>
      }
    } @else {
      <lc-skeleton [rows]="2" />
    }
  `,
  styles: `
    :host {
      display: block;
      margin-top: 4px;
      padding-top: 10px;
      border-top: 1px dashed var(--line);
    }
    .head {
      display: flex;
      align-items: baseline;
      gap: 12px;
    }
    .head .link {
      margin-inline-start: auto;
      font-size: 14px;
    }
    h4 {
      font-size: 15px;
      line-height: 24px;
    }
    .person {
      display: grid;
      grid-template-columns: 48px 36px minmax(0, 1fr) auto;
      gap: 4px 14px;
      align-items: center;
      padding-block: 8px;
    }
    .person p {
      display: flex;
      flex-wrap: wrap;
      gap: 0 12px;
      color: var(--ink-2);
      font-size: 14px;
      line-height: 22px;
    }
    .person a:not(.link) {
      color: var(--ink);
      font-size: 15px;
      font-weight: 700;
    }
    .why {
      width: 100%;
    }
    .actions {
      justify-content: end;
    }
    .actions .link {
      font-size: 14px;
    }
    @media (max-width: 599.98px) {
      .person {
        grid-template-columns: 48px 36px minmax(0, 1fr);
      }
      .actions {
        grid-column: 1 / -1;
      }
    }
  `,
})
export class PositionPeople {
  protected readonly words = inject(MatchWords);
  protected readonly texts = inject(Texts);
  protected readonly say = this.texts.say;
  readonly projectId = input.required<string>();
  readonly position = input.required<PositionView>();
  readonly people = input<People>();
  readonly canInvite = input(false);
  readonly invited = output<Invitee>();

  protected name(person: PersonCard): string {
    return this.texts.of(person.name) || this.say('projects.people.hidden');
  }
}
