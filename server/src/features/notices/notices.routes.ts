import { noticesApi } from '@longcai/shared/notices/notices.contract';
import { route, type Route } from '../../http/route.js';
import type { Notices } from './notices.service.js';

export function noticesRoutes(notices: Notices): Route[] {
  return [
    route(noticesApi.list, ({ user, query }) => notices.list(user.accountId, query)),
    route(noticesApi.read, async ({ user, body }) => ({
      unread: await notices.read(user.accountId, body.ids),
    })),
  ];
}
