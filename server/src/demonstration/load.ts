import type { Bilingual } from '@longcai/shared/primitives';
import type { ProjectEdit } from '@longcai/shared/projects/projects.contract';
import type { Connection } from 'mongoose';
import type { Clock } from '../clock.js';
import type { LongcaiApp } from '../app.js';
import type { AccountRecord } from '../features/accounts/accounts.model.js';
import { hashPassword } from '../features/accounts/passwords.js';
import type { ProfileRecord } from '../features/profiles/profiles.model.js';
import { DEFAULT_VISIBILITY } from '../features/profiles/visibility.js';
import type { User } from '../http/user.js';
import { drawOrganisation, type DemonstrationOrganisation } from './organisations.js';
import { drawPerson, type DemonstrationPerson } from './people.js';
import { createRandom, type Random } from './random.js';
import { LEADING_PEOPLE, STAFF } from './story.js';
import { formTeams } from './teams.js';
import type { Theme } from './theme.js';
import { coalPowerThemes } from './themes-coal-power.js';
import { corridorThemes } from './themes-corridor.js';
import { countrysideThemes } from './themes-countryside.js';
import { pillarThemes } from './themes-pillar.js';

/** A clock that the loader sets back, so that what it makes has a past. */
export interface MovableClock extends Clock {
  /** Stands at this moment until released. */
  set(at: Date): void;
  release(): void;
}

export function createMovableClock(): MovableClock {
  let fixed: number | undefined;
  return {
    now: () => (fixed === undefined ? new Date() : new Date(fixed)),
    set: (at) => void (fixed = at.getTime()),
    release: () => void (fixed = undefined),
  };
}

export type Report = (what: string, done: number, total: number) => void;

export interface LoadOptions {
  app: Pick<LongcaiApp, 'services'>;
  connection: Connection;
  clock: MovableClock;
  people?: number;
  report: Report;
}

/** One password for every demonstration account; never used in production, which loads no demonstration. */
export const DEMONSTRATION_PASSWORD = 'longcai-2026';
const SEED = 20_261_123;
const DAY = 86_400_000;
const BATCH = 1000;

export interface LoadContext {
  services: LongcaiApp['services'];
  random: Random;
  clock: MovableClock;
  today: Date;
  report: Report;
  /** Signed-in accounts by the name the story gives them. */
  staff: ReadonlyMap<string, User>;
}

export interface PostedProject {
  readonly id: string;
  readonly theme: Theme;
  readonly about: Bilingual;
  readonly owner: User;
  readonly curator: User;
  readonly day: number;
}

const themes: readonly Theme[] = [
  ...corridorThemes,
  ...countrysideThemes,
  ...coalPowerThemes,
  ...pillarThemes,
];
const fill = (text: Bilingual, about: Bilingual): Bilingual => ({
  zh: text.zh.replace('{}', about.zh),
  en: text.en.replace('{}', about.en),
});
const daysAgo = (today: Date, days: number, hour = 2) =>
  new Date(today.getTime() - days * DAY + hour * 3_600_000 - (today.getTime() % DAY));
const localDate = (date: Date) => date.toISOString().slice(0, 10);

/**
 * Fills an empty store with a believable province, the same each time: organisations, people, projects and offers,
 * teams that talk. Organisations, projects, cases, applications and messages go through the services, as if people had
 * done it; people go in as they would from a table.
 */
export async function loadDemonstration({
  app,
  connection,
  clock,
  people = 600,
  report,
}: LoadOptions): Promise<void> {
  const random = createRandom(SEED);
  const today = new Date();
  const passwordHash = await hashPassword(DEMONSTRATION_PASSWORD);
  const staff = await createStaff(connection, app.services, passwordHash);
  const context: LoadContext = { services: app.services, random, clock, today, report, staff };
  await createPeople(connection, context, people, passwordHash);
  const organisations = await createOrganisations(connection, context, passwordHash);
  const posted = await postProjects(context, organisations);
  await postOffers(context, organisations);
  await formTeams(context, posted);
  await connection
    .model('Notice')
    .updateMany({ at: { $lt: daysAgo(today, 5) } }, { $set: { readAt: today } });
  clock.release();
}

async function createStaff(
  connection: Connection,
  services: LongcaiApp['services'],
  passwordHash: string,
): Promise<Map<string, User>> {
  const accounts = connection.model<AccountRecord>('Account');
  const users = new Map<string, User>();
  for (const { key, name, email, language, roles, scope } of STAFF) {
    const created = await accounts.create({
      name,
      email,
      language,
      roles: ['member', ...roles],
      scope,
      passwordHash,
      demonstration: true,
    });
    users.set(key, (await services.visitors.userOf(String(created._id)))!);
  }
  return users;
}

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

