import type { Me } from '@longcai/shared/accounts/accounts.contract';
import type { EventBus } from '../../events.js';
import { found } from '../../http/app-error.js';
import type { User } from '../../http/user.js';
import type { Accounts } from './accounts.service.js';

/** What other features know of an account; each answers for itself. */
export interface Memberships {
  organisationsOf(accountId: string): Promise<Me['organisations']>;
  profileIdOf(accountId: string): Promise<string | undefined>;
}

const FRESH_MS = 5_000;

/**
 * Who calls, with roles as they are now. Kept for five seconds and forgotten at once when the account changes in this
 * process, so that a request costs no extra look-ups and a right that was taken is gone.
 */
export function createVisitors(accounts: Accounts, memberships: Memberships, bus: EventBus) {
  const kept = new Map<string, { at: number; user: Promise<User | null> }>();
  bus.subscribe('account.changed', ({ accountId }) => kept.delete(accountId));

  async function load(accountId: string): Promise<User | null> {
    const account = await accounts.byId(accountId);
    if (!account || account.status === 'disabled') return null;
    const [organisations, profileId] = await Promise.all([
      memberships.organisationsOf(accountId),
      memberships.profileIdOf(accountId),
    ]);
    const { name, language, roles, scope } = account;
    return {
      accountId,
      name,
      language,
      roles,
      scope,
      profileId,
      organisations: organisations.map(({ id, role }) => ({ id, role })),
    };
  }

  return {
    async userOf(accountId: string): Promise<User | null> {
      const now = performance.now();
      const held = kept.get(accountId);
      if (held && now - held.at < FRESH_MS) return held.user;
      if (kept.size > 10_000) kept.clear();
      const user = load(accountId);
      kept.set(accountId, { at: now, user });
      user.catch(() => kept.delete(accountId));
      return user;
    },
    async me(accountId: string): Promise<Me> {
      const account = found(await accounts.byId(accountId));
      const [organisations, profileId] = await Promise.all([
        memberships.organisationsOf(accountId),
        memberships.profileIdOf(accountId),
      ]);
      const {
        name,
        latinName = '',
        email,
        mobile,
        language,
        roles,
        scope,
        matchingOptOut,
        createdAt,
      } = account;
      return {
        id: accountId,
        name,
        latinName,
        email,
        mobile,
        language,
        roles,
        scope,
        organisations,
        profileId,
        matchingOptOut,
        createdAt: createdAt.toISOString(),
      };
    },
  };
}

export type Visitors = ReturnType<typeof createVisitors>;
