import { Component, inject, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { AssistedPerson } from '@longcai/shared/profiles/profiles.contract';
import { Formats } from '../../../core/formats.js';
import { Texts } from '../../../core/texts.js';

/** Whom I registered, and who has confirmed; whoever has not can be given another code. */
@Component({
  selector: 'lc-assisted-people',
  imports: [RouterLink],
  template: `
    <ul class="rows">
      @for (person of people(); track person.id) {
        <li>
          <div>
            @if (texts.of(person.name ?? undefined); as name) {
              <a class="link" [routerLink]="['/people', person.id]">{{ name }}</a>
            } @else {
              <b>{{ say('profile.assist.hidden') }}</b>
            }
            <p class="facts note">
              @if (person.regionName; as region) {
                <span>{{ texts.of(region) }}</span>
              }
              <span>{{ say('profile.assist.on', { day: formats.day(person.at) }) }}</span>
              @if (person.keptUntil; as day) {
                <span>{{ say('profile.assist.keptUntil', { day: formats.day(day, { year: true }) }) }}</span>
              }
            </p>
          </div>
          @if (person.confirmed) {
            <span class="tag tag-spruce">{{ say('profile.assist.confirmed') }}</span>
          } @else {
            <button
              type="button"
              class="button button-small"
              [disabled]="pending()"
              (click)="renewed.emit(person)"
            >
              {{ say('profile.assist.renew')
              }}<span class="visually-hidden">{{ texts.of(person.name ?? undefined) }}</span>
            </button>
          }
        </li>
      }
    </ul>
  `,
  styles: `
    li {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      justify-content: space-between;
      gap: 8px 16px;
      padding: 12px 20px;
    }
  `,
})
export class AssistedPeople {
  protected readonly texts = inject(Texts);
  protected readonly say = this.texts.say;
  protected readonly formats = inject(Formats);
  readonly people = input.required<readonly AssistedPerson[]>();
  readonly pending = input(false);
  readonly renewed = output<AssistedPerson>();
}
