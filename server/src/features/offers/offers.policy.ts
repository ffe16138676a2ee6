import type { OfferView } from '@longcai/shared/offers/offers.contract';
import { canStepOffer } from '@longcai/shared/offers/offers.states';
import type { Visitor } from '../../http/user.js';
import { inReach, regionsAbove } from '../libraries/libraries.policy.js';
import { isOwner, type Owned } from '../owners/owners.js';
import type { OfferRecord } from './offers.model.js';

type Placed = Owned & Pick<OfferRecord, 'library' | 'region' | 'state'>;

export const canCurate = (user: Visitor, offer: Placed): boolean =>
  inReach(user, { library: offer.library, regions: regionsAbove(offer.region) });

export const canSee = (user: Visitor, offer: Placed): boolean =>
  offer.state === 'published' || offer.state === 'closed' || isOwner(user, offer) || canCurate(user, offer);

/** While a curator reads it, unless something was asked for, and after it was closed, nothing is changed. */
export const isEditable = (offer: Placed, asked: boolean): boolean =>
  offer.state !== 'closed' && (offer.state !== 'submitted' || asked);

/** What the reader may do now; the same sentences the service asks. */
export function offerRights(user: Visitor, offer: Placed, asked: boolean): OfferView['can'] {
  const owner = isOwner(user, offer);
  const curator = canCurate(user, offer);
  const rights: [OfferView['can'][number], boolean][] = [
    ['edit', owner && isEditable(offer, asked)],
    ['submit', owner && canStepOffer(offer.state, 'submit')],
    ['publish', curator && canStepOffer(offer.state, 'publish')],
    ['return', curator && canStepOffer(offer.state, 'return')],
    ['close', owner && canStepOffer(offer.state, 'close')],
  ];
  return rights.flatMap(([right, allowed]) => (allowed ? [right] : []));
}
