import { theme, type Theme } from './theme.js';

const countryside = (text: Parameters<typeof theme>[1]): Theme => theme('new-countryside', text);

/** Villages and fields: crops, black soil, livestock, villages' own trades, e-commerce. */
export const countrysideThemes: readonly Theme[] = [
  countryside({
    industry: '01',
    cities: '230822 230883 231281 230113',
    title: '黑土地保护下的{}绿色高产示范 | Green high-yield {} on protected black soil',
    zh: '万亩连片{}，推广秸秆还田与保护性耕作，化肥减量 15% 不减产。需要懂栽培、懂土壤、能带着农户干的人。',
    en: 'Ten thousand mu of {} in one piece, with straw returned and conservation tillage: 15% less fertiliser and no less yield. We need people who know the crop and the soil and can take farmers along.',
    about: ['水稻 | rice', '玉米 | maize', '大豆 | soybean', '马铃薯 | potato'],
    positions: [
      '栽培指导专家 | Crop adviser | 12 | on-site | 黑土地保护 3 必须; 保护性耕作 3 必须; 农业技术推广 3',
      '土肥技术员 | Soil technician | 16 | on-site | 测土配方施肥 3 必须; 土壤学 3; 微生物肥料 2',
      '农机调度员 | Machinery dispatcher | 20 | on-site | 农机调度与社会化服务 3 必须; 拖拉机驾驶 3; 农机自动导航 2',
    ],
    offer: [
      'service | 测土配方与秸秆还田托管 | Soil testing and straw-return service',
      '每 50 亩取一个点，三天出配方，秋后的深翻和还田由我们的机手包到地头。 | One sample for every 50 mu, a recipe within three days; in autumn our drivers do the ploughing and straw return on your field.',
    ],
  }),
  countryside({
    industry: '05',
    cities: '231202 230521 230231 230221',
    title: '{}植保无人机社会化服务队 | A drone plant-protection team for {}',
    zh: '组建一支服务周边十个村{}的无人机植保队，统一测报、统一用药、统一飞防，亩均用药降两成。',
    en: 'We are setting up a drone team for the {} of ten villages: forecasts, products and flights from one hand, 20% less chemical per mu.',
    about: ['水田 | paddy fields', '玉米田 | maize fields', '大豆田 | soybean fields', '果园 | orchards'],
    positions: [
      '无人机飞手 | Drone pilot | 30 | on-site | 植保无人机作业 3 必须; 无人机驾驶 3',
      '植保技术员 | Plant protection technician | 16 | on-site | 植物保护 3 必须; 生物防治 2',
      '农机维修员 | Machinery mechanic | 16 | on-site | 农机维修 3 必须; 电气维修 2',
    ],
    offer: [
      'service | 无人机飞防与作业监测 | Drone spraying with flight records',
      '12 架植保机，日作业 6000 亩，每次飞行都有轨迹和用药记录，村里可以在手机上看。 | Twelve drones, 6,000 mu a day; every flight leaves its track and dosage, which the village can see on a phone.',
    ],
  }),
  countryside({
    industry: '03',
    cities: '230227 230221 231283 230229',
    title: '{}标准化养殖与粪污还田 | Standard {} farming with manure to the field',
    zh: '新建{}标准化小区，配套青贮、粪污发酵和数字化管理，带动 60 户入社，形成种养循环。',
    en: 'We are building a standard {} site with silage, manure fermentation and digital records. Sixty households will join, and what leaves the barn goes back to the field.',
    about: ['肉牛 | beef', '奶牛 | dairy', '大鹅 | goose', '生猪 | pig'],
    positions: [
      '养殖技术负责人 | Livestock lead | 24 | on-site | 肉牛养殖 3 必须; 饲料配方 3; 动物防疫 3 必须',
      '兽医顾问 | Veterinary adviser | 8 | either | 兽医诊疗 4 必须; 牛病防治 3',
      '粪污处理工程师 | Manure engineer | 12 | on-site | 畜禽粪污处理 3 必须; 有机废弃物堆肥 3; 沼气工程 2',
    ],
    offer: [
      'advice | 规模牧场疫病净化指导 | Disease-control advice for larger farms',
      '每月到场一天，看免疫、看消毒、看记录，半年内把布病和结核的净化方案走完一轮。 | One day a month on the farm: vaccination, disinfection, records. Within half a year one full round of the brucellosis and tuberculosis scheme.',
    ],
  }),
  countryside({
    industry: '51',
    cities: '231081 231181 231002 230781',
    title: '{}品牌与直播电商 | Brand and live e-commerce for {}',
    zh: '{}品质好、卖不上价。要做分级包装、产地追溯、短视频和直播，年线上销售过千万元，回头率三成以上。',
    en: 'The quality of our {} is good, the price is not. With grading, traceability, short videos and live sales we want to sell for ten million yuan a year online and see a third of the buyers again.',
    about: [
      '黑木耳 | black fungus',
      '有机大米 | organic rice',
      '蓝莓制品 | blueberry products',
      '椴树蜜 | linden honey',
    ],
    positions: [
      '电商运营 | E-commerce manager | 30 | either | 农村电商 3 必须; 直播电商 3 必须; 短视频运营 2',
      '品牌设计师 | Brand designer | 12 | remote | 平面设计 3 必须; 农产品品牌营销 3',
      '质量追溯专员 | Traceability officer | 16 | on-site | 农产品追溯 3 必须; 绿色食品认证 2',
    ],
    offer: [
      'service | 农产品短视频拍摄与代运营 | Video and shop operation for farm products',
      '镇上就有拍摄间，脚本、拍摄、剪辑、客服都能接，按成交提成，不收开店费。 | A studio in the township; scripts, filming, editing and customer service for a share of sales and no set-up fee.',
    ],
  }),
  countryside({
    industry: '78',
    cities: '231084 230183 230724 231085',
    title: '{}乡村民宿与研学线路 | Village inns and study tours around {}',
    zh: '依托{}，把闲置农房改成民宿，做四季研学线路，村集体年增收 50 万元。要策划、改造和带队的人。',
    en: 'Around {}, idle farmhouses are to become inns, with study tours in every season and half a million yuan a year for the village. We are looking for planners, builders and guides.',
    about: [
      '雪乡林场 | the snow forests',
      '火山地质公园 | the volcano park',
      '湿地鹤乡 | the crane wetlands',
      '抗联遗址 | the sites of the resistance army',
    ],
    positions: [
      '民宿策划 | Inn planner | 16 | either | 乡村旅游与民宿 3 必须; 旅游策划 3',
      '农房改造设计师 | House refit designer | 16 | either | 农房改造 3 必须; 建筑保温 2; 室内设计 3',
      '研学指导老师 | Study-tour teacher | 20 | on-site | 研学旅行指导 3 必须; 科学普及 2',
    ],
    offer: [
      'advice | 民宿从选址到开业陪跑 | From site to opening: advice for inns',
      '已经陪了七家小院开业，选址、改造、定价、订房平台都讲明白，前三个月每周来一次。 | Seven inns opened so far. We talk through site, refit, prices and booking platforms and come weekly for the first three months.',
    ],
  }),
  countryside({
    industry: '01',
    cities: '230281 231226 230321 230881',
    title: '{}棚室越冬生产 | Winter production of {} under glass',
    zh: '利用地热和保温新材料，让{}在 −30 ℃ 的冬天也能生产，亩产值翻一番。',
    en: 'With geothermal heat and new insulation {} will grow through winters of −30 °C and earn twice as much per mu.',
    about: ['草莓 | strawberries', '食用菌 | mushrooms', '番茄 | tomatoes', '叶菜 | leaf vegetables'],
    positions: [
      '设施园艺师 | Greenhouse grower | 24 | on-site | 设施蔬菜 3 必须; 温室大棚建造 2; 植物保护 2',
      '供暖工程师 | Heating engineer | 12 | on-site | 地热开发 2; 暖通空调 3 必须; 热泵 3',
      '物联网开发 | IoT developer | 12 | remote | 物联网开发 3 必须; 传感器技术 3',
    ],
    offer: [
      'technique | 双层骨架日光温室建造 | Double-frame solar greenhouse',
      '双层骨架加保温被，−30 ℃ 不加温也能保住 8 ℃ 以上，图纸公开，可带本地施工队一起建。 | A double frame with a quilt keeps 8 °C inside at −30 °C without heating. Drawings are open and local builders can learn on the job.',
    ],
  }),
  countryside({
    industry: '83',
    cities: '230127 230128 231221 230523',
    title: '{}新型农民培训 | Training farmers in {}',
    zh: '面向 12 个乡镇办{}实训班，田间课堂加线上答疑，一年培训 800 人，结业能独立上手。',
    en: 'Courses in {} for twelve townships, in the field and online, for 800 people a year who can work on their own afterwards.',
    about: [
      '农机操作与维修 | machinery',
      '食用菌栽培 | mushroom growing',
      '电商直播 | live selling',
      '合作社财务 | co-operative accounting',
    ],
    positions: [
      '培训讲师 | Trainer | 8 | on-site | 农民培训 3 必须; 技能传授与带徒 3',
      '课程设计 | Course designer | 12 | remote | 课程设计 3 必须; 网络课程制作 2',
      '合作社辅导员 | Co-operative adviser | 12 | either | 合作社经营管理 3 必须; 农村会计 3',
    ],
    offer: [
      'service | 田间课堂与技能实训 | Field classes and skills training',
      '三名讲师加一辆教学车，哪个乡镇凑够 30 人就去哪儿，讲一半、练一半。 | Three teachers and a training van: wherever 30 people sign up, we come; half talk, half practice.',
    ],
  }),
  countryside({
    industry: '05',
    cities: '230422 231123 230230 232721',
    title: '{}林下经济示范园 | A model site for {} under the forest',
    zh: '在禁伐林区发展{}，统一种苗、技术和销路，林业职工户均增收两万元。',
    en: 'Where felling has ended, {} can bring each forest family twenty thousand yuan more a year, with seedlings, know-how and sales from one hand.',
    about: [
      '刺五加与五味子 | eleuthero and schisandra',
      '榛蘑与猴头菇 | wild mushrooms',
      '林蛙养殖 | forest frogs',
      '红松果林 | Korean pine nuts',
    ],
    positions: [
      '中药材种植技术员 | Herb grower | 16 | on-site | 中药材种植 3 必须; 林下经济 3 必须; 人参与刺五加种植 2',
      '森林培育工程师 | Silviculture engineer | 12 | on-site | 森林培育 3 必须; 森林防火 2; 红松果林经营 2',
      '采购与销售经理 | Sales manager | 16 | either | 销售 3 必须; 农产品流通 2; 商务谈判 2',
    ],
    offer: [
      'technique | 刺五加组培育苗 | Tissue-cultured eleuthero seedlings',
      '组培苗移栽成活率九成，两年可以采收，附栽植手册，种得多可以驻点指导。 | Tissue-cultured seedlings, nine in ten survive planting and can be cut after two years. A planting guide comes with them, on-site help for larger plots.',
    ],
  }),
];
