import type { Bilingual } from '@longcai/shared/primitives';
import type {
  Audience,
  AudienceFields,
  MyProfile,
  ProfileSkill,
} from '@longcai/shared/profiles/profiles.contract';
import { childrenOf, regionByCode } from '@longcai/shared/reference/regions';
import { relatedSkills, skillById, skillsInGroup } from '@longcai/shared/reference/skills';
import { personName } from './names.js';
import type { Random } from './random.js';
import type { Theme, ThemePosition } from './theme.js';

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

const SCHOOLS: readonly Bilingual[] = [
  { zh: '龙江理工大学', en: 'Longjiang University of Technology' },
  { zh: '松北工业大学', en: 'Songbei Polytechnic University' },
  { zh: '寒地农业大学', en: 'Cold Region Agricultural University' },
  { zh: '龙东医科大学', en: 'Longdong Medical University' },
  { zh: '嫩江师范学院', en: 'Nenjiang Normal College' },
  { zh: '兴安林业职业学院', en: 'Xing’an Forestry College' },
  { zh: '铁人石油学院', en: 'Tieren Petroleum College' },
  { zh: '三江职业技术学院', en: 'Sanjiang Vocational College' },
];

const ABROAD: readonly { country: string; school: Bilingual; language: string; zone: string }[] = [
  {
    country: 'DE',
    school: { zh: '莱茵应用技术大学', en: 'Rhein University of Applied Sciences' },
    language: 'de',
    zone: 'Europe/Berlin',
  },
  {
    country: 'RU',
    school: { zh: '乌拉尔国立技术大学', en: 'Ural State Technical University' },
    language: 'ru',
    zone: 'Asia/Yekaterinburg',
  },
  {
    country: 'JP',
    school: { zh: '北海寒地大学', en: 'Hokkai Cold Region University' },
    language: 'ja',
    zone: 'Asia/Tokyo',
  },
  {
    country: 'GB',
    school: { zh: '诺森布里亚工学院', en: 'Northern Institute of Technology' },
    language: 'en',
    zone: 'Europe/London',
  },
  {
    country: 'CA',
    school: { zh: '草原省大学', en: 'Prairie Provincial University' },
    language: 'en',
    zone: 'America/Winnipeg',
  },
  {
    country: 'KR',
    school: { zh: '汉江科学技术院', en: 'Hangang Institute of Science' },
    language: 'ko',
    zone: 'Asia/Seoul',
  },
  {
    country: 'FI',
    school: { zh: '拉普兰应用大学', en: 'Lapland Applied University' },
    language: 'en',
    zone: 'Europe/Helsinki',
  },
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
function drawSkills(position: ThemePosition, audience: Audience, random: Random): ProfileSkill[] {
  const held = new Map<string, ProfileSkill>();
  const top = audience === 'graduate' ? -2 : audience === 'retired' ? 1 : 0;
  const add = (skill: string, level: number) => {
    if (held.has(skill)) return;
    const bounded = Math.max(1, Math.min(5, level));
    held.set(skill, {
      skill,
      level: bounded,
      years: audience === 'graduate' ? random.between(0, 1) : bounded * random.between(1, 3),
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

const regionName = (code: string): string => regionByCode(code)?.short ?? '';

function drawRegion(theme: Theme, audience: Audience, random: Random): string {
  const near = random.pick(theme.cities);
  if (audience === 'rural') return random.pick(childrenOf(`${near.slice(0, 4)}00`)).code;
  if (random.chance(0.55)) return near;
  return random.pick(childrenOf('230000')).code;
}

const month = (random: Random): string => `2027-${String(random.between(1, 9)).padStart(2, '0')}`;

function fieldsFor(
  audience: Audience,
  theme: Theme,
  position: ThemePosition,
  random: Random,
): AudienceFields {
  const place = random.pick(ABROAD);
  const from = random.between(1, 8);
  switch (audience) {
    case 'professional':
      return { professional: { advisoryHours: random.between(0, 12), publications: [] } };
    case 'rural':
      return {
        rural: {
          village: random.pick(['兴旺村', '新立村', '民主村', '红光村', '东升村', '胜利屯']),
          crops: random.some(['水稻', '玉米', '大豆', '木耳', '马铃薯', '蓝莓'], 2),
          crafts: random.some(['农机', '养殖', '育苗', '电商', '草编'], 1),
          scale: `${random.between(3, 80) * 10} 亩`,
        },
      };
    case 'graduate':
      return {
        graduate: {
          graduationYear: random.pick([2024, 2025, 2026]),
          firstProject: `想在${theme.title.zh.replace('{}', '')}里从助手做起`,
        },
      };
    case 'manager':
      return {
        manager: {
          organisationsRun: `${position.title.zh}团队与生产部`,
          industries: [theme.industry],
          scale: `${random.between(3, 40) * 10} 人`,
        },
      };
    case 'overseas':
      return {
        overseas: {
          country: place.country,
          certificationNumber: random.chance(0.7)
            ? String(2_024_000_000_000 + random.between(1, 999_999_999))
            : '',
          returnFrom: `2027-0${from}`,
          returnUntil: `2027-0${Math.min(9, from + 3)}`,
          timeZone: place.zone,
        },
      };
    case 'retired':
      return {
        retired: {
          formerPost: `原${position.title.zh.replace(/工程师|专员|经理/, '')}总师`,
          advisoryHours: random.between(2, 8),
          mentoring: random.chance(0.7),
        },
      };
    case 'staff':
      return { staff: { organisation: '', post: position.title.zh } };
  }
}

function headlineFor(
  audience: Audience,
  position: ThemePosition,
  skills: readonly ProfileSkill[],
  fields: AudienceFields,
  random: Random,
): Bilingual {
  const first = skillById(skills[0]?.skill ?? '')?.name ?? NOTHING;
  const second = skillById(skills[1]?.skill ?? '')?.name ?? first;
  const years = Math.max(2, skills[0]?.years ?? 2);
  switch (audience) {
    case 'graduate':
      return {
        zh: `${fields.graduate?.graduationYear} 届，毕业设计做${first.zh}，想找第一个项目`,
        en: `Graduate of ${fields.graduate?.graduationYear}, thesis on ${first.en.toLowerCase()}, looking for a first project`,
      };
    case 'overseas':
      return {
        zh: `海外做${first.zh}与${second.zh}，计划 ${fields.overseas?.returnFrom?.replace('-0', ' 年 ')} 月起回国`,
        en: `${first.en} and ${second.en.toLowerCase()} abroad, back from ${fields.overseas?.returnFrom}`,
      };
    case 'rural':
      return {
        zh: `${fields.rural?.village}种植养殖能手，会${first.zh}、${second.zh}`,
        en: `Farmer of ${fields.rural?.scale.replace(' 亩', ' mu')}, skilled in ${first.en.toLowerCase()}`,
      };
    case 'retired':
      return {
        zh: `干了${random.between(28, 38)}年${first.zh}，愿带徒、做顾问`,
        en: `Decades of ${first.en.toLowerCase()}, glad to teach and advise`,
      };
    case 'manager':
      return {
        zh: `管过 ${fields.manager?.scale}的队伍，抓${first.zh}和落地`,
        en: `Ran teams of ${fields.manager?.scale.replace(' 人', '')}, delivers ${first.en.toLowerCase()}`,
      };
    default:
      return {
        zh: `${position.title.zh}，${years} 年${first.zh}经验，也做${second.zh}`,
        en: `${position.title.en}, ${years} years of ${first.en.toLowerCase()}, also ${second.en.toLowerCase()}`,
      };
  }
}

function educationFor(
  audience: Audience,
  fields: AudienceFields,
  position: ThemePosition,
  random: Random,
): MyProfile['education'] {
  if (audience === 'rural')
    return [
      {
        school: random.pick(SCHOOLS.slice(-2)),
        major: { zh: '农业技术', en: 'Agricultural technology' },
        degree: 'secondary-vocational',
        country: 'CN',
      },
    ];
  const group = skillById(position.needs[0]!.skill)!.name;
  const major = { zh: `${group.zh}方向`, en: group.en };
  const home = {
    school: random.pick(SCHOOLS),
    major,
    degree: 'bachelor',
    country: 'CN',
    from: '2014-09',
    until: '2018-07',
  };
  if (audience !== 'overseas')
    return [{ ...home, degree: random.pick(['bachelor', 'bachelor', 'master', 'junior-college']) }];
  const place = ABROAD.find(({ country }) => country === fields.overseas?.country) ?? ABROAD[0]!;
  return [
    {
      school: place.school,
      major,
      degree: random.pick(['master', 'master', 'doctor']),
      country: place.country,
      from: '2019-10',
      until: '2023-07',
    },
    home,
  ];
}

const SUMMARY_ENDS: readonly Bilingual[] = [
  { zh: '做事先看现场，再定方案。', en: 'I look at the site before I plan.' },
  {
    zh: '愿意把经验写成规程，带年轻人一起做。',
    en: 'I like to turn experience into procedures and take younger people along.',
  },
  { zh: '希望参加能看到结果的项目。', en: 'I want projects that end in results.' },
  { zh: '时间不多，但答应的事会按时交。', en: 'Short of time, but what I promise arrives on the day.' },
];

/** One believable person, drawn around a position of a theme. */
export function drawPerson(themes: readonly Theme[], random: Random): DemonstrationPerson {
  const theme = random.pick(themes);
  const position = random.pick(theme.positions);
  const drawn = drawAudience(random);
  const audience = drawn === 'rural' && theme.library !== 'new-countryside' ? 'professional' : drawn;
  const skills = drawSkills(position, audience, random);
  const region = drawRegion(theme, audience, random);
  const fields = fieldsFor(audience, theme, position, random);
  const end = random.pick(SUMMARY_ENDS);
  const first = skillById(skills[0]?.skill ?? '')?.name ?? NOTHING;
  const abroad = ABROAD.find(({ country }) => country === fields.overseas?.country);
  const bilingual = audience === 'overseas' || random.chance(0.25);
  const name = personName(random);
  const headline = headlineFor(audience, position, skills, fields, random);
  const partial = audience === 'retired' ? random.between(4, 8) : random.pick([8, 12, 16, 20, 24, 30, 40]);
  const start = fields.overseas?.returnFrom ?? (random.chance(0.4) ? '2026-11' : month(random));
  return {
    audience,
    name: bilingual ? name : { zh: name.zh, en: name.en },
    headline: bilingual ? headline : { ...headline, en: '' },
    summary: {
      zh: `主要做${first.zh}，常在${regionName(region)}一带。${end.zh}`,
      en: bilingual ? `Mostly ${first.en.toLowerCase()}. ${end.en}` : '',
    },
    region,
    skills,
    fields,
    education: educationFor(audience, fields, position, random),
    experience:
      audience === 'graduate'
        ? []
        : [
            {
              employer: NOTHING,
              role: position.title,
              from: `${random.between(2008, 2021)}-03`,
              summary: `负责${first.zh}相关工作`,
            },
          ],
    titles:
      audience === 'professional' && random.chance(0.6)
        ? [
            {
              series: 'engineering',
              level: random.pick(['intermediate', 'associate-senior', 'senior']),
              name: random.pick(['工程师', '高级工程师']),
            },
          ]
        : [],
    languages: abroad
      ? [
          { language: abroad.language, level: 'fluent' as const },
          { language: 'zh', level: 'native' as const },
        ]
      : [],
    availability: random.chance(0.88)
      ? {
          hours: partial,
          from: `${start}-01`,
          mode: random.pick(['on-site', 'either', 'either', 'remote'] as const),
        }
      : {},
    wants: `想参加${theme.title.zh.replace('{}', '')}这类项目`,
    offers: `${first.zh}方面的经验和时间`,
    everyone: random.chance(0.5),
    freshDays: random.chance(0.85) ? random.between(0, 60) : random.between(95, 200),
  };
}
