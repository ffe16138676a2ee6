import { accountsApi } from '@longcai/shared/accounts/accounts.contract';
import { AppError } from '../../http/app-error.js';
import type { Limiter } from '../../http/rate-limits.js';
import { route, type Route } from '../../http/route.js';
import type { Mailer } from '../../mail/mail.js';
import { normalizeIdentifier, type Accounts } from './accounts.service.js';
import type { Audit } from './audit.js';
import type { PersonalData } from './personal-data.js';
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
  audit: Audit;
  personalData: PersonalData;
}

export function accountsRoutes({
  accounts,
  sessions,
  signIn,
  visitors,
  mailer,
  limiter,
  audit,
  personalData,
}: AccountRouteDependencies): Route[] {
  /** Tries against one account count together, from however many addresses they come. */
  const countTry = (kind: 'sign-in' | 'reset', identifier: string) =>
    limiter(kind, `account ${Object.values(normalizeIdentifier(identifier)).join()}`);

  const idOf = (identifier: string) => async () => {
    const account = await accounts.byIdentifier(identifier);
    return account && String(account._id);
  };

  return [
    route(accountsApi.register, async (call) => {
      const account = await accounts.register(call.body);
      const accountId = String(account._id);
      await audit.note(call, 'registered', accountId);
      await signIn.beginFor(call.request, account);
      return visitors.me(accountId);
    }),
    route(accountsApi.signIn, async (call) => {
      const { identifier } = call.body;
      await countTry('sign-in', identifier);
      const accountId = await audit.watch(
        call,
        { done: 'signed-in', refused: 'sign-in-refused' },
        idOf(identifier),
        () => signIn.signIn(call.request),
      );
      return visitors.me(accountId);
    }),
    route(accountsApi.me, ({ visitor }) => (visitor ? visitors.me(visitor.accountId) : null)),
    route(accountsApi.signOut, async (call) => {
      await audit.note(call, 'signed-out', call.user.accountId);
      await signIn.end(call.request);
    }),
    route(accountsApi.sessions, async ({ user, request }) =>
      (await sessions.list(user.accountId)).map(({ _id, session, lastModified = new Date(0) }) => ({
        id: _id,
        current: _id === request.sessionID,
        userAgent: session.userAgent ?? '',
        startedAt: session.startedAt ?? lastModified.toISOString(),
        lastSeenAt: lastModified.toISOString(),
      })),
    ),
    route(accountsApi.endSession, async ({ user, params }) => {
      if (!(await sessions.end(user.accountId, params.sessionId))) throw new AppError('not-found');
    }),
    route(accountsApi.endOtherSessions, async (call) => {
      await sessions.endAll(call.user.accountId, call.request.sessionID);
      await audit.note(call, 'sessions-ended', call.user.accountId);
    }),
    route(accountsApi.changePassword, (call) =>
      audit.watch(
        call,
        { done: 'password-changed', refused: 'password-change-refused' },
        async () => call.user.accountId,
        () =>
          accounts.changePassword(
            call.user.accountId,
            call.body.current,
            call.body.next,
            call.request.sessionID,
          ),
      ),
    ),
    route(accountsApi.updateSettings, async ({ user, body }) => {
      await accounts.updateSettings(user.accountId, body);
      return visitors.me(user.accountId);
    }),
    route(accountsApi.exportData, async ({ user, response }) => {
      const data = await personalData.of(user.accountId);
      response
        .set({
          'Content-Disposition': 'attachment; filename="longcai-data.json"',
          'Cache-Control': 'no-store',
        })
        .type('application/json')
        .send(JSON.stringify(data, null, 2));
    }),
    route(accountsApi.requestReset, async ({ body }) => {
      await countTry('reset', body.identifier);
      await accounts.requestReset(body.identifier);
      return { sent: true as const };
    }),
    route(accountsApi.resetPassword, async (call) => {
      const { identifier, code, password } = call.body;
      await countTry('reset', identifier);
      await audit.watch(
        call,
        { done: 'password-reset', refused: 'password-reset-refused' },
        idOf(identifier),
        () => accounts.resetPassword(identifier, code, password),
      );
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
    route(accountsApi.setRoles, async (call) => {
      await accounts.setRoles(call.params.accountId, call.body);
      await audit.note(call, 'rights-changed', call.params.accountId, call.body);
    }),
  ];
}
