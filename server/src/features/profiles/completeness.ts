import type { Bilingual } from '@longcai/shared/primitives';
import type { Audience, MyProfile } from '@longcai/shared/profiles/profiles.contract';
import { relatedSkills } from '@longcai/shared/reference/skills';
import type { ProfileRecord } from './profiles.model.js';

type Filled = (record: ProfileRecord) => boolean;

const written = (text: { zh: string; en: string }) => text.zh !== '' || text.en !== '';

/** When a part counts as filled. Names are those of the profile's own parts. */
const PARTS = {
  name: (record) => written(record.name),
  englishName: (record) => record.name.en !== '',
  headline: (record) => written(record.headline),
  summary: (record) => written(record.summary),
  region: (record) => record.region !== null,
  skills: (record) => record.skills.length > 0,
  education: (record) => record.education.length > 0,
  experience: (record) => record.experience.some(({ employer, role }) => written(employer) || written(role)),
  titles: (record) => record.titles.length > 0,
  languages: (record) => record.languages.length > 0,
  availability: (record) => record.availability.hours !== undefined || record.availability.from !== undefined,
  wants: (record) => record.wants !== '' || record.offers !== '',
  cv: (record) => record.cvFileId !== undefined,
  'fields.rural': ({ fields }) => (fields.rural?.crops.length ?? 0) + (fields.rural?.crafts.length ?? 0) > 0,
  'fields.graduate': ({ fields }) => fields.graduate?.graduationYear !== undefined,
  'fields.manager': ({ fields }) => (fields.manager?.organisationsRun ?? '') !== '',
  'fields.overseas': ({ fields }) =>
    fields.overseas?.country !== undefined && fields.overseas.returnFrom !== undefined,
  'fields.retired': ({ fields }) => (fields.retired?.formerPost ?? '') !== '',
  'fields.staff': ({ fields }) => (fields.staff?.organisation ?? '') !== '',
} as const satisfies Record<string, Filled>;

export type ProfilePart = keyof typeof PARTS;

/** Needed to submit, whoever it is. */
const REQUIRED_OF_ALL: readonly ProfilePart[] = ['name', 'region', 'skills'];
const GOOD_FOR_ALL: readonly ProfilePart[] = ['headline', 'summary', 'availability', 'wants'];

/** What each audience needs to submit beyond that, and what else makes its profile whole. */
const OF_AUDIENCE: Record<Audience, { required: readonly ProfilePart[]; good: readonly ProfilePart[] }> = {
  professional: { required: ['education', 'experience'], good: ['titles', 'languages', 'cv'] },
  rural: { required: ['fields.rural'], good: ['experience'] },
  graduate: { required: ['education', 'fields.graduate'], good: ['languages', 'cv'] },
  manager: { required: ['experience', 'fields.manager'], good: ['education'] },
  overseas: {
    required: ['englishName', 'education', 'fields.overseas'],
    good: ['experience', 'languages', 'cv'],
  },
  retired: { required: ['fields.retired'], good: ['experience', 'titles', 'education'] },
  staff: { required: ['fields.staff'], good: ['experience'] },
};

const REQUIRED_WEIGHT = 3;
const lacks = (record: ProfileRecord) => (part: ProfilePart) => !PARTS[part](record);

export const requiredParts = (audience: Audience): readonly ProfilePart[] => [
  ...REQUIRED_OF_ALL,
  ...OF_AUDIENCE[audience].required,
];

/** Required parts that are still empty, in the order of the form. */
export const missingRequired = (record: ProfileRecord): ProfilePart[] =>
  requiredParts(record.audience).filter(lacks(record));

/** How many open positions a profile with these skills can be compared with. Answered by matching. */
export type ComparablePositions = (record: ProfileRecord) => Promise<number>;

/** Skills tried for each profile: those nearest to what the person can do already. */
const TRIED = 6;
const TRIED_LEVEL = 2;

/** Of the skills next to those held, the one that opens most positions; nothing when none opens any. */
async function bestNext(
  record: ProfileRecord,
  count: ComparablePositions,
  nameOf: (skill: string) => Bilingual,
) {
  const held = new Set(record.skills.map(({ skill }) => skill));
  const near = [...held].flatMap((skill) => relatedSkills(skill)).filter(({ id }) => !held.has(id));
  const tried = new Set(near.sort((a, b) => b.strength - a.strength).map(({ id }) => id));
  const positionsNow = await count(record);
  let best: MyProfile['completeness']['next'];
  for (const skill of [...tried].slice(0, TRIED)) {
    const learned = { skill, level: TRIED_LEVEL, years: 0, evidence: '' };
    const positionsThen = await count({ ...record, skills: [...record.skills, learned] });
    if (positionsThen > (best?.positionsThen ?? positionsNow))
      best = { part: `skills/${skill}`, name: nameOf(skill), positionsNow, positionsThen };
  }
  return best;
}

/** How whole a profile is for its audience, what it lacks, and which one addition opens most positions. */
export async function completenessOf(
  record: ProfileRecord,
  comparablePositions: ComparablePositions | undefined,
  nameOf: (skill: string) => Bilingual,
): Promise<MyProfile['completeness']> {
  const required = requiredParts(record.audience);
  const good = [...GOOD_FOR_ALL, ...OF_AUDIENCE[record.audience].good];
  const missing = [...required, ...good].filter(lacks(record));
  const weigh = (parts: readonly ProfilePart[]) =>
    parts.reduce((sum, part) => sum + (required.includes(part) ? REQUIRED_WEIGHT : 1), 0);
  const total = weigh([...required, ...good]);
  const next = comparablePositions && (await bestNext(record, comparablePositions, nameOf));
  return { percent: Math.floor((100 * (total - weigh(missing))) / total), missing, ...(next && { next }) };
}
