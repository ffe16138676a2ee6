import { skillByName } from '@longcai/shared/reference/skills';
import type { Calendar } from './calendar.js';
import { STORY_BEGINS } from './story.js';
import type { DemonstrationPerson } from './people.js';

const held = (line: string): DemonstrationPerson['skills'] =>
  line.split(';').map((part) => {
    const [, name = '', level = '3', years = '3', evidence = ''] =
      /^(.+?) (\d) (\d+)(?: (.+))?$/.exec(part.trim()) ?? [];
    const skill = skillByName(name);
    if (!skill) throw new Error(`No skill is called ${name}`);
    return { skill: skill.id, level: Number(level), years: Number(years), evidence };
  });

const plain = {
  titles: [],
  wants: '',
  offers: '',
  fields: {},
  education: [],
  experience: [],
  everyone: true,
} satisfies Partial<DemonstrationPerson>;

/** The people of the main story, who can be signed in as. */
export const leadingPeople = (
  calendar: Calendar,
): readonly { email: string; person: DemonstrationPerson }[] => [
  {
    email: 'scholar@longcai.example',
    person: {
      ...plain,
      audience: 'overseas',
      name: { zh: '程雪岑', en: 'Cheng Xuecen' },
      region: '230100',
      freshDays: 0,
      headline: {
        zh: '把欧洲风塔的低温焊接与检测经验带回来，愿到现场',
        en: 'Low-temperature welding and inspection, happy to be on site',
      },
      summary: {
        zh: '在德国做了四年风电塔筒低温钢多层焊与相控阵检测，主持 ISO 15614 焊评 9 项。希望回省内把这套工艺做成规程。',
        en: 'Four years of multi-pass welding and phased-array inspection of low-temperature steel for wind towers in Germany; led nine ISO 15614 procedure tests. I want to turn this into procedures back home.',
      },
      skills: held(
        '低温钢焊接 4 4 风塔 S355NL; 相控阵超声检测 3 3 PCN Ⅱ级; ISO 15614 焊评 4 4 评定 9 项; 窄间隙埋弧焊 2 2; 厚板残余应力 2 2; 德语技术资料 5 6; 英语技术资料 4 6',
      ),
      education: [
        {
          school: { zh: '莱茵应用技术大学', en: 'Rhein University of Applied Sciences' },
          major: { zh: '材料加工工程', en: 'Materials processing' },
          degree: 'doctor',
          country: 'DE',
          from: `${calendar.year - 6}-10`,
          until: `${calendar.year - 2}-07`,
        },
        {
          school: { zh: '龙江理工大学', en: 'Longjiang University of Technology' },
          major: { zh: '焊接技术与工程', en: 'Welding engineering' },
          degree: 'master',
          country: 'CN',
          from: `${calendar.year - 13}-09`,
          until: `${calendar.year - 6}-06`,
        },
      ],
      experience: [
        {
          employer: { zh: '', en: '' },
          role: { zh: '焊接工程师', en: 'Welding engineer' },
          from: `${calendar.year - 4}-08`,
          summary: '海上风塔低温钢焊接与检测',
        },
      ],
      languages: [
        { language: 'de', level: 'fluent' },
        { language: 'en', level: 'fluent' },
        { language: 'zh', level: 'native' },
      ],
      availability: { hours: 24, from: calendar.first(STORY_BEGINS), mode: 'either' },
      wants: '参加一个能在现场落地的焊接项目',
      offers: '欧标焊评与相控阵检测经验',
      fields: {
        overseas: {
          country: 'DE',
          certificationNumber: `${calendar.year - 2}071933801`,
          returnFrom: calendar.month(STORY_BEGINS),
          returnUntil: calendar.month(STORY_BEGINS + 3),
          timeZone: 'Europe/Berlin',
        },
      },
    },
  },
  {
    email: 'engineer@longcai.example',
    person: {
      ...plain,
      audience: 'professional',
      name: { zh: '高远舟', en: 'Gao Yuanzhou' },
      region: '230600',
      freshDays: 3,
      headline: {
        zh: '高级工程师，压力容器焊接，主持 9Ni 钢焊评 6 项',
        en: 'Senior engineer in pressure-vessel welding',
      },
      summary: {
        zh: '主持 LNG 储罐 9Ni 钢焊评 6 项，证书均在有效期。大庆本地，周末可以到现场。',
        en: 'Led six procedure qualifications of 9% nickel steel for LNG tanks; all certificates valid. Lives in Daqing and can be on site at weekends.',
      },
      skills: held('低温钢焊接 4 9; 超声检测 3 8; 焊接工艺评定 5 9; 压力容器制造 4 10'),
      languages: [],
      availability: { hours: 16, from: calendar.first(0), mode: 'on-site' },
      titles: [{ series: 'engineering', level: 'associate-senior', name: '高级工程师' }],
      wants: '想参加低温管线和储罐的焊接项目',
      offers: '9Ni 钢和低温钢的焊评经验',
      fields: { professional: { advisoryHours: 6, publications: [] } },
    },
  },
  {
    email: 'ndt@longcai.example',
    person: {
      ...plain,
      audience: 'professional',
      name: { zh: '赵立冬', en: 'Zhao Lidong' },
      region: '230200',
      freshDays: 8,
      headline: {
        zh: '无损检测工程师，射线与相控阵双Ⅱ级',
        en: 'NDT engineer, radiography and phased array level II',
      },
      summary: {
        zh: '在机车和压力容器现场做检测十二年，射线、相控阵、磁粉都持证。报告自己写，底片自己评。',
        en: 'Twelve years of inspection on locomotives and pressure vessels, certified in radiography, phased array and magnetic particles. I write my own reports and read my own films.',
      },
      skills: held('相控阵超声检测 4 8; 射线检测 4 12; 现场安全管理 2 6; 磁粉检测 4 12'),
      wants: '现场检测类项目，离齐齐哈尔近的优先',
      offers: '射线和相控阵检测，能带两名见习检测员',
      languages: [],
      availability: { hours: 20, from: calendar.first(0), mode: 'on-site' },
      fields: { professional: { publications: [] } },
    },
  },
  {
    email: 'data@longcai.example',
    person: {
      ...plain,
      audience: 'professional',
      name: { zh: '孟繁星', en: 'Meng Fanxing' },
      region: '230100',
      freshDays: 5,
      headline: { zh: '工业数据采集与 PLC 工程师', en: 'Industrial data and PLC engineer' },
      summary: {
        zh: '做过六条产线的数据接入，从传感器到看板。最近在做焊机的采样和报警。',
        en: 'Connected six production lines, from the sensor to the dashboard; at present the sampling and alarms of welding machines.',
      },
      skills: held('工业数据采集 4 7; PLC 控制 3 7; 数据分析 3 5; 现场安全管理 1 2'),
      wants: '想做焊接过程的数据采集与报警',
      offers: '传感器选型、PLC 接入和看板',
      languages: [],
      availability: { hours: 16, from: calendar.first(0), mode: 'either' },
      fields: { professional: { publications: [] } },
    },
  },
  {
    email: 'mentor@longcai.example',
    person: {
      ...plain,
      audience: 'retired',
      name: { zh: '陶建国', en: 'Tao Jianguo' },
      region: '230600',
      freshDays: 12,
      headline: {
        zh: '原油田装备总焊接师，抽油管柱焊接三十一年，愿带徒',
        en: 'Thirty-one years of welding rod strings, glad to teach',
      },
      summary: {
        zh: '抽油管柱焊了三十一年，退休后每周留一天给年轻人。愿带徒，不接全职。',
        en: 'Thirty-one years of welding rod strings. Since retiring I keep one day a week for younger people: glad to teach, no full-time work.',
      },
      skills: held('低温钢焊接 5 31; 焊接工艺评定 4 25; 现场安全管理 4 30; 技能传授与带徒 5 15'),
      wants: '哪个厂有低温焊接的难题，我去看看',
      offers: '每周半天带徒，焊工考试前可以集中讲',
      languages: [],
      availability: { hours: 6, from: calendar.first(0), mode: 'on-site' },
      fields: { retired: { formerPost: '油田装备总焊接师', advisoryHours: 6, mentoring: true } },
    },
  },
  {
    email: 'graduate@longcai.example',
    person: {
      ...plain,
      audience: 'graduate',
      name: { zh: '苗春芽', en: 'Miao Chunya' },
      region: '230100',
      freshDays: 0,
      headline: {
        zh: `焊接技术与工程 ${calendar.graduation} 届，毕业设计做 −40 ℃ 焊缝冲击韧性`,
        en: `Welding graduate of ${calendar.graduation}, thesis on weld toughness at −40 °C`,
      },
      summary: {
        zh: '毕业设计的试样是自己焊、自己冲的，想找第一个项目，可以到厂，从焊评试验做起。',
        en: 'I welded and broke the specimens of my thesis myself. Looking for a first project, free to move to the plant, happy to start with procedure tests.',
      },
      skills: held('低温钢焊接 2 1; 相控阵超声检测 2 1; 焊接工艺评定 2 1; Python 3 3'),
      wants: '想进一个有师傅带的焊接项目',
      offers: 'Python 数据处理，试样加工和冲击试验',
      languages: [],
      availability: { hours: 40, from: calendar.first(0), mode: 'either' },
      fields: { graduate: { graduationYear: calendar.graduation, firstProject: '从焊评试验做起' } },
    },
  },
];