async function createPeople(
  connection: Connection,
  { random, today, report }: LoadContext,
  count: number,
  passwordHash: string,
): Promise<void> {
  const accounts = connection.model<AccountRecord>('Account');
  const profiles = connection.model<ProfileRecord>('Profile');
  const drawn = LEADING_PEOPLE.length;
  for (let start = 0; start < count; start += BATCH) {
    const batch = Array.from({ length: Math.min(BATCH, count - start) }, (_, offset) => {
      const index = start + offset;
      const leading = LEADING_PEOPLE[index];
      const person = leading?.person ?? drawPerson(themes, random);
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

interface PostingOrganisation extends DemonstrationOrganisation {
  readonly id: string;
  readonly manager: User;
}

const WOYUAN: Bilingual = {
  zh: '大庆沃原石油装备有限公司',
  en: 'Daqing Woyuan Petroleum Equipment Co., Ltd.',
};
const ORGANISATIONS = 60;

async function createOrganisations(
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

/** How long things wait on a desk: most are within their time, one is late. */
const WAITING_DAYS = [1, 2, 4, 6, 9, 11, 16];
const waitingDays = (index: number): number => WAITING_DAYS[Math.floor(index / 12) % WAITING_DAYS.length]!;

const PROJECTS = 150;

function ownerOf(
  theme: Theme,
  index: number,
  organisations: readonly PostingOrganisation[],
  random: Random,
): PostingOrganisation {
  if (index === 0) return organisations[0]!;
  const fitting = organisations.filter((organisation) => organisation.theme === theme);
  return random.pick(fitting.length > 0 ? fitting : organisations);
}

const budgetOf = (tenThousands: number): Bilingual => ({
  zh: `经费 ${tenThousands} 万元，已到位`,
  en: `CNY ${(tenThousands * 10_000).toLocaleString('en')}, funded`,
});

/** The same kind of project asks a little differently each time: other levels, one wish fewer. */
function positionsFor(theme: Theme, round: number): NonNullable<ProjectEdit['positions']> {
  return theme.positions.map(({ title, hours, mode, needs }, place) => {
    const shift = round === 0 ? 0 : ((round + place) % 3) - 1;
    const kept = needs.filter(({ must }, index) => round % 2 === 0 || must || index === 0);
    const asked = kept.map((need) => ({
      ...need,
      minLevel: Math.max(1, Math.min(5, need.minLevel + shift)),
    }));
    return { title, hours, mode, needs: asked, headcount: 1, note: '' };
  });
}

async function postProjects(
  context: LoadContext,
  organisations: readonly PostingOrganisation[],
): Promise<PostedProject[]> {
  const { services, random, clock, today, report, staff } = context;
  const posted: PostedProject[] = [];
  for (let index = 0; index < PROJECTS; index += 1) {
    const theme = themes[index % themes.length]!;
    const round = Math.floor(index / themes.length);
    const about = theme.about[round % theme.about.length]!;
    const owner = ownerOf(theme, index, organisations, random);
    const waits = index % 12 === 7;
    const drawn = random.between(1, 80);
    const day = index === 0 ? 12 : waits ? waitingDays(index) : drawn;
    const phase = round >= theme.about.length ? { zh: '（二期）', en: ' (phase two)' } : { zh: '', en: '' };
    const title = fill(theme.title, about);
    const from = new Date(today.getTime() + random.between(20, 160) * DAY);
    const until = new Date(from.getTime() + random.between(120, 300) * DAY);
    clock.set(daysAgo(today, waits ? day : day + 3));
    const project = await services.projects.create(
      owner.manager,
      {
        version: 0,
        organisationId: owner.id,
        library: theme.library,
        title: { zh: title.zh + phase.zh, en: title.en + phase.en },
        summary: fill(theme.summary, about),
        region: owner.region,
        industry: theme.industry,
        from: index === 0 ? '2027-03-01' : localDate(from),
        until: index === 0 ? '2027-11-30' : localDate(until),
        budget: budgetOf(random.between(12, 160)),
        positions: positionsFor(theme, round),
      },
      true,
    );
    const id = String(project._id);
    const curator = staff.get(theme.library)!;
    if (index % 25 !== 24) {
      await services.projects.submit(owner.manager, id);
      clock.set(daysAgo(today, day));
      if (index % 30 === 13)
        await services.projects.step(curator, id, 'return', '岗位的技能级别没有写清，请补充后再提交。');
      else if (!waits) {
        await services.projects.step(curator, id, 'publish', '');
        posted.push({ id, theme, about, owner: owner.manager, curator, day });
      }
    }
    report('projects', index + 1, PROJECTS);
  }
  return posted;
}

const OFFERS = 68;

async function postOffers(
  context: LoadContext,
  organisations: readonly PostingOrganisation[],
): Promise<void> {
  const { services, random, clock, today, report, staff } = context;
  for (let index = 0; index < OFFERS; index += 1) {
    const theme = themes[index % themes.length]!;
    const owner = ownerOf(theme, index, organisations, random);
    const needs = theme.positions.flatMap((position) => position.needs);
    const waits = index % 17 === 16;
    const drawn = random.between(2, 70);
    const day = waits ? waitingDays(index) : drawn;
    clock.set(daysAgo(today, waits ? day : day + 2));
    const place = {
      zh: index < themes.length ? '' : '，可上门',
      en: index < themes.length ? '' : ', on site',
    };
    const offer = await services.offers.create(
      owner.manager,
      {
        organisationId: owner.id,
        library: theme.library,
        kind: theme.offer.kind,
        title: { zh: theme.offer.title.zh + place.zh, en: theme.offer.title.en + place.en },
        summary: {
          zh: `${owner.name.zh}多年积累，可提供方案、现场指导和人员培训；合作方式面议。`,
          en: `${owner.name.en} offers plans, guidance on site and training; terms by agreement.`,
        },
        supplies: random.some(needs, 2).map(({ skill }) => ({ skill, level: random.between(3, 5) })),
        region: owner.region,
        terms: random.pick(['首次咨询免费', '按项目计费', '技术入股可谈', '']),
      },
      true,
    );
    const id = String(offer._id);
    await services.offers.step(owner.manager, id, 'submit', '');
    clock.set(daysAgo(today, day));
    if (!waits) await services.offers.step(staff.get(theme.library)!, id, 'publish', '');
    report('offers', index + 1, OFFERS);
  }
}
