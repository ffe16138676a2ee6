import { theme, type Theme } from './theme.js';

const coalPower = (text: Parameters<typeof theme>[1]): Theme => theme('coal-power', text);

/** Jixi, Hegang, Shuangyashan, Qitaihe: coal, power, coal chemistry, and what comes after. */
export const coalPowerThemes: readonly Theme[] = [
  coalPower({
    industry: '06',
    cities: '230300 230400 230500 230900',
    title: '{}智能化改造 | Intelligent upgrade of {}',
    zh: '在地质条件复杂的薄煤层上完成{}智能化改造，井下减员 40%，并做到远程可视可控。',
    en: 'The seams are thin and faulted. {} will be seen and steered from above ground, with 40% fewer people below.',
    about: [
      '综采工作面 | the longwall face',
      '掘进工作面 | the heading face',
      '主运皮带系统 | the main conveyors',
      '主排水系统 | the main drainage',
    ],
    positions: [
      '采煤工程师 | Mining engineer | 24 | on-site | 智能化采煤 3 必须; 采煤工程 4 必须; 煤矿安全管理 3',
      '矿山机电工程师 | Mine electrical engineer | 24 | on-site | 矿山机电 4 必须; PLC 控制 3 必须; 变频调速 3',
      '工控网络工程师 | Industrial network engineer | 16 | either | 工控安全 3; 网络工程 3 必须; 组态与 SCADA 3',
    ],
    offer: [
      'technique | 薄煤层电液控支架联动 | Linked electro-hydraulic supports for thin seams',
      '1.3 米以下煤层也能跟机自动移架，控制逻辑开放，可在现有支架上加装。 | Supports follow the shearer by themselves in seams under 1.3 m; open control logic, fitted to existing supports.',
    ],
  }),
  coalPower({
    industry: '06',
    cities: '230300 230304 230900',
    title: '{}灾害预警平台 | Early warning of {}',
    zh: '把监测、地质和生产数据放到一张图上，提前 48 小时预警{}风险，杜绝较大事故。',
    en: 'Monitoring, geology and production come together on one map that warns of {} 48 hours ahead, so that no serious accident happens.',
    about: [
      '瓦斯突出 | gas outbursts',
      '冲击地压 | rock bursts',
      '矿井突水 | water inrush',
      '采空区自燃 | spontaneous combustion',
    ],
    positions: [
      '灾害防治工程师 | Hazard engineer | 20 | on-site | 瓦斯治理 4 必须; 矿井通风 3 必须; 矿井安全监测监控 3',
      '数据建模工程师 | Modelling engineer | 20 | remote | 机器学习 3 必须; 数据分析 4 必须; GIS 开发 2',
      '地质顾问 | Geology adviser | 8 | either | 矿山地质 4 必须; 水文地质 3',
    ],
    offer: [
      'service | 瓦斯抽采设计与效果评价 | Gas drainage design and assessment',
      '从钻孔布置到抽采达标评判都能做，报告可直接用于验收，省内做过九个矿。 | From borehole layout to the proof that drainage is sufficient, in a report fit for acceptance; nine mines in the province so far.',
    ],
  }),
  coalPower({
    industry: '35',
    cities: '230300 230305 230500',
    title: '{}激光熔覆再制造 | Laser-clad remanufacturing of {}',
    zh: '{}表面磨损快、换新贵。要建激光熔覆再制造线，寿命不低于新件、成本不超过六成。',
    en: '{} wear fast and cost much to replace. We are building a laser-cladding line that gives them the life of new parts for 60% of the cost.',
    about: [
      '液压支架立柱 | hydraulic support legs',
      '采煤机截齿 | shearer picks',
      '刮板机中部槽 | conveyor pans',
      '齿轮轴 | gear shafts',
    ],
    positions: [
      '表面工程师 | Surface engineer | 24 | on-site | 激光熔覆 4 必须; 无损检测 2 必须; 液压件拆检 2',
      '材料工程师 | Materials engineer | 16 | either | 耐磨材料 3 必须; 粉末冶金 3; 金相分析 3',
      '现场工艺员 | Shop technician | 30 | on-site | 堆焊 3 必须; 机械装配 3; 液压系统 2',
    ],
    offer: [
      'service | 矿用立柱激光熔覆修复 | Laser-clad repair of mining supports',
      '送来就修，直径 480 毫米以内一周交付，熔覆层硬度和厚度逐根检测。 | Legs up to 480 mm across come back within a week, hardness and thickness checked on each one.',
    ],
  }),
  coalPower({
    industry: '44',
    cities: '230400 230500 230902 230800',
    title: '{}灵活性改造与供热联调 | Flexibility retrofit of {} with heat supply',
    zh: '{}既要顶峰保供，又要深调让路新能源。改造后最小出力降到 30%，供热不受影响。',
    en: '{} must carry peaks and still make room for renewables. After the retrofit the minimum load falls to 30% and the heat supply does not suffer.',
    about: [
      '热电联产机组 | the CHP unit',
      '循环流化床锅炉 | the CFB boiler',
      '背压机组 | the back-pressure unit',
      '电极锅炉调峰站 | the electrode boiler station',
    ],
    positions: [
      '锅炉工程师 | Boiler engineer | 24 | on-site | 火电灵活性改造 3 必须; 锅炉运行 4 必须; 燃烧优化 3',
      '热控工程师 | Thermal control engineer | 20 | either | 热工自动化 4 必须; DCS 集散控制 3',
      '供热调度工程师 | Heat dispatch engineer | 16 | on-site | 供热调节与节能 3 必须; 集中供热 3; 数据分析 2',
    ],
    offer: [
      'advice | 机组深度调峰试验与优化 | Deep-cycling tests for power units',
      '带着试验方案和测点清单来，摸清最低稳燃负荷，再给运行人员一张操作卡。 | We bring the test plan and the list of measuring points, find the lowest stable load and leave the operators one card to work by.',
    ],
  }),
  coalPower({
    industry: '25',
    cities: '230500 230900 230300',
    title: '{}延伸与副产利用 | Extending {} and using its by-products',
    zh: '{}产品单一、附加值低。要打通下游精细化工路线，利用焦炉气和煤焦油，吨煤增值 300 元。',
    en: 'Today {} ends with a single product of little value. Fine chemistry downstream, with oven gas and tar put to use, is to earn 300 yuan more from each tonne of coal.',
    about: [
      '煤制甲醇 | coal-to-methanol',
      '焦化 | coking',
      '煤焦油加氢 | tar hydrogenation',
      '合成氨 | ammonia',
    ],
    positions: [
      '煤化工工程师 | Coal-chemistry engineer | 24 | on-site | 煤化工 4 必须; 催化剂 3; 化工工艺 3 必须',
      '精细化工研究员 | Fine-chemicals scientist | 20 | either | 精细化工 3 必须; 有机合成 3; 分析化学 3',
      '环保工程师 | Environmental engineer | 12 | on-site | 烟气治理 3 必须; 高浓度有机废水厌氧处理 3',
    ],
    offer: [
      'result | 焦炉气制 LNG 工艺包 | Process package: LNG from coke-oven gas',
      '日处理 30 万方的工艺包和设备表，已有一套装置平稳运行三年。 | Process package and equipment list for 300,000 cubic metres a day; one plant has run steadily for three years.',
    ],
  }),
  coalPower({
    industry: '77',
    cities: '230400 230402 230302 230502',
    title: '{}生态修复与再利用 | Restoring and reusing {}',
    zh: '对{}做边坡治理、土壤重构和植被恢复，同步规划光伏和旅游用地，三年见绿、五年见效。',
    en: 'We stabilise slopes, rebuild soil and bring plants back to {}, and plan land for solar power and visitors: green in three years, paying its way in five.',
    about: [
      '采煤沉陷区 | subsided coal land',
      '矸石山 | spoil heaps',
      '露天矿坑 | open pits',
      '尾矿库 | tailings ponds',
    ],
    positions: [
      '生态修复工程师 | Restoration engineer | 24 | on-site | 生态修复 4 必须; 采煤沉陷区治理 3 必须; 土壤修复 3',
      '岩土工程师 | Geotechnical engineer | 16 | on-site | 岩土工程勘察 3 必须; 冻土工程 2',
      '光伏设计师 | Solar designer | 12 | remote | 光伏系统 3 必须; 新能源并网 3',
    ],
    offer: [
      'technique | 矸石山低成本覆土绿化 | Low-cost greening of spoil heaps',
      '用粉煤灰和污泥改土，每亩比客土省一半，草灌结合，第二年覆盖度七成。 | Fly ash and sludge make the soil, at half the cost of bringing it in; grass and shrubs cover 70% in the second year.',
    ],
  }),
  coalPower({
    industry: '30',
    cities: '230300 230321 230400 230421',
    title: '{}石墨深加工 | Advanced processing of graphite into {}',
    zh: '利用本地鳞片石墨资源生产{}，解决提纯环保和一致性难题，进入头部电池企业供应链。',
    en: 'Local flake graphite is to become {}. Once purification is clean and quality even, the large battery makers will buy.',
    about: [
      '负极材料 | battery anodes',
      '高纯石墨 | high-purity graphite',
      '柔性石墨密封件 | flexible graphite seals',
      '石墨导热膜 | heat-spreading films',
    ],
    positions: [
      '石墨提纯工程师 | Purification engineer | 24 | on-site | 石墨提纯与加工 4 必须; 水处理 2; 化工设备 2',
      '负极材料研究员 | Anode scientist | 24 | either | 负极材料 3 必须; 锂电池 3 必须; 英语技术资料 2',
      '质量工程师 | Quality engineer | 16 | on-site | 质量管理体系 3 必须; 统计过程控制 3; 六西格玛 2',
    ],
    offer: [
      'technique | 无氟高温提纯工艺 | Fluorine-free thermal purification',
      '纯度到 99.99%，不用氢氟酸，吨耗电有实测台账可看，可先送 50 公斤试样。 | 99.99% pure without hydrofluoric acid; power use per tonne is on record. Send 50 kg for a trial first.',
    ],
  }),
];
