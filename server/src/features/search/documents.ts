import type { Bilingual } from '@longcai/shared/primitives';
import { educationLevelIn } from '@longcai/shared/reference/degrees';
import { pathOf } from '@longcai/shared/reference/regions';
import type { SearchDocument } from '../../search/port.js';
import { fieldsOf } from '../cv/facts.js';
import type { OfferRecord } from '../offers/offers.model.js';
import type { ProfileRecord } from '../profiles/profiles.model.js';
import type { PositionRecord, ProjectRecord } from '../projects/projects.model.js';
import { isOpen } from '../projects/projects.policy.js';

/** What the documents take from the labels. */
export interface Names {
  region(code: string): Bilingual;
  skill(id: string): Bilingual;
}

const words = (...texts: (Bilingual | string | null | undefined)[]): string =>
  texts
    .flatMap((text) => (typeof text === 'string' ? text : text ? [text.zh, text.en] : []))
    .filter(Boolean)
    .join(' ');

const regionCodes = (code: string | null): string[] =>
  code ? pathOf(code).map((region) => region.code) : [];
const place = (code: string | null, names: Names): string => (code ? words(names.region(code)) : '');

const MONTH = 30 * 86_400_000;

/** When somebody can start, as the choices of the filter; `remote` besides. */
function startsOf({ availability: { from, mode } }: ProfileRecord, now: Date): string[] {
  const wait = from ? Date.parse(from) - now.getTime() : undefined;
  const start =
    wait === undefined
      ? []
      : [wait <= 0 && 'now', wait <= 3 * MONTH && 'three-months', wait <= 6 * MONTH && 'six-months'];
  return [...start, (mode === 'remote' || mode === 'either') && 'remote'].filter((value) => value !== false);
}

/**
 * What can be found of a person: only groups that members may see; `shownTo` everyone only when visitors may see all of
 * those, or a search could tell what a page hides. Undefined when members may not see the basics.
 */
export function personDocument(profile: ProfileRecord, names: Names, now: Date): SearchDocument | undefined {
  const { visibility } = profile;
  const indexed = (['basics', 'skills', 'education', 'experience', 'availability'] as const).filter(
    (group) => visibility[group] === 'everyone' || visibility[group] === 'members',
  );
  const has = (group: (typeof indexed)[number]) => indexed.includes(group);
  if (!has('basics')) return undefined;
  const education = has('education') ? profile.education : [];
  const titles = has('education') ? profile.titles.map(({ name }) => name) : [];
  const experience = has('experience') ? profile.experience : [];
  const posts = [...titles, ...experience.map(({ role }) => role.zh)].filter(Boolean);
  return {
    ...fieldsOf({
      posts,
      organisations: [
        ...experience.map(({ employer }) => employer.zh),
        ...education.map(({ school }) => school.zh),
      ],
      majors: education.map(({ major }) => major.zh),
      degrees: education.flatMap(({ degree }) => educationLevelIn(degree)?.id ?? []),
      grades: has('education') ? profile.titles.map(({ level }) => level) : [],
      skills: has('skills') ? profile.skills.map(({ skill }) => skill) : [],
      regions: regionCodes(profile.region),
      occupation: [words(profile.headline), ...posts].join('\n'),
    }),
    id: String(profile._id),
    shownTo: indexed.every((group) => visibility[group] === 'everyone')
      ? ['visitors', 'members']
      : ['members'],
    name: words(profile.name),
    headline: words(profile.headline),
    summary: words(profile.summary),
    place: place(profile.region, names),
    region: regionCodes(profile.region),
    audience: profile.audience,
    freshAt: profile.freshAt.getTime(),
    ...(has('skills') && {
      skills: profile.skills.map(({ skill }) => words(names.skill(skill))),
      skill: profile.skills.map(({ skill }) => skill),
    }),
    ...(has('education') && {
      education: profile.education.map(({ school, major }) => words(school, major)),
      titles: profile.titles.map(({ name }) => name),
    }),
    ...(has('experience') && {
      experience: profile.experience.map(({ employer, role }) => words(employer, role)),
    }),
    ...(has('availability') && { start: startsOf(profile, now) }),
  };
}

export function projectDocument(
  project: ProjectRecord,
  positions: readonly PositionRecord[],
  owner: Bilingual,
  names: Names,
): SearchDocument {
  const skills = [...new Set(positions.flatMap(({ needs }) => needs.map(({ skill }) => skill)))];
  return {
    ...fieldsOf({
      posts: positions.map(({ title }) => title.zh),
      organisations: [],
      majors: [],
      degrees: [],
      grades: [],
      skills,
      regions: regionCodes(project.region),
      occupation: [words(project.title), ...positions.map(({ title }) => title.zh)].join('\n'),
    }),
    id: String(project._id),
    title: words(project.title),
    summary: words(project.summary),
    owner: words(owner),
    place: place(project.region, names),
    positions: positions.map(({ title }) => words(title)),
    skills: skills.map((id) => words(names.skill(id))),
    skill: skills,
    library: project.library ?? '',
    region: regionCodes(project.region),
    industry: project.industry ?? '',
    state: project.state,
    organisation: project.organisationId ?? '',
    publishedAt: project.publishedAt?.getTime() ?? 0,
    hiring: isOpen(project) && positions.some(({ state }) => state === 'open') ? 1 : 0,
    startsAt: project.from ? Date.parse(project.from) : Number.MAX_SAFE_INTEGER,
  };
}

export function offerDocument(offer: OfferRecord, owner: Bilingual, names: Names): SearchDocument {
  const skills = offer.supplies.map(({ skill }) => skill);
  return {
    id: String(offer._id),
    title: words(offer.title),
    summary: words(offer.summary),
    owner: words(owner),
    place: place(offer.region, names),
    skills: skills.map((id) => words(names.skill(id))),
    skill: skills,
    library: offer.library,
    region: regionCodes(offer.region),
    kind: offer.kind,
    publishedAt: offer.publishedAt?.getTime() ?? 0,
  };
}
