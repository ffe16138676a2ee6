import type { Bilingual } from '@longcai/shared/primitives';
import type { Connection } from 'mongoose';
import type { AccountRecord } from '../features/accounts/accounts.model.js';
import type { User } from '../http/user.js';
import { drawOrganisation, type DemonstrationOrganisation } from './organisations.js';

import { waitingDays, type LoadContext } from './context.js';
import { themes } from './themes.js';

export interface PostingOrganisation extends DemonstrationOrganisation {
  readonly id: string;
  readonly manager: User;
}

const WOYUAN: Bilingual = {
  zh: '大庆沃原石油装备有限公司',
  en: 'Daqing Woyuan Petroleum Equipment Co., Ltd.',
};
const WOYUAN_ABOUT: Bilingual = {
  zh: '做抽油杆、管柱和井口装置，480 人，产品一大半用在大庆油田。焊接车间三条线，正在把老师傅的手艺变成能检测、能复现的工艺。',
  en: 'Rod strings, tubing and wellhead equipment; a staff of 480, and more than half of what we make stays in the Daqing oilfield. Our three welding lines are turning the skill of old hands into procedures that can be inspected and repeated.',
};
const ORGANISATIONS = 60;

/** Organisations with an account each, most of them verified, a few waiting on a desk. */
export async function createOrganisations(
  connection: Connection,
  context: LoadContext,
  passwordHash: string,
): Promise<PostingOrganisation[]> {
  const { services, random, clock, calendar, report, staff } = context;
  const accounts = connection.model<AccountRecord>('Account');
  const administrator = staff.get('administrator')!;
  const made: PostingOrganisation[] = [];
  for (let index = 0; index < ORGANISATIONS; index += 1) {
    const theme = themes[index % themes.length]!;
    const drawn = drawOrganisation(theme, index, random);
    const organisation =
      index === 0 ? { ...drawn, name: WOYUAN, about: WOYUAN_ABOUT, region: '230603' } : drawn;
    const waits = index % 15 === 14;
    const day = waits ? waitingDays(index) : 120 - index;
    clock.set(calendar.at(day, random.between(8, 16), random.between(0, 59)));
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
      clock.set(calendar.at(Math.max(0, day - 2), 17));
      const waiting = await services.cases.statusOf({ type: 'organisation', id });
      if (waiting && !waits) await services.cases.decide(administrator, String(waiting._id), 'approved', '');
    }
    made.push({ ...organisation, id, manager: (await services.visitors.userOf(accountId))! });
    report('organisations', index + 1, ORGANISATIONS);
  }
  return made;
}
