import { accountsApi } from '@longcai/shared/accounts/accounts.contract';
import { AppError } from '../../http/app-error.js';
import { route, type Route } from '../../http/route.js';
import type { Mailer } from '../../mail/mail.js';
import type { Accounts } from './accounts.service.js';
import type { Sessions } from './sessions.js';
import type { SignInFlow } from './sign-in.js';
import type { Visitors } from './visitors.js';

export interface AccountRouteDependencies {
  accounts: Accounts;
  sessions: Sessions;
  signIn: SignInFlow;
  visitors: Visitors;
  mailer: Mailer;
}

export function accountsRoutes({
  accounts,
  sessions,
  signIn,
  visitors,
  mailer,
}: AccountRouteDependencies): Route[] {
  return [
    route(accountsApi.register, async ({ body, request }) => {
      const account = await accounts.register(body);
      await signIn.beginFor(request, account);
      return visitors.me(String(account._id));
    }),
    route(accountsApi.signIn, async ({ request }) => visitors.me(await signIn.signIn(request))),
    route(accountsApi.me, ({ visitor }) => (visitor ? visitors.me(visitor.accountId) : null)),
    route(accountsApi.signOut, ({ request }) => signIn.end(request)),
    route(accountsApi.sessions, async ({ user, request }) =>
      (await sessions.list(user.accountId)).map(({ _id, session }) => ({
        id: _id,
        current: _id === request.sessionID,
        userAgent: session.userAgent ?? '',
        startedAt: session.startedAt ?? new Date(0).toISOString(),
        lastSeenAt: session.lastSeenAt ?? session.startedAt ?? new Date(0).toISOString(),
      })),
    ),
    route(accountsApi.endSession, async ({ user, params }) => {
      if (!(await sessions.end(user.accountId, params.sessionId))) throw new AppError('not-found');
    }),
    route(accountsApi.endOtherSessions, ({ user, request }) =>
      sessions.endAll(user.accountId, request.sessionID),
    ),
    route(accountsApi.changePassword, ({ user, body, request }) =>
      accounts.changePassword(user.accountId, body.current, body.next, request.sessionID),
    ),
    route(accountsApi.updateSettings, async ({ user, body }) => {
      await accounts.updateSettings(user.accountId, body);
      return visitors.me(user.accountId);
    }),
    route(accountsApi.requestReset, async ({ body }) => {
      await accounts.requestReset(body.identifier);
      return { sent: true as const };
    }),
    route(accountsApi.resetPassword, ({ body }) =>
      accounts.resetPassword(body.identifier, body.code, body.password),
    ),
    route(accountsApi.mailbox, () => mailer.mailbox()),
    route(accountsApi.list, async ({ query }) => {
      const { items, total } = await accounts.list(query.q, query.page);
      return {
        items: items.map(({ _id, name, roles, scope, status, createdAt }) => ({
          id: String(_id),
          name,
          roles,
          scope,
          status,
          createdAt: createdAt.toISOString(),
        })),
        total,
        page: query.page,
        totalPages: Math.ceil(total / 20),
      };
    }),
    route(accountsApi.setRoles, ({ params, body }) => accounts.setRoles(params.accountId, body)),
  ];
}
