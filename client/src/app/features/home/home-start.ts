import { Component, computed, inject, input, linkedSignal, signal } from '@angular/core';
import { Router } from '@angular/router';
import type { Audience } from '@longcai/shared/profiles/profiles.contract';
import { Session } from '../../core/session.js';
import { Texts } from '../../core/texts.js';
import type { NOTHING_YET } from './home-store.js';
import { AUDIENCES, destinationOf, wantsOf, type Want } from './starts.js';

/** 我是…，想…，在…: one sentence to fill in, and a button that says what it leads to. */
@Component({
  selector: 'lc-home-start',
  template: `
    <form [attr.aria-label]="say('home.start.label')" (submit)="go($event)">
      <label for="start-audience">{{ say('home.start.iAm') }}</label>
      <select
        id="start-audience"
        class="input"
        #who
        [value]="audience()"
        (change)="audience.set($any(who.value))"
      >
        @for (one of audiences; track one) {
          <option [value]="one" [selected]="one === audience()">
            {{ say('home.start.audience.' + one) }}
          </option>
        }
      </select>
      <label for="start-want"
        ><span class="comma">{{ say('home.start.comma') }}</span
        ><span class="desk">{{ say('home.start.iWant') }}</span
        ><span class="phone">{{ say('home.start.iWantAlone') }}</span></label
      >
      <select id="start-want" class="input" #what (change)="chosen.set($any(what.value))">
        @for (one of wants(); track one) {
          <option [value]="one" [selected]="one === want()">{{ say('home.start.want.' + one) }}</option>
        }
      </select>
      <label for="start-region"
        ><span class="comma">{{ say('home.start.comma') }}</span
        >{{ say('home.start.at') }}</label
      >
      <select id="start-region" class="input" #where (change)="region.set(where.value)">
        <option value="" [selected]="region() === ''">{{ say('home.start.anywhere') }}</option>
        @for (city of front().needs; track city.region) {
          <option [value]="city.region" [selected]="city.region === region()">
            {{ texts.of(city.name) }}
          </option>
        }
      </select>
      <button class="button button-primary">{{ label() }}</button>
    </form>
  `,
  styleUrl: './home-start.scss',
})
export class HomeStart {
  private readonly router = inject(Router);
  private readonly session = inject(Session);
  protected readonly texts = inject(Texts);
  protected readonly say = this.texts.say;
  readonly front = input.required<typeof NOTHING_YET>();
  protected readonly audiences = AUDIENCES;
  protected readonly audience = linkedSignal<Audience>(
    () => this.front().audience ?? (this.session.isStaff() ? 'staff' : 'overseas'),
  );
  protected readonly wants = computed(() => wantsOf(this.audience(), this.front().audience !== null));
  protected readonly chosen = signal<Want>('join');
  /** What was chosen as long as it is offered to this audience. */
  protected readonly want = computed<Want>(() => {
    const wants = this.wants();
    return wants.includes(this.chosen()) ? this.chosen() : (wants[0] ?? 'join');
  });
  protected readonly region = signal('');
  private readonly destination = computed(() =>
    destinationOf({ audience: this.audience(), want: this.want(), region: this.region() }, this.front()),
  );
  protected readonly label = computed(() => {
    const { say, count } = this.destination();
    const key = `home.start.go.${say}`;
    return count === undefined ? this.say(key) : this.texts.count(key, count);
  });

  protected go(event: Event): void {
    event.preventDefault();
    const { path, query } = this.destination();
    void this.router.navigate([path], { queryParams: query });
  }
}
