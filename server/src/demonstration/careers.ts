import type { Bilingual } from '@longcai/shared/primitives';
import type { Audience, AudienceFields, MyProfile } from '@longcai/shared/profiles/profiles.contract';
import type { Calendar } from './calendar.js';
import type { Random } from './random.js';
import { spaced } from './spaced.js';
import { filled, type Theme, type ThemePosition } from './theme.js';
import { trades } from './trades.js';

/** When somebody learnt and worked: everything else about them follows from it. */
export interface Career {
  /** Years of work so far. */
  readonly worked: number;
  readonly worksSince: number;
  /** Retired people have stopped. */
  readonly workedUntil: number | null;
  readonly abroad: Abroad | null;
}

export interface Abroad {
  readonly country: string;
  readonly name: Bilingual;
  readonly school: Bilingual;
  readonly language: string;
  readonly zone: string;
}

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

const abroad = (line: string, school: Bilingual): Abroad => {
  const [country = '', zh = '', en = '', language = '', zone = ''] = line.split(' ');
  return { country, name: { zh, en }, school, language, zone };
};

const ABROAD: readonly Abroad[] = [
  abroad('DE 德国 Germany de Europe/Berlin', {
    zh: '莱茵应用技术大学',
    en: 'Rhein University of Applied Sciences',
  }),
  abroad('RU 俄罗斯 Russia ru Asia/Yekaterinburg', {
    zh: '乌拉尔国立技术大学',
    en: 'Ural State Technical University',
  }),
  abroad('JP 日本 Japan ja Asia/Tokyo', { zh: '北海寒地大学', en: 'Hokkai Cold Region University' }),
  abroad('GB 英国 Britain en Europe/London', {
    zh: '诺森布里亚工学院',
    en: 'Northern Institute of Technology',
  }),
  abroad('CA 加拿大 Canada en America/Winnipeg', { zh: '草原省大学', en: 'Prairie Provincial University' }),
  abroad('KR 韩国 Korea ko Asia/Seoul', { zh: '汉江科学技术院', en: 'Hangang Institute of Science' }),
  abroad('FI 芬兰 Finland en Europe/Helsinki', { zh: '拉普兰应用大学', en: 'Lapland Applied University' }),
];

const YEARS: Record<Audience, readonly [number, number]> = {
  professional: [4, 22],
  graduate: [0, 0],
  overseas: [1, 6],
  rural: [8, 30],
  retired: [28, 38],
  manager: [10, 25],
  staff: [2, 15],
};

export function drawCareer(audience: Audience, calendar: Calendar, random: Random): Career {
  const worked = random.between(...YEARS[audience]);
  const stopped = audience === 'retired' ? random.between(1, 6) : 0;
  return {
    worked,
    worksSince: calendar.year - worked - stopped,
    workedUntil: stopped > 0 ? calendar.year - stopped : null,
    abroad: audience === 'overseas' ? random.pick(ABROAD) : null,
  };
}

export function educationFor(
  audience: Audience,
  { worksSince, abroad: place }: Career,
  fields: AudienceFields,
  field: Bilingual,
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
  const major = { zh: `${field.zh}方向`, en: field.en };
  const school = random.pick(SCHOOLS);
  const atHome = (degree: string, until: number, years: number) => ({
    school,
    major,
    degree,
    country: 'CN',
    from: `${until - years}-09`,
    until: `${until}-07`,
  });
  if (!place) {
    const until = fields.graduate?.graduationYear ?? worksSince;
    const degree = random.pick(['bachelor', 'bachelor', 'master', 'junior-college']);
    return [atHome(degree, until, degree === 'bachelor' ? 4 : 3)];
  }
  const degree = random.pick(['master', 'master', 'doctor']);
  const began = worksSince - (degree === 'doctor' ? 4 : 2);
  return [
    {
      school: place.school,
      major,
      degree,
      country: place.country,
      from: `${began}-10`,
      until: `${worksSince}-07`,
    },
    atHome('bachelor', began, 4),
  ];
}

const DUTIES = ['负责{}，从方案做到验收', '带一个小组做{}', '做{}，兼管现场安全', '主要做{}，参与写规程'];

export function experienceFor(
  audience: Audience,
  { worksSince, workedUntil }: Career,
  position: ThemePosition,
  skill: Bilingual,
  random: Random,
): MyProfile['experience'] {
  if (audience === 'graduate') return [];
  return [
    {
      employer: { zh: '', en: '' },
      role: audience === 'rural' ? { zh: '种养大户', en: 'Farmer' } : position.title,
      from: `${worksSince}-${random.pick(['03', '08'])}`,
      ...(workedUntil !== null && { until: `${workedUntil}-12` }),
      summary: spaced(random.pick(DUTIES).replace('{}', skill.zh)),
    },
  ];
}

const LEVELS = ['intermediate', 'associate-senior', 'senior'] as const;
const TITLES: readonly { industries: string; series: string; names: readonly [string, string, string] }[] = [
  { industries: '01 03 05', series: 'agriculture', names: ['农艺师', '高级农艺师', '农业技术推广研究员'] },
  { industries: '51 58 78 90', series: 'economics', names: ['经济师', '高级经济师', '正高级经济师'] },
  { industries: '84', series: 'health', names: ['主治（主管）医师', '副主任医师', '主任医师'] },
];
const ENGINEERING = {
  series: 'engineering',
  names: ['工程师', '高级工程师', '正高级工程师'],
} as const;

/** A title that fits the trade and the years: nobody is a senior engineer after four of them. */
export function titlesFor(theme: Theme, { worked }: Career, random: Random): MyProfile['titles'] {
  const grade = worked >= 17 ? 2 : worked >= 10 ? 1 : 0;
  const { series, names } =
    TITLES.find(({ industries }) => industries.includes(theme.industry)) ?? ENGINEERING;
  return random.chance(0.6) ? [{ series, level: LEVELS[grade]!, name: names[grade]! }] : [];
}

export function fieldsFor(
  audience: Audience,
  {
    theme,
    position,
    career,
    calendar,
  }: { theme: Theme; position: ThemePosition; career: Career; calendar: Calendar },
  random: Random,
): AudienceFields {
  const about = random.pick(theme.about);
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
          graduationYear: calendar.graduation - random.between(0, 2),
          firstProject: `从助手做起，比如${filled(theme.title, about).zh}`,
        },
      };
    case 'manager':
      return {
        manager: {
          organisationsRun: `一家${trades[theme.industry]?.zh ?? '科技'}企业的${random.pick(['生产副总', '总经理', '技术副总', '厂长'])}`,
          industries: [theme.industry],
          scale: `${random.between(3, 40) * 10} 人`,
        },
      };
    case 'overseas': {
      const from = random.between(2, 9);
      return {
        overseas: {
          country: career.abroad!.country,
          certificationNumber: random.chance(0.7)
            ? `${career.worksSince}${String(random.between(1, 999_999_999)).padStart(9, '0')}`
            : '',
          returnFrom: calendar.month(from),
          returnUntil: calendar.month(from + 3),
          timeZone: career.abroad!.zone,
        },
      };
    }
    case 'retired':
      return {
        retired: {
          formerPost: `原${position.title.zh}`,
          advisoryHours: random.between(2, 8),
          mentoring: random.chance(0.7),
        },
      };
    case 'staff':
      return { staff: { organisation: '', post: position.title.zh } };
  }
}
