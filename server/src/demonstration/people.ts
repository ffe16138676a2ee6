import type {
  Audience,
  AudienceFields,
  MyProfile,
  ProfileSkill,
} from '@longcai/shared/profiles/profiles.contract';
import type { Bilingual } from '@longcai/shared/primitives';
import { childrenOf } from '@longcai/shared/reference/regions';
import { relatedSkills, skillById, skillsInGroup } from '@longcai/shared/reference/skills';
import type { Calendar } from './calendar.js';
import { drawCareer, educationFor, experienceFor, fieldsFor, titlesFor } from './careers.js';
import { personName } from './names.js';
import { placeName } from './organisations.js';
import type { Random } from './random.js';
import type { Theme, ThemePosition } from './theme.js';
import { headlineOf, offersOf, summaryOf, wantsOf, type Told } from './wording.js';

/** What the demonstration says of one person; the loader adds account, dates and versions. */
export interface DemonstrationPerson {
  audience: Audience;
  name: Bilingual;
  headline: Bilingual;
  summary: Bilingual;
  region: string;
  skills: ProfileSkill[];
  education: MyProfile['education'];
  experience: MyProfile['experience'];
  titles: MyProfile['titles'];
  languages: MyProfile['languages'];
  availability: MyProfile['availability'];
  wants: string;
  offers: string;
  fields: AudienceFields;
  everyone: boolean;
  /** Days since they last confirmed. */
  freshDays: number;
}

const AUDIENCES: readonly (readonly [Audience, number])[] = [
  ['professional', 0.34],
  ['graduate', 0.2],
  ['overseas', 0.14],
  ['rural', 0.14],
  ['retired', 0.1],
  ['manager', 0.08],
];

const NOTHING: Bilingual = { zh: '', en: '' };

function drawAudience(random: Random): Audience {
  let left = random.next();
  for (const [audience, share] of AUDIENCES) {
    if (left < share) return audience;
    left -= share;
  }
  return 'professional';
}

/** Skills around what one kind of position needs, so that people fit projects as they do in life: partly. */
function drawSkills(
  position: ThemePosition,
  audience: Audience,
  worked: number,
  random: Random,
): ProfileSkill[] {
  const held = new Map<string, ProfileSkill>();
  const top = audience === 'graduate' ? -2 : audience === 'retired' ? 1 : 0;
  const add = (skill: string, level: number) => {
    if (held.has(skill)) return;
    const bounded = Math.max(1, Math.min(5, level));
    const years = audience === 'graduate' ? random.between(0, 1) : bounded * random.between(1, 3);
    held.set(skill, {
      skill,
      level: bounded,
      years: Math.min(years, Math.max(worked, 1)),
      evidence: '',
    });
  };
  for (const need of position.needs) {
    if (!random.chance(0.78)) continue;
    const stands = random.chance(0.18) ? relatedSkills(need.skill) : [];
    add(stands.length > 0 ? random.pick(stands).id : need.skill, need.minLevel + top + random.between(-1, 1));
  }
  const group = skillById(position.needs[0]!.skill)!.group;
  for (const skill of random.some(skillsInGroup(group), random.between(1, 3)))
    add(skill.id, random.between(1, 4) + top);
  return [...held.values()].sort((a, b) => b.level - a.level);
}

function drawRegion(theme: Theme, audience: Audience, random: Random): string {
  const near = random.pick(theme.cities);
  if (audience === 'rural') return random.pick(childrenOf(`${near.slice(0, 4)}00`)).code;
  if (random.chance(0.55)) return near;
  return random.pick(childrenOf('230000')).code;
}

const FARMING = new Set(['crops', 'livestock', 'forestry', 'farm-machinery', 'soil-water']);
const isFarmWork = ({ needs }: ThemePosition): boolean =>
  FARMING.has(skillById(needs[0]!.skill)?.group ?? '');
const isFarming = ({ positions }: Theme): boolean => positions.some(isFarmWork);

/** One believable person, drawn around a position of a theme. */
export function drawPerson(
  themes: readonly Theme[],
  calendar: Calendar,
  random: Random,
): DemonstrationPerson {
  const audience = drawAudience(random);
  const theme = random.pick(audience === 'rural' ? themes.filter(isFarming) : themes);
  const position = random.pick(audience === 'rural' ? theme.positions.filter(isFarmWork) : theme.positions);
  const career = drawCareer(audience, calendar, random);
  const skills = drawSkills(position, audience, career.worked, random);
  const region = drawRegion(theme, audience, random);
  const fields = fieldsFor(audience, { theme, position, career, calendar }, random);
  const nameOf = (skill: string | undefined) => skillById(skill ?? '')?.name;
  const first = nameOf(skills[0]?.skill) ?? NOTHING;
  const told: Told = {
    audience,
    theme,
    position,
    career,
    fields,
    place: placeName(region),
    first,
    second: nameOf(skills[1]?.skill) ?? first,
  };
  const start = fields.overseas?.returnFrom ?? calendar.month(random.chance(0.4) ? 0 : random.between(1, 9));
  return {
    audience,
    name: personName(random),
    headline: headlineOf(told, random),
    summary: summaryOf(told, random),
    region,
    skills,
    fields,
    education: educationFor(audience, career, fields, nameOf(position.needs[0]!.skill)!, random),
    experience: experienceFor(audience, career, position, first, random),
    titles: audience === 'professional' ? titlesFor(theme, career, random) : [],
    languages: career.abroad
      ? [
          { language: career.abroad.language, level: 'fluent' },
          { language: 'zh', level: 'native' },
        ]
      : [],
    availability: random.chance(0.88)
      ? {
          hours: audience === 'retired' ? random.between(4, 8) : random.pick([8, 12, 16, 20, 24, 30, 40]),
          from: `${start}-01`,
          mode: random.pick(['on-site', 'either', 'either', 'remote'] as const),
        }
      : {},
    wants: wantsOf(told, random),
    offers: offersOf(told, random),
    everyone: random.chance(0.5),
    freshDays: random.chance(0.85) ? random.between(0, 60) : random.between(95, 200),
  };
}
