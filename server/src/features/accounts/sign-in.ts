import { Passport } from 'passport';
import { Strategy } from 'passport-local';
import type { Request } from 'express';
import { AppError } from '../../http/app-error.js';
import type { AccountRecord } from './accounts.model.js';
import type { Accounts } from './accounts.service.js';

declare global {
  // eslint-disable-next-line @typescript-eslint/no-namespace -- Express's own way of typing request.user
  namespace Express {
    interface User {
      accountId: string;
    }
  }
}

/** Passport over the account service: one strategy, the session holds the account's id. */
export function createSignIn(accounts: Accounts) {
  const passport = new Passport();
  passport.use(
    new Strategy({ usernameField: 'identifier' }, (identifier, password, done) => {
      accounts
        .check({ identifier, password })
        .then((account) => done(null, account ? { accountId: String(account._id) } : false), done);
    }),
  );
  passport.serializeUser((user, done) => done(null, (user as { accountId: string }).accountId));
  passport.deserializeUser((accountId: string, done) => done(null, { accountId }));

  /** A fresh session for the account: passport regenerates the id, so a planted one is worth nothing. */
  const begin = (request: Request, accountId: string) =>
    new Promise<void>((resolve, reject) => {
      request.logIn({ accountId }, (error) => {
        if (error) return reject(error as Error);
        Object.assign(request.session, {
          startedAt: new Date().toISOString(),
          userAgent: (request.get('user-agent') ?? '').slice(0, 200),
        });
        resolve();
      });
    });

  return {
    middleware: [passport.initialize(), passport.session()],
    beginFor: (request: Request, account: AccountRecord) => begin(request, String(account._id)),
    /** @throws wrong-credentials */
    signIn: (request: Request) =>
      new Promise<string>((resolve, reject) => {
        const verify = passport.authenticate(
          'local',
          (error: unknown, user: Express.User | false | undefined) => {
            if (error) return reject(error as Error);
            if (!user) return reject(new AppError('wrong-credentials'));
            begin(request, user.accountId).then(() => resolve(user.accountId), reject);
          },
        ) as (request: Request, response: unknown, next: (error?: unknown) => void) => void;
        verify(request, request.res, reject);
      }),
    end: (request: Request) =>
      new Promise<void>((resolve, reject) => {
        request.logOut((error) => {
          if (error) return reject(error as Error);
          request.session.destroy((failure: unknown) => (failure ? reject(failure as Error) : resolve()));
        });
      }),
  };
}

export type SignInFlow = ReturnType<typeof createSignIn>;
