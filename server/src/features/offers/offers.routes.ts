import { offersApi } from '@longcai/shared/offers/offers.contract';
import { route, type Route } from '../../http/route.js';
import type { Offers } from './offers.service.js';
import type { OfferViews } from './offers.view.js';

export function offersRoutes(offers: Offers, views: OfferViews): Route[] {
  return [
    route(offersApi.create, async ({ user, body }) => views.view(await offers.create(user, body), user)),
    route(offersApi.mine, async ({ user }) => views.views(await offers.mine(user), user)),
    route(offersApi.view, async ({ visitor, params }) =>
      views.view(await offers.seen(visitor, params.offerId), visitor),
    ),
    route(offersApi.update, async ({ user, params, body }) =>
      views.view(await offers.update(user, params.offerId, body), user),
    ),
    route(offersApi.step, async ({ user, params, body }) =>
      views.view(await offers.step(user, params.offerId, body.step, body.reason), user),
    ),
  ];
}
