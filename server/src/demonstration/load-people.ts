import type { Connection } from 'mongoose';
import type { AccountRecord } from '../features/accounts/accounts.model.js';
import type { ProfileRecord } from '../features/profiles/profiles.model.js';
import { DEFAULT_VISIBILITY } from '../features/profiles/visibility.js';
import { drawPerson, type DemonstrationPerson } from './people.js';
import { leadingPeople } from './story-people.js';

import { DAY } from './calendar.js';
import type { LoadContext } from './context.js';
import { themes } from './themes.js';

const BATCH = 1000;

function accountFor(
  person: DemonstrationPerson,
  index: number,
  passwordHash: string,
  email?: string,
): Partial<AccountRecord> {
  return {
    name: person.name.zh || person.name.en,
    email: email ?? `person${index}@longcai.example`,
    passwordHash,
    language: person.audience === 'overseas' && index % 3 === 0 ? 'en' : 'zh',
    roles: ['member'],
    demonstration: true,
    consents: [{ purpose: 'matching-and-collaboration', version: '2026-11', at: new Date() }],
  };
}

function profileFor(person: DemonstrationPerson, accountId: string, today: Date): Partial<ProfileRecord> {
  const { everyone, freshDays, ...fields } = person;
  const open = {
    basics: 'everyone',
    skills: 'everyone',
    education: 'everyone',
    experience: 'everyone',
    availability: 'everyone',
  } as const;
  return {
    ...fields,
    accountId,
    visibility: { ...DEFAULT_VISIBILITY, ...(everyone && open) },
    freshAt: new Date(today.getTime() - freshDays * DAY),
    review: 'approved',
    step: 6,
    version: 1,
    demonstration: true,
    claimedHashes: [],
  };
}

/** People go in as they would from a table: straight into the store, in batches. */
export async function createPeople(
  connection: Connection,
  { random, today, calendar, report }: LoadContext,
  count: number,
  passwordHash: string,
): Promise<void> {
  const accounts = connection.model<AccountRecord>('Account');
  const profiles = connection.model<ProfileRecord>('Profile');
  const leadingOnes = leadingPeople(calendar);
  const drawn = leadingOnes.length;
  for (let start = 0; start < count; start += BATCH) {
    const batch = Array.from({ length: Math.min(BATCH, count - start) }, (_, offset) => {
      const index = start + offset;
      const leading = leadingOnes[index];
      const person = leading?.person ?? drawPerson(themes, calendar, random);
      return {
        person,
        account: new accounts(accountFor(person, index - drawn + 1, passwordHash, leading?.email)),
      };
    });
    await accounts.insertMany(batch.map(({ account }) => account));
    await profiles.insertMany(
      batch.map(({ person, account }) => profileFor(person, String(account._id), today)),
    );
    report('people', start + batch.length, count);
  }
}
