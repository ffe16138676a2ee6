import type { OfferView } from '@longcai/shared/offers/offers.contract';
import type { Bilingual } from '@longcai/shared/primitives';

export interface OfferForm {
  readonly organisationId: string | null;
  readonly library: string;
  readonly kind: OfferView['kind'];
  readonly title: Bilingual;
  readonly summary: Bilingual;
  readonly supplies: readonly { readonly skill: string; readonly level: number }[];
  readonly region: string;
  readonly terms: string;
}

export const OFFER_KINDS: readonly OfferView['kind'][] = ['technique', 'result', 'service', 'advice'];

export const BLANK_OFFER: OfferForm = {
  organisationId: null,
  library: '',
  kind: 'technique',
  title: { zh: '', en: '' },
  summary: { zh: '', en: '' },
  supplies: [],
  region: '',
  terms: '',
};

export const offerFormOf = (offer: OfferView): OfferForm => ({
  organisationId: offer.organisationId,
  library: offer.library,
  kind: offer.kind,
  title: offer.title,
  summary: offer.summary,
  supplies: offer.supplies.map(({ skill, level }) => ({ skill, level })),
  region: offer.region,
  terms: offer.terms,
});

/** What an offer lacks before it can be kept; field by field. */
export const missingOfOffer = ({ library, title, supplies, region }: OfferForm): string[] => [
  ...(library ? [] : ['library']),
  ...(title.zh.trim() || title.en.trim() ? [] : ['title']),
  ...(supplies.length > 0 ? [] : ['supplies']),
  ...(region ? [] : ['region']),
];
