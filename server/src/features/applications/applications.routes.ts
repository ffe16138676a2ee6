import { applicationsApi } from '@longcai/shared/applications/applications.contract';
import { route, type Route } from '../../http/route.js';
import type { Applications } from './applications.service.js';
import type { ApplicationViews } from './applications.view.js';

export function applicationsRoutes(applications: Applications, { view, views }: ApplicationViews): Route[] {
  return [
    route(applicationsApi.apply, async ({ user, params, body }) =>
      view(await applications.apply(user, params.positionId, body.note), user),
    ),
    route(applicationsApi.invite, async ({ user, params, body }) =>
      view(await applications.invite(user, params.positionId, body.profileId, body.note), user),
    ),
    route(applicationsApi.mine, async ({ user, query }) => {
      const { items, ...page } = await applications.mine(user, query);
      return { items: await views(items, user), ...page };
    }),
    route(applicationsApi.inbox, async ({ user, query }) => {
      const { items, ...page } = await applications.inbox(user, query);
      return { items: await views(items, user), ...page };
    }),
    route(applicationsApi.view, async ({ user, params }) =>
      view(await applications.view(user, params.applicationId), user),
    ),
    route(applicationsApi.accept, async ({ user, params }) =>
      view(await applications.accept(user, params.applicationId), user),
    ),
    route(applicationsApi.decline, async ({ user, params, body }) =>
      view(await applications.decline(user, params.applicationId, body.reason, body.note), user),
    ),
    route(applicationsApi.withdraw, async ({ user, params }) =>
      view(await applications.withdraw(user, params.applicationId), user),
    ),
    route(applicationsApi.talk, ({ user, params }) => applications.talk(user, params.applicationId)),
  ];
}
