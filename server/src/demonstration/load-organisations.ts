import type { Bilingual } from '@longcai/shared/primitives';
import type { Connection } from 'mongoose';
import type { AccountRecord } from '../features/accounts/accounts.model.js';
import type { User } from '../http/user.js';
import { drawOrganisation, type DemonstrationOrganisation } from './organisations.js';

import { daysAgo, waitingDays, type LoadContext } from './context.js';
import { themes } from './themes.js';

export interface PostingOrganisation extends DemonstrationOrganisation {
  readonly id: string;
  readonly manager: User;
}

const WOYUAN: Bilingual = {
  zh: '大庆沃原石油装备有限公司',
  en: 'Daqing Woyuan Petroleum Equipment Co., Ltd.',
};
const ORGANISATIONS = 60;

/** Organisations with an account each, most of them verified, a few waiting on a desk. */
export async function createOrganisations(
  connection: Connection,
  context: LoadContext,
  passwordHash: string,
): Promise<PostingOrganisation[]> {
  const { services, random, clock, today, report, staff } = context;
  const accounts = connection.model<AccountRecord>('Account');
  const administrator = staff.get('administrator')!;
  const made: PostingOrganisation[] = [];
  for (let index = 0; index < ORGANISATIONS; index += 1) {
    const theme = themes[index % themes.length]!;
    const drawn = drawOrganisation(theme, index, random);
    const organisation = index === 0 ? { ...drawn, name: WOYUAN, region: '230603' } : drawn;
    const waits = index % 15 === 14;
    const day = waits ? waitingDays(index) : 120 - index;
    clock.set(daysAgo(today, day));
    const account =
      index === 0
        ? undefined
        : await accounts.create({
            name: `${organisation.name.zh}经办人`,
            email: `office${index}@longcai.example`,
            passwordHash,
            language: 'zh',
            demonstration: true,
          });
    const accountId = account ? String(account._id) : staff.get('enterprise')!.accountId;
    const { theme: _theme, ...edit } = organisation;
    const created = await services.organisations.create(accountId, edit, { demonstration: true });
    const id = String(created._id);
    const manager = (await services.visitors.userOf(accountId))!;
    if (index % 12 !== 11) {
      await services.organisations.submit(manager, id);
      clock.set(daysAgo(today, Math.max(0, day - 2)));
      const waiting = await services.cases.statusOf({ type: 'organisation', id });
      if (waiting && !waits) await services.cases.decide(administrator, String(waiting._id), 'approved', '');
    }
    made.push({ ...organisation, id, manager: (await services.visitors.userOf(accountId))! });
    report('organisations', index + 1, ORGANISATIONS);
  }
  return made;
}
