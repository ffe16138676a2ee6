import type { Bilingual } from '@longcai/shared/primitives';
import type { ProjectEdit } from '@longcai/shared/projects/projects.contract';
import { type Random } from './random.js';
import { STORY_BEGINS } from './story.js';
import { filled, type Theme } from './theme.js';

import { CIRCUMSTANCES } from './circumstances.js';
import { waitingDays, type LoadContext, type PostedProject } from './context.js';
import type { PostingOrganisation } from './load-organisations.js';
import { themes } from './themes.js';

const PROJECTS = 150;
const STORY_LASTS = 8;

/** The task, and after the first of its kind how this owner stands: no two projects of a theme read alike. */
function summaryOf(theme: Theme, about: Bilingual, index: number): Bilingual {
  const task = filled(theme.summary, about);
  const more = CIRCUMSTANCES[(index * 4 + Math.floor(index / themes.length)) % CIRCUMSTANCES.length]!;
  return index === 0 ? task : { zh: task.zh + more.zh, en: `${task.en} ${more.en}` };
}

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

/** Projects in every state, through the services and at the times they would have happened. */
export async function postProjects(
  context: LoadContext,
  organisations: readonly PostingOrganisation[],
): Promise<PostedProject[]> {
  const { services, random, clock, calendar, report, staff } = context;
  const posted: PostedProject[] = [];
  for (let index = 0; index < PROJECTS; index += 1) {
    const theme = themes[index % themes.length]!;
    const round = Math.floor(index / themes.length);
    const about = theme.about[round % theme.about.length]!;
    const owner = ownerOf(theme, index, organisations, random);
    const waits = index % 12 === 7;
    const drawn = random.between(3, 80);
    const day = index === 0 ? 12 : waits ? waitingDays(index) : drawn;
    const phase = round >= theme.about.length ? { zh: '（二期）', en: ' (phase two)' } : { zh: '', en: '' };
    const title = filled(theme.title, about);
    const from = index === 0 ? STORY_BEGINS : random.between(1, 5);
    const until = from + (index === 0 ? STORY_LASTS : random.between(3, 10));
    const [hour, minute] = [random.between(8, 16), random.between(0, 59)];
    clock.set(calendar.at(waits ? day : day + 3, hour, minute));
    const project = await services.projects.create(
      owner.manager,
      {
        version: 0,
        organisationId: owner.id,
        library: theme.library,
        title: { zh: title.zh + phase.zh, en: title.en + phase.en },
        summary: summaryOf(theme, about, index),
        region: owner.region,
        industry: theme.industry,
        from: calendar.first(from),
        until: calendar.last(until),
        budget: budgetOf(index === 0 ? 68 : random.between(12, 160)),
        positions: positionsFor(theme, round),
      },
      true,
    );
    const id = String(project._id);
    const curator = staff.get(theme.library)!;
    if (index % 25 !== 24) {
      await services.projects.submit(owner.manager, id);
      clock.set(calendar.at(day, hour, minute + 5));
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
/** The second organisation that offers the same says how it works together. */
const AGAIN: readonly Bilingual[] = [
  { zh: '也可以上门，路费按实结算。', en: 'We also come to you; travel at cost.' },
  { zh: '先看样、后签约，第一次不收费。', en: 'See samples before you sign; the first time is free.' },
  { zh: '可以带您的人一起做，做完就会。', en: 'Your people work alongside and can do it afterwards.' },
];

const again = (summary: Bilingual, index: number): Bilingual => {
  const more = AGAIN[index % AGAIN.length]!;
  return index < themes.length ? summary : { zh: summary.zh + more.zh, en: `${summary.en} ${more.en}` };
};

export async function postOffers(
  context: LoadContext,
  organisations: readonly PostingOrganisation[],
): Promise<void> {
  const { services, random, clock, calendar, report, staff } = context;
  for (let index = 0; index < OFFERS; index += 1) {
    const theme = themes[index % themes.length]!;
    const owner = ownerOf(theme, index, organisations, random);
    const needs = theme.positions.flatMap((position) => position.needs);
    const waits = index % 17 === 16;
    const drawn = random.between(2, 70);
    const day = waits ? waitingDays(index) : drawn;
    const [hour, minute] = [random.between(8, 16), random.between(0, 59)];
    clock.set(calendar.at(waits ? day : day + 2, hour, minute));
    const offer = await services.offers.create(
      owner.manager,
      {
        organisationId: owner.id,
        library: theme.library,
        kind: theme.offer.kind,
        title: theme.offer.title,
        summary: again(theme.offer.summary, index),
        supplies: random.some(needs, 2).map(({ skill }) => ({ skill, level: random.between(3, 5) })),
        region: owner.region,
        terms: random.pick(['首次咨询免费', '按项目计费', '技术入股可谈', '']),
      },
      true,
    );
    const id = String(offer._id);
    await services.offers.step(owner.manager, id, 'submit', '');
    clock.set(calendar.at(day, hour, minute + 5));
    if (!waits) await services.offers.step(staff.get(theme.library)!, id, 'publish', '');
    report('offers', index + 1, OFFERS);
  }
}
