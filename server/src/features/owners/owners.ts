import type { Bilingual } from '@longcai/shared/primitives';
import { isStaff, type Visitor } from '../../http/user.js';

/** Whatever is posted belongs to an organisation or, without one, to the person who wrote it. */
export interface Owned {
  accountId: string;
  organisationId?: string | null;
}

/** Staff of its organisation; without one, whoever wrote it. */
export const isOwner = (user: Visitor, owned: Owned): boolean =>
  owned.organisationId ? isStaff(user, owned.organisationId) : user?.accountId === owned.accountId;

export interface OwnerDependencies {
  accounts: { names(accountIds: readonly string[]): Promise<Map<string, Bilingual>> };
  organisations: {
    named(ids: readonly string[]): Promise<Map<string, Bilingual>>;
    staffIds(organisationId: string): Promise<string[]>;
  };
}

export function createOwners({ accounts, organisations }: OwnerDependencies) {
  /** Names of the owners of a list, asked at once. */
  async function names(list: readonly Owned[]): Promise<(owned: Owned) => Bilingual> {
    const organisationIds = list.flatMap(({ organisationId }) => organisationId ?? []);
    const accountIds = list.flatMap((owned) => (owned.organisationId ? [] : owned.accountId));
    const units = await organisations.named([...new Set(organisationIds)]);
    const people = await accounts.names([...new Set(accountIds)]);
    return ({ accountId, organisationId }) => {
      const person = people.get(accountId) ?? { zh: '', en: '' };
      return (organisationId && units.get(organisationId)) || person;
    };
  }

  return {
    names,
    name: async (owned: Owned): Promise<Bilingual> => (await names([owned]))(owned),
    /** Accounts that are told what happens to it. */
    ids: async (owned: Owned): Promise<string[]> =>
      owned.organisationId ? organisations.staffIds(owned.organisationId) : [owned.accountId],
  };
}

export type Owners = ReturnType<typeof createOwners>;
