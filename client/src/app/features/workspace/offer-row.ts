import { Component, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { OfferView } from '@longcai/shared/offers/offers.contract';
import { Formats } from '../../core/formats.js';
import { Texts } from '../../core/texts.js';

/** One offer of mine, with how many open positions want what it supplies. */
@Component({
  selector: 'lc-offer-row',
  imports: [RouterLink],
  template: `
    <h3>
      <a [routerLink]="['/workspace/offers', offer().id]">{{ texts.of(offer().title) }}</a>
    </h3>
    <span class="tag" [class.tag-spruce]="offer().state === 'published'">{{
      say('workspace.offerState.' + offer().state)
    }}</span>
    @if (offer().state === 'returned' && offer().returnReason) {
      <p class="reason">{{ say('workspace.projects.returned', { reason: offer().returnReason }) }}</p>
    }
    @if (offer().asked; as asked) {
      <p class="reason">{{ say('workspace.projects.asked', { reason: asked.reason }) }}</p>
    }
    <p class="facts">
      <span>{{ say('workspace.offerKind.' + offer().kind) }}</span>
      <span>{{ texts.of(offer().ownerName) }}</span>
      @if (offer().serviceNumber; as number) {
        <span class="number">{{ number }}</span>
      }
      @if (offer().wantedBy.length > 0) {
        <span>{{ texts.count('workspace.offers.wanted', offer().wantedBy.length) }}</span>
      }
      <span>{{ say('workspace.projects.updated', { when: formats.ago(offer().updatedAt) }) }}</span>
    </p>
  `,
  styleUrl: './row.scss',
})
export class OfferRow {
  protected readonly formats = inject(Formats);
  protected readonly texts = inject(Texts);
  protected readonly say = this.texts.say;
  readonly offer = input.required<OfferView>();
}
