import type { Register, Role, Scope, SignIn } from '@longcai/shared/accounts/accounts.contract';
import type { Bilingual } from '@longcai/shared/primitives';
import type { Language } from '@longcai/shared/problem';
import { normalizeMobile } from '@longcai/shared/reference/checks';
import { createHash, randomInt, timingSafeEqual } from 'node:crypto';
import type { Connection } from 'mongoose';
import type * as z from 'zod';
import type { Clock } from '../../clock.js';
import type { EventBus } from '../../events.js';
import { AppError, found } from '../../http/app-error.js';
import { say, type Mailer } from '../../mail/mail.js';
import { accountModel, type AccountRecord } from './accounts.model.js';
import { hashPassword, passwordFits, requireUncommon } from './passwords.js';

const CONSENT_VERSION = '2026-11';
const RESET_MINUTES = 15;
const RESET_TRIES = 5;

/** Folds full-width digits, spaces and +86, so that one number is one account. */
export function normalizeIdentifier(text: string): { email: string } | { mobile: string } {
  const plain = text.normalize('NFKC').trim();
  if (plain.includes('@')) return { email: plain.toLowerCase() };
  return { mobile: normalizeMobile(plain) };
}

const digest = (code: string) => createHash('sha256').update(code).digest('hex');

export interface AccountDependencies {
  connection: Connection;
  clock: Clock;
  bus: EventBus;
  mailer: Mailer;
}

