import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { briefName } from '@longcai/shared/organisations/brief-name';
import type { OfferView } from '@longcai/shared/offers/offers.contract';
import { Formats } from '../../core/formats.js';
import { Texts } from '../../core/texts.js';
import { marksOf } from '../../ui/facet-options.js';
import { MarkedText } from '../../ui/marked-text.js';
import type { Found } from './offer-list-store.js';

const SKILLS = 5;

/** One offer of a list: what kind, what it is, who supplies it, and who could use it. */
@Component({
  selector: 'lc-offer-row',
  imports: [MarkedText, RouterLink],
  template: `
    <h2>
      <a [routerLink]="['/offers', offer().id]"
        ><lc-marked-text [text]="title()" [marks]="marks(title(), 'title')"
      /></a>
    </h2>
    <span class="tag tag-spruce">{{ texts.say('offers.kind.' + offer().kind) }}</span>
    <p class="owner">{{ texts.of(brief(offer().ownerName)) }} · {{ texts.of(offer().regionName) }}</p>
    <p class="summary"><lc-marked-text [text]="summary()" [marks]="marks(summary(), 'summary')" /></p>
    <p class="skills">
      @for (supply of skills(); track supply.skill) {
        <span class="tag">{{ texts.of(supply.name) }}</span>
      }
    </p>
    <p class="facts">
      @if (offer().wantedBy.length > 0) {
        <span>{{ texts.say('offers.wanted') }}</span>
      }
      <span>{{ texts.say('offers.updated', { when: formats.ago(offer().updatedAt) }) }}</span>
      @if (offer().demonstration) {
        <span>{{ texts.say('offers.demonstration') }}</span>
      }
    </p>
  `,
  styleUrl: './offer-row.scss',
})
export class OfferRow {
  protected readonly brief = briefName;
  protected readonly formats = inject(Formats);
  protected readonly texts = inject(Texts);
  readonly offer = input.required<OfferView>();
  readonly highlight = input<Found['items'][number]['highlight']>({});
  protected readonly title = computed(() => this.texts.of(this.offer().title));
  protected readonly summary = computed(() => this.texts.of(this.offer().summary));
  protected readonly skills = computed(() => this.offer().supplies.slice(0, SKILLS));

  protected marks(text: string, field: string): [number, number][] {
    return marksOf(text, this.highlight()[field]);
  }
}
