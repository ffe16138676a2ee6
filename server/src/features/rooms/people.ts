import type { Bilingual } from '@longcai/shared/primitives';
import type { PersonCard } from '@longcai/shared/matching/matching.contract';
import type { Visitor } from '../../http/user.js';

/** How members of a room or a team appear to each other. */
export interface Person {
  readonly accountId: string;
  readonly profileId: string | undefined;
  readonly name: Bilingual;
  readonly regionName: Bilingual | null;
  readonly timeZone: string;
}

interface ProfileFacts {
  readonly name: Bilingual;
  readonly fields?: { overseas?: { timeZone?: string } | undefined } | undefined;
}

export interface PeopleDependencies<P extends ProfileFacts> {
  accounts: { names(accountIds: readonly string[]): Promise<Map<string, Bilingual>> };
  profiles: {
    byAccounts(accountIds: readonly string[]): Promise<Map<string, P>>;
    cards(records: readonly P[], reader: Visitor): Promise<(PersonCard | null)[]>;
  };
}

const HERE = 'Asia/Shanghai';

/** Names and places of accounts, from the profile where there is one and as far as the reader may see it. */
export function createPeople<P extends ProfileFacts>({ accounts, profiles }: PeopleDependencies<P>) {
  async function of(accountIds: readonly string[], reader: Visitor): Promise<Map<string, Person>> {
    const ids = [...new Set(accountIds)];
    const [names, records] = await Promise.all([accounts.names(ids), profiles.byAccounts(ids)]);
    const withProfile = ids.filter((id) => records.has(id));
    const cards = await profiles.cards(
      withProfile.map((id) => records.get(id)!),
      reader,
    );
    const cardOf = new Map(withProfile.map((id, i) => [id, cards[i]]));
    return new Map(
      ids.map((id): [string, Person] => {
        const card = cardOf.get(id);
        const record = records.get(id);
        const accountName = names.get(id) ?? { zh: '', en: '' };
        const name = record && (record.name.zh || record.name.en) ? record.name : undefined;
        return [
          id,
          {
            accountId: id,
            profileId: card?.profileId,
            name: name ? { zh: name.zh, en: name.en } : accountName,
            regionName: card?.regionName ?? null,
            timeZone: record?.fields?.overseas?.timeZone || HERE,
          },
        ];
      }),
    );
  }

  return {
    of,
    async nameOf(accountId: string): Promise<Bilingual> {
      return (await of([accountId], null)).get(accountId)?.name ?? { zh: '', en: '' };
    },
  };
}

export type People = Pick<ReturnType<typeof createPeople>, 'of' | 'nameOf'>;