export function createAccounts({ connection, clock, bus, mailer }: AccountDependencies) {
  const accounts = accountModel(connection);

  const byIdentifier = (identifier: string) => accounts.findOne(normalizeIdentifier(identifier)).lean();

  async function setPassword(accountId: string, password: string, exceptSessionId?: string): Promise<void> {
    const passwordHash = await hashPassword(password);
    await accounts.updateOne({ _id: accountId }, { $set: { passwordHash }, $unset: { reset: 1 } });
    bus.publish('account.sessions-ended', { accountId, ...(exceptSessionId && { exceptSessionId }) });
  }

  return {
    /** @throws identifier-taken, password-too-common */
    async register(body: z.output<typeof Register>): Promise<AccountRecord> {
      requireUncommon(body.password, [body.name, body.email ?? '', body.mobile ?? '']);
      const consents = [{ purpose: 'matching-and-collaboration', version: CONSENT_VERSION, at: clock.now() }];
      const { password, consent: _recorded, email, ...rest } = body;
      try {
        const created = await accounts.create({
          ...rest,
          ...(email && { email: email.toLowerCase() }),
          consents,
          passwordHash: await hashPassword(password),
        });
        return created.toObject();
      } catch (error) {
        if ((error as { code?: number }).code === 11000) throw new AppError('identifier-taken');
        throw error;
      }
    },

    /** The account, or undefined; takes as long either way. */
    async check({ identifier, password }: z.output<typeof SignIn>): Promise<AccountRecord | undefined> {
      const account = await byIdentifier(identifier);
      const fits = await passwordFits(account?.passwordHash, password);
      if (!account || !fits) return undefined;
      if (account.status === 'disabled') throw new AppError('account-disabled');
      return account;
    },

    async byId(accountId: string): Promise<AccountRecord | null> {
      return accounts.findById(accountId).lean();
    },

    byIdentifier,

    /** What is kept about a person here, without what only proves who they are. */
    async personal(accountId: string) {
      return accounts.findById(accountId, { passwordHash: 0, reset: 0, __v: 0 }).lean();
    },

    async names(accountIds: readonly string[]): Promise<Map<string, Bilingual>> {
      const list = await accounts.find({ _id: { $in: accountIds } }, { name: 1, latinName: 1 }).lean();
      return new Map(
        list.map(({ _id, name, latinName }) => [String(_id), { zh: name, en: latinName || name }]),
      );
    },

    /** True for a store that nobody has used. */
    async none(): Promise<boolean> {
      return (await accounts.exists({})) === null;
    },

    /** Those of the accounts that refuse automatic matching. */
    async optedOut(accountIds: readonly string[]): Promise<ReadonlySet<string>> {
      const list = await accounts
        .find({ _id: { $in: [...accountIds] }, matchingOptOut: true }, { _id: 1 })
        .lean();
      return new Set(list.map(({ _id }) => String(_id)));
    },

    /** Accounts holding a role, for notices to curators and administrators. */
    async withRole(role: Role): Promise<{ id: string; scope: Scope }[]> {
      const list = await accounts.find({ roles: role, status: 'active' }, { scope: 1 }).lean();
      return list.map((account) => ({ id: String(account._id), scope: account.scope }));
    },

    async changePassword(accountId: string, current: string, next: string, sessionId: string): Promise<void> {
      const account = found(await accounts.findById(accountId).lean());
      if (!(await passwordFits(account.passwordHash, current))) throw new AppError('wrong-credentials');
      requireUncommon(next, [account.name, account.email ?? '', account.mobile ?? '']);
      await setPassword(accountId, next, sessionId);
    },

    /** Sends a code by mail if the account exists and has an address; the caller never learns which. */
    async requestReset(identifier: string): Promise<void> {
      const account = await byIdentifier(identifier);
      if (!account || account.status === 'disabled') return;
      const code = String(randomInt(0, 1_000_000)).padStart(6, '0');
      const expiresAt = new Date(clock.now().getTime() + RESET_MINUTES * 60_000);
      await accounts.updateOne(
        { _id: account._id },
        { $set: { reset: { codeHash: digest(code), expiresAt, tries: 0 } } },
      );
      await mailer.send({
        to: account.email ?? `${account.mobile} (SMS)`,
        subject: say(account.language, '龙才：重设密码的验证码', 'Longcai: your code to reset the password'),
        text: say(
          account.language,
          `验证码 ${code}，${RESET_MINUTES} 分钟内有效。不是您本人操作就不用理会。`,
          `Your code is ${code}. It is valid for ${RESET_MINUTES} minutes. If this was not you, ignore this message.`,
        ),
      });
    },

    /** @throws code-wrong after an expired, wrong or too often tried code */
    async resetPassword(identifier: string, code: string, password: string): Promise<void> {
      const account = await accounts
        .findOneAndUpdate(
          { ...normalizeIdentifier(identifier), 'reset.tries': { $lt: RESET_TRIES } },
          { $inc: { 'reset.tries': 1 } },
        )
        .lean();
      const reset = account?.reset;
      if (
        !reset ||
        reset.expiresAt < clock.now() ||
        !timingSafeEqual(Buffer.from(reset.codeHash), Buffer.from(digest(code)))
      ) {
        throw new AppError('code-wrong');
      }
      requireUncommon(password, [account.name, account.email ?? '', account.mobile ?? '']);
      await setPassword(String(account._id), password);
    },

    async updateSettings(
      accountId: string,
      change: {
        language?: Language | undefined;
        name?: string | undefined;
        latinName?: string | undefined;
        matchingOptOut?: boolean | undefined;
      },
    ): Promise<AccountRecord> {
      const account = found(
        await accounts.findByIdAndUpdate(accountId, { $set: change }, { returnDocument: 'after' }).lean(),
      );
      bus.publish('account.changed', { accountId });
      return account;
    },

    async list(q: string | undefined, page: number): Promise<{ items: AccountRecord[]; total: number }> {
      const escaped = q?.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
      const filter = escaped
        ? { $or: [{ name: new RegExp(escaped, 'i') }, { email: escaped.toLowerCase() }, { mobile: q }] }
        : {};
      const [items, total] = await Promise.all([
        accounts
          .find(filter)
          .sort({ createdAt: -1, _id: -1 })
          .skip((page - 1) * 20)
          .limit(20)
          .lean(),
        accounts.countDocuments(filter),
      ]);
      return { items: items as AccountRecord[], total };
    },

    async setRoles(
      accountId: string,
      change: { roles: Role[]; scope: Scope; status: 'active' | 'disabled' },
    ): Promise<void> {
      const roles = [...new Set<Role>(['member', ...change.roles])];
      found(await accounts.findByIdAndUpdate(accountId, { $set: { ...change, roles } }).lean());
      bus.publish('account.changed', { accountId });
      if (change.status === 'disabled') bus.publish('account.sessions-ended', { accountId });
    },
  };
}

export type Accounts = ReturnType<typeof createAccounts>;
