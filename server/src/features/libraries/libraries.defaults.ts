import type { LibraryRecord } from './libraries.model.js';

type Default = Pick<LibraryRecord, 'slug' | 'name' | 'tagline' | 'front' | 'drawing' | 'scope' | 'order'>;

/** The four libraries an empty platform starts with. Regions by GB/T 2260, industries by GB/T 4754. */
export const DEFAULT_LIBRARIES: readonly Default[] = [
  {
    slug: 'new-countryside',
    name: { zh: '新农村建设', en: 'New countryside' },
    tagline: {
      zh: '让技术和人才走到田间地头',
      en: 'Skills and people for the villages and fields of the province',
    },
    front: {
      zh: '面向全省乡镇、村集体、合作社和家庭农场，汇集黑土地保护、良种繁育、寒地水稻、大豆玉米高产栽培、畜禽养殖、农机作业、粮食与山特产品加工、农村电商和人居环境等方面的技术需求与成果供给。\n\n乡镇可以直接发布用人和技术需求；农技人员、农村实用人才、离退休专家和涉农院校师生可以按专长对接，也可以只提供咨询时间。不方便上网的农户，由乡镇服务窗口代为登记，本人凭验证码确认。',
      en: 'For townships, village collectives, cooperatives and family farms across the province: black-soil conservation, seed breeding, cold-region rice, high-yield soybean and maize, livestock, farm machinery, processing of grain and forest products, rural e-commerce and village improvement.\n\nTownships post what they need directly. Agronomists, skilled farmers, retired experts, and the staff and students of agricultural schools are matched by what they can do, and may offer no more than a few advisory hours. Where going online is difficult, the township service window registers people on their behalf and they confirm with a code.',
    },
    drawing: 'field',
    scope: { regions: ['230000'], industries: ['A', '13', '14'] },
    order: 1,
  },
  {
    slug: 'corridor',
    name: { zh: '哈大齐工业走廊', en: 'Harbin–Daqing–Qiqihar corridor' },
    tagline: {
      zh: '沿一条铁路，把企业的难题交给会解的人',
      en: 'Along one railway line, problems meet the people who can solve them',
    },
    front: {
      zh: '服务哈尔滨、大庆、齐齐哈尔以及沿线安达、肇东等地的工业园区，重点是重型装备、电站设备、数控机床、石油装备、石化深加工、新材料、食品医药和工业软件。\n\n企业把项目拆成一个个岗位，写清需要什么技能、到什么程度、什么时候开始；平台按技能、距离和时间推荐合适的人，并说明理由。缺几个人、缺哪一项，项目页上一看便知。留学回国人员和省外专家可以先线上参与，再决定是否落地。',
      en: 'For the industrial parks of Harbin, Daqing and Qiqihar, and of Anda and Zhaodong between them: heavy machinery, power-station equipment, machine tools, oilfield equipment, petrochemicals, new materials, food and medicine, and industrial software.\n\nEnterprises divide a project into positions and say which skills are needed, to what level and from when. The platform suggests people by skill, distance and date, and says why. A project page shows at a glance which places are still open and what is missing. Returned scholars and experts from elsewhere can start remotely and settle later.',
    },
    drawing: 'corridor',
    scope: {
      regions: ['230100', '230200', '230600', '231281', '231282'],
      industries: ['25', '26', '34', '35', '38', '40', '65'],
    },
    order: 2,
  },
  {
    slug: 'coal-power',
    name: { zh: '东部煤电化基地', en: 'Eastern coal-power base' },
    tagline: {
      zh: '老矿区的新活路，从安全和转化做起',
      en: 'New work for the old coal cities, starting with safety and conversion',
    },
    front: {
      zh: '服务鸡西、鹤岗、双鸭山、七台河四座煤城和周边电厂、化工园区，重点是矿井安全与智能化开采、瓦斯治理与利用、洗选与煤质提升、清洁发电与供热、煤化工和石墨等接续产业，以及采煤沉陷区治理。\n\n项目多在井口和厂区，多数岗位要求到现场；安全类需求由项目库管理员优先办理。熟悉老矿井的离退休工程师，特别欢迎以顾问方式参加。',
      en: 'For the four coal cities of Jixi, Hegang, Shuangyashan and Qitaihe and the power stations and chemical parks around them: mine safety and automated mining, gas drainage and use, coal preparation, clean power and heat, coal chemicals, graphite and other successor industries, and the restoration of subsided land.\n\nMost of the work is at the pithead or in the plant, so most positions are on site. Curators take safety-related needs first. Retired engineers who know the old mines are especially welcome as advisers.',
    },
    drawing: 'seams',
    scope: {
      regions: ['230300', '230400', '230500', '230900'],
      industries: ['06', '25', '26', '44'],
    },
    order: 3,
  },
  {
    slug: 'pillar',
    name: { zh: '支柱产业', en: 'Pillar industries' },
    tagline: {
      zh: '装备、石化、能源、食品、医药，全省一盘棋',
      en: 'Machinery, petrochemicals, energy, food and medicine, across the whole province',
    },
    front: {
      zh: '面向全省装备制造、石油化工、能源、食品和医药等支柱产业，以及为它们配套的检验检测、工业设计、软件与数据、物流和冰雪文旅等服务业。凡不属于前三个项目库、又需要跨地区找人的项目，都可以放在这里。\n\n科研院所和高校可以发布成果与技术服务，企业可以按岗位招募项目成员，高校毕业生可以从第一个项目做起。管理员十个工作日内办结，凭服务编号随时查询。',
      en: 'For the industries that carry the province — machinery, petrochemicals, energy, food and medicine — and the services behind them: testing and inspection, industrial design, software and data, logistics, and winter tourism. A project that belongs to none of the other three libraries and looks for people across the province has its place here.\n\nInstitutes and universities post results and technical services, enterprises fill the positions of their projects, and graduates find a first one. Curators answer within ten working days; the service number shows where a submission stands.',
    },
    drawing: 'works',
    scope: {
      regions: ['230000'],
      industries: ['13', '14', '25', '26', '27', '34', '35', '36', '37', '44'],
    },
    order: 4,
  },
];
