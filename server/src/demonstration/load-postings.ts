import type { Bilingual } from '@longcai/shared/primitives';
import type { ProjectEdit } from '@longcai/shared/projects/projects.contract';
import { type Random } from './random.js';
import type { Theme } from './theme.js';

import { DAY, daysAgo, waitingDays, type LoadContext, type PostedProject } from './context.js';
import type { PostingOrganisation } from './load-organisations.js';
import { themes } from './themes.js';

const fill = (text: Bilingual, about: Bilingual): Bilingual => ({
  zh: text.zh.replace('{}', about.zh),
  en: text.en.replace('{}', about.en),
});
const localDate = (date: Date) => date.toISOString().slice(0, 10);

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

/** Projects in every state, through the services and at the times they would have happened. */
export async function postProjects(
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

export async function postOffers(
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
