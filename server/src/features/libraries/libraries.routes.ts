import { librariesApi } from '@longcai/shared/libraries/libraries.contract';
import { found } from '../../http/app-error.js';
import { route, type Route } from '../../http/route.js';
import type { Libraries } from './libraries.service.js';
import type { LibraryViews } from './libraries.view.js';

export function librariesRoutes(libraries: Libraries, views: LibraryViews): Route[] {
  return [
    route(librariesApi.list, () => views.cards()),
    route(librariesApi.view, async ({ params, visitor }) =>
      views.view(found(await libraries.bySlug(params.slug)), visitor),
    ),
    route(librariesApi.update, async ({ user, params, body }) =>
      views.view(await libraries.update(user, params.slug, body), user),
    ),
    route(librariesApi.subscribe, ({ user, params }) => libraries.subscribe(user.accountId, params.slug)),
    route(librariesApi.unsubscribe, ({ user, params }) => libraries.unsubscribe(user.accountId, params.slug)),
  ];
}
