import { Injectable, computed, inject, linkedSignal, resource, signal } from '@angular/core';
import type { OfferView, offersApi } from '@longcai/shared/offers/offers.contract';
import { Api, bare } from '../../core/api.js';
import { BLANK_OFFER, offerFormOf, type OfferForm } from './offer-form.js';

const PATH = '/api/offers/:offerId';
export const OFFER = bare<typeof offersApi.view>('GET', PATH);
export const CREATE_OFFER = bare<typeof offersApi.create>('POST', '/api/offers');
export const UPDATE_OFFER = bare<typeof offersApi.update>('PATCH', PATH);
export const STEP_OFFER = bare<typeof offersApi.step>('POST', `${PATH}/steps`);

/** One offer while it is written: kept when someone presses, because it needs its essentials first. */
@Injectable()
export class OfferStore {
  private readonly api = inject(Api);
  readonly id = signal('');
  readonly offer = resource({
    params: () => this.id() || undefined,
    loader: ({ params: offerId, abortSignal }) =>
      this.api.call(OFFER, { params: { offerId } }, { signal: abortSignal }),
  });
  readonly shown = computed(() => (this.offer.hasValue() ? this.offer.value() : undefined));
  readonly form = linkedSignal<OfferView | undefined, OfferForm>({
    source: this.shown,
    // A newer version of the same offer does not take back what stands in the form.
    computation: (offer, before) =>
      before && offer && before.source?.id === offer.id
        ? before.value
        : offer
          ? offerFormOf(offer)
          : BLANK_OFFER,
  });
  readonly changed = computed(() => {
    const offer = this.shown();
    return JSON.stringify(offer ? offerFormOf(offer) : BLANK_OFFER) !== JSON.stringify(this.form());
  });
  readonly editable = computed(() => !this.shown() || this.shown()?.can.includes('edit') === true);

  change(part: Partial<OfferForm>): void {
    this.form.update((form) => ({ ...form, ...part }));
  }

  /** @returns the offer as it is now kept, whether it was new or not */
  async save(): Promise<OfferView> {
    const offer = this.shown();
    if (offer && !this.changed()) return offer;
    const body = { ...this.form(), supplies: this.form().supplies.map((supply) => ({ ...supply })) };
    const kept = offer
      ? await this.api.call(UPDATE_OFFER, {
          params: { offerId: offer.id },
          body: { ...body, version: offer.version },
        })
      : await this.api.call(CREATE_OFFER, { body });
    return this.use(kept);
  }

  async step(step: 'submit' | 'close'): Promise<OfferView> {
    return this.use(await this.api.call(STEP_OFFER, { params: { offerId: this.id() }, body: { step } }));
  }

  /** Someone else saved first: theirs is taken, mine thrown away. */
  takeTheirs(): void {
    this.form.set(BLANK_OFFER);
    const id = this.id();
    this.id.set('');
    setTimeout(() => this.id.set(id));
  }

  private use(offer: OfferView): OfferView {
    this.id.set(offer.id);
    this.offer.set(offer);
    this.form.set(offerFormOf(offer));
    return offer;
  }
}
