import { Component, computed, effect, inject, input, resource } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { offersApi } from '@longcai/shared/offers/offers.contract';
import { Api, bare } from '../../core/api.js';
import { Formats } from '../../core/formats.js';
import { PageTitle } from '../../core/page-title.js';
import { Texts } from '../../core/texts.js';
import { Icon } from '../../ui/icon.js';
import { MatchScore } from '../../ui/match-score.js';
import { ProblemPanel } from '../../ui/problem-panel.js';
import { ServiceNumber } from '../../ui/service-number.js';
import { Skeleton } from '../../ui/skeleton.js';

export const VIEW = bare<typeof offersApi.view>('GET', '/api/offers/:offerId');

@Component({
  selector: 'lc-offer-page',
  imports: [Icon, MatchScore, ProblemPanel, RouterLink, ServiceNumber, Skeleton],
  templateUrl: './offer-page.html',
  styleUrl: './offer-page.scss',
})
export class OfferPage {
  private readonly api = inject(Api);
  protected readonly formats = inject(Formats);
  protected readonly texts = inject(Texts);
  protected readonly say = this.texts.say;
  readonly offerId = input.required<string>();
  protected readonly offer = resource({
    params: () => this.offerId(),
    loader: ({ params: offerId, abortSignal }) =>
      this.api.call(VIEW, { params: { offerId } }, { signal: abortSignal }),
  });
  protected readonly standing = computed(() => {
    if (!this.offer.hasValue()) return '';
    const { state, returnReason } = this.offer.value();
    if (state === 'draft' || state === 'submitted') return this.say(`offers.owner.${state}`);
    return state === 'returned' ? this.say('offers.owner.returned', { reason: returnReason ?? '' }) : '';
  });

  constructor() {
    const title = inject(PageTitle);
    effect(() => title.use(this.offer.hasValue() ? this.texts.of(this.offer.value().title) : undefined));
  }

  protected skills(names: readonly { zh: string; en: string }[]): string {
    return this.say('offers.wantedBy.skills', {
      skills: names.map(this.texts.of).join(this.say('offers.wantedBy.comma')),
    });
  }
}
