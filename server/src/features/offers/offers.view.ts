import type { OfferView } from '@longcai/shared/offers/offers.contract';
import type { Visitor } from '../../http/user.js';
import type { Labels } from '../labels/labels.js';
import type { OfferRecord } from './offers.model.js';
import { offerRights } from './offers.policy.js';
import type { Offers } from './offers.service.js';

export interface OfferViewDependencies {
  offers: Offers;
  labels: Labels;
  /** Open positions that need what is supplied, best first. */
  wantedBy(offer: OfferRecord): Promise<OfferView['wantedBy']>;
  profileIdOf(accountId: string): Promise<string | undefined>;
}

export function createOfferViews({ offers, labels, wantedBy, profileIdOf }: OfferViewDependencies) {
  async function view(offer: OfferRecord, reader: Visitor): Promise<OfferView> {
    const nameOf = await offers.ownerNames([offer]);
    const open = offer.state !== 'closed';
    const asked = (await offers.standingOf(offer))?.asked;
    return {
      id: String(offer._id),
      version: offer.version,
      organisationId: offer.organisationId,
      ownerName: nameOf(offer),
      profileId: offer.organisationId ? null : ((await profileIdOf(offer.accountId)) ?? null),
      library: offer.library,
      kind: offer.kind,
      title: offer.title,
      summary: offer.summary,
      supplies: offer.supplies.map(({ skill, level }) => ({ skill, level, name: labels.skill(skill) })),
      region: offer.region,
      regionName: labels.region(offer.region),
      terms: offer.terms,
      state: offer.state,
      serviceNumber: offer.serviceNumber,
      returnReason: offer.returnReason,
      ...(asked && { asked }),
      publishedAt: offer.publishedAt?.toISOString() ?? null,
      updatedAt: offer.updatedAt.toISOString(),
      demonstration: offer.demonstration,
      wantedBy: open ? await wantedBy(offer) : [],
      can: offerRights(reader, offer, asked !== undefined),
    };
  }

  return {
    view,
    async views(list: readonly OfferRecord[], reader: Visitor): Promise<OfferView[]> {
      return Promise.all(list.map((offer) => view(offer, reader)));
    },
  };
}

export type OfferViews = ReturnType<typeof createOfferViews>;
