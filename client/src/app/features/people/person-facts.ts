import { Injectable, inject } from '@angular/core';
import type { Explanation, PersonCard } from '@longcai/shared/matching/matching.contract';
import { Formats } from '../../core/formats.js';
import { Texts } from '../../core/texts.js';

/** The small print of a person: how far, from when, how many hours, how fresh. */
@Injectable({ providedIn: 'root' })
export class PersonFacts {
  private readonly texts = inject(Texts);
  private readonly formats = inject(Formats);

  of(person: PersonCard, explanation?: Explanation): string[] {
    const { say, of } = this.texts;
    const km = explanation?.distance.km;
    const place = of(person.regionName);
    const where =
      km === 0
        ? say('ui.match.local', { place })
        : typeof km === 'number'
          ? say('people.km', { place, km: this.formats.number(km) })
          : place;
    const today = new Date().toISOString().slice(0, 10);
    const from = person.availableFrom;
    return [
      where,
      from
        ? from <= today
          ? say('ui.match.anytime')
          : say('ui.match.from', { month: this.formats.month(from) })
        : '',
      person.hours ? say('ui.match.hours', { hours: person.hours }) : '',
      person.mode ? say(`ui.match.modes.${person.mode}`) : '',
      say('ui.profile.confirmed', { when: this.formats.ago(person.freshAt) }),
    ].filter(Boolean);
  }

  name(person: PersonCard): string {
    return this.texts.of(person.name) || this.texts.say('ui.profile.nameless');
  }
}
