import { accountsApi } from '@longcai/shared/accounts/accounts.contract';
import { AppError } from '../../http/app-error.js';
import type { Limiter } from '../../http/rate-limits.js';
import { route, type Route } from '../../http/route.js';
import type { Mailer } from '../../mail/mail.js';
import { normalizeIdentifier, type Accounts } from './accounts.service.js';
import type { Sessions } from './sessions.js';
import type { SignInFlow } from './sign-in.js';
import type { Visitors } from './visitors.js';

export interface AccountRouteDependencies {
  accounts: Accounts;
  sessions: Sessions;
  signIn: SignInFlow;
  visitors: Visitors;
  mailer: Mailer;
  limiter: Limiter;
}

export function accountsRoutes({
  accounts,
  sessions,
  signIn,
  visitors,
  mailer,
  limiter,
}: AccountRouteDependencies): Route[] {
  /** Tries against one account count together, from however many addresses they come. */
  const countTry = (kind: 'sign-in' | 'reset', identifier: string) =>
    limiter(kind, `account ${Object.values(normalizeIdentifier(identifier)).join()}`);

  return [
    route(accountsApi.register, async ({ body, request }) => {
      const account = await accounts.register(body);
      await signIn.beginFor(request, account);
      return visitors.me(String(account._id));
    }),
    route(accountsApi.signIn, async ({ body, request }) => {
      await countTry('sign-in', body.identifier);
      return visitors.me(await signIn.signIn(request));
    }),
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
      await countTry('reset', body.identifier);
      await accounts.requestReset(body.identifier);
      return { sent: true as const };
    }),
    route(accountsApi.resetPassword, async ({ body }) => {
      await countTry('reset', body.identifier);
      await accounts.resetPassword(body.identifier, body.code, body.password);
    }),
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
