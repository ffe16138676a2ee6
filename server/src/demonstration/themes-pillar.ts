import { theme, type Theme } from './theme.js';

const pillar = (text: Parameters<typeof theme>[1]): Theme => theme('pillar', text);

/** Food, dairy, equipment, medicine, tourism and ice, trade with Russia, digital services. */
export const pillarThemes: readonly Theme[] = [
  pillar({
    industry: '14',
    cities: '231202 230229 230600 230110',
    title: '{}新品研发与产线改造 | New products and lines for {}',
    zh: '消费者要更健康、更方便的{}。从配方、工艺到无菌灌装一条线改造，半年内上市三个新品。',
    en: 'People want {} that is healthier and more convenient. We are renewing recipe, process and aseptic filling and want three products on the shelf within half a year.',
    about: [
      '儿童奶酪 | cheese for children',
      '低糖酸奶 | low-sugar yoghurt',
      '植物蛋白饮品 | plant protein',
      '冻干乳制品 | freeze-dried dairy',
    ],
    positions: [
      '乳品研发工程师 | Dairy developer | 24 | on-site | 乳品研发 4 必须; 奶酪与黄油 3; 益生菌 3',
      '产线工程师 | Line engineer | 24 | on-site | 无菌灌装 3 必须; 乳品设备 3 必须; PLC 控制 2',
      '感官与营养顾问 | Sensory and nutrition adviser | 8 | either | 感官评价 3 必须; 食品营养 3',
    ],
    offer: [
      'technique | 本土益生菌发酵剂 | Local probiotic starter cultures',
      '从本省传统酸菜和乳制品里筛出的三株菌，产酸温和、后酸少，可以按您的配方调。 | Three strains from local pickles and dairy, mild in acid and stable after packing, adjusted to your recipe.',
    ],
  }),
  pillar({
    industry: '13',
    cities: '231200 231281 230200 231226',
    title: '{}精深加工与副产利用 | Deep processing of {} with by-products',
    zh: '把{}吃干榨净：主产品提质，副产做功能配料和饲料，废水厌氧产沼回供蒸汽。',
    en: 'Nothing of the {} is to be wasted: better main products, functional ingredients and feed from the rest, and biogas from the waste water for our own steam.',
    about: ['玉米 | maize', '大豆 | soybean', '稻谷 | paddy', '马铃薯 | potato'],
    positions: [
      '粮食加工工程师 | Grain processing engineer | 24 | on-site | 玉米深加工 3 必须; 氨基酸发酵 3; 分离技术 3 必须',
      '废水厌氧工程师 | Anaerobic engineer | 16 | on-site | 高浓度有机废水厌氧处理 3 必须; 沼气工程 3',
      '食品安全经理 | Food safety manager | 16 | on-site | 食品安全管理 3 必须; 食品检验 3',
    ],
    offer: [
      'service | 玉米深加工废水厌氧调试 | Commissioning of anaerobic plants',
      '自带菌种和在线仪表，驻厂 45 天把负荷提到设计值，沼气产量写进验收单。 | We bring sludge and instruments, stay 45 days and raise the plant to its design load; the biogas yield goes into the acceptance sheet.',
    ],
  }),
  pillar({
    industry: '58',
    cities: '231081 231100 230100 230881',
    title: '对俄{}跨境通道 | A cross-border channel to Russia for {}',
    zh: '打通{}从采购、认证、通关到境外仓的全链条，把周转时间从 25 天压到 12 天。',
    en: 'Purchase, certification, customs and a warehouse abroad become one chain for {}, and 25 days become 12.',
    about: ['果蔬 | fruit and vegetables', '机电产品 | machinery', '木材与板材 | timber', '食品 | food'],
    positions: [
      '对俄贸易经理 | Russia trade manager | 30 | either | 对俄贸易 4 必须; 俄语 4 必须; 商务谈判 3',
      '报关与合规专员 | Customs officer | 20 | on-site | 报关报检 3 必须; 欧亚经济联盟认证 3',
      '跨境物流主管 | Cross-border logistics lead | 20 | on-site | 跨境运输 3 必须; 国际物流 3; 冷链物流 2',
    ],
    offer: [
      'service | 俄语合同与认证资料翻译 | Russian contracts and certification files',
      '四名俄语译审，懂机电和食品两类目录，急件当天出稿，盖章认证可以代办。 | Four reviewers of Russian who know machinery and food regulations; urgent papers the same day, certification arranged.',
    ],
  }),
  pillar({
    industry: '90',
    cities: '230100 230109 231084 230200',
    title: '{}策划与运营 | Planning and running {}',
    zh: '把{}做成北方冬季的名片：内容更新、错峰引流、安全保障和低碳造雪一起抓，游客满意度 95% 以上。',
    en: '{} should be what people remember of a northern winter: fresh content, visits spread over the season, safety and low-carbon snow, and 95% of visitors satisfied.',
    about: [
      '冰雪乐园 | the ice and snow park',
      '青少年滑雪营 | youth ski camps',
      '雪雕艺术节 | the snow-sculpture festival',
      '冰上龙舟赛 | ice dragon-boat races',
    ],
    positions: [
      '冰雪运营经理 | Ice-and-snow manager | 30 | on-site | 冰雪乐园运营 3 必须; 活动策划 3; 景区运营管理 3',
      '雪雕冰雕师 | Ice and snow sculptor | 30 | on-site | 雪雕 3 必须; 冰雕 3',
      '造雪工程师 | Snow-making engineer | 20 | on-site | 造雪与压雪 3 必须; 制冷技术 2; 节能诊断 2',
    ],
    offer: [
      'service | 冰雪景观设计与安全评估 | Design and safety check of ice works',
      '做过 20 米以上冰建，荷载和消融都算过，开园前给一份能签字的安全评估。 | Ice structures above 20 m with loads and thaw calculated; before the opening you get a safety report that someone signs.',
    ],
  }),
  pillar({
    industry: '34',
    cities: '230100 230102 230200 231000',
    title: '{}国产化替代与可靠性提升 | {}: made here, and made to last',
    zh: '{}长期依赖进口，交期长、备件贵。要联合设计、材料和试验的人，做出寿命相当、价格七成的国产件。',
    en: '{} have long been imported, late and at a high price. With design, material and testing together we want to make them here: the same life for 70% of the price.',
    about: [
      '精密轴承 | precision bearings',
      '五轴机床转台 | five-axis rotary tables',
      '燃机叶片 | gas-turbine blades',
      '液压泵阀 | hydraulic pumps and valves',
    ],
    positions: [
      '机械设计工程师 | Mechanical designer | 24 | either | 机械设计 4 必须; 轴承技术 3; 有限元分析 3',
      '工艺工程师 | Manufacturing engineer | 24 | on-site | 机加工艺编制 3 必须; 五轴加工 3; 精密测量 3',
      '可靠性工程师 | Reliability engineer | 16 | either | 可靠性工程 3 必须; 统计学 3',
    ],
    offer: [
      'service | 轴承与齿轮失效分析 | Failure analysis of bearings and gears',
      '断口、金相、成分一次做全，两周内说清是材料、热处理还是装配的责任。 | Fracture, metallography and composition in one go; within two weeks we say whether material, heat treatment or assembly is to blame.',
    ],
  }),
  pillar({
    industry: '84',
    cities: '230100 230800 231200 232700',
    title: '{}远程诊疗与基层赋能 | Remote care and local strength in {}',
    zh: '让县乡患者在家门口看专家：建{}远程诊疗中心，培训基层医生 300 名，转诊率降三成。',
    en: 'Patients should see a specialist near home: a remote centre for {}, 300 local doctors trained, and 30% fewer transfers.',
    about: [
      '心脑血管病 | heart and stroke care',
      '冻伤救治 | frostbite care',
      '医学影像 | medical imaging',
      '康复护理 | rehabilitation',
    ],
    positions: [
      '临床专家 | Clinical expert | 8 | either | 心脑血管诊疗 4 必须; 远程医疗 3; 企业培训 2',
      '医学影像算法工程师 | Imaging engineer | 20 | remote | 医学影像智能分析 3 必须; 深度学习 3 必须; Python 3',
      '基层培训协调员 | Training coordinator | 16 | on-site | 全科医疗 3 必须; 公共卫生 2; 活动策划 2',
    ],
    offer: [
      'advice | 基层冻伤救治规范与带教 | Frostbite care: standards and teaching',
      '一套图解规范加两天带教，乡镇卫生院当场能练，冬季开通远程会诊。 | An illustrated standard and two days of teaching that a township clinic can practise at once; remote consultation through the winter.',
    ],
  }),
  pillar({
    industry: '65',
    cities: '230100 230109 230600 230200',
    title: '{}数据平台与智能应用 | A data platform with applications for {}',
    zh: '把分散在各单位的{}数据汇到一个平台，治理、共享、可视化，再做三个能用起来的智能应用。',
    en: 'Data on {} lie scattered over many offices. We are bringing them to one platform, cleaned, shared and visible, with three applications that people really use.',
    about: [
      '粮食收储 | grain storage',
      '寒地农业遥感 | cold-region remote sensing',
      '城市供热 | city heating',
      '口岸物流 | border logistics',
    ],
    positions: [
      '后端开发工程师 | Back-end developer | 24 | remote | Java 3 必须; 数据库 3 必须; 云计算与容器 2',
      '数据治理工程师 | Data governance engineer | 20 | either | 数据治理 3 必须; 数据仓库 3; 数据安全与合规 2',
      '大模型应用工程师 | LLM application engineer | 20 | remote | 大模型应用 3 必须; 自然语言处理 3; Python 4',
    ],
    offer: [
      'service | 政务与行业数据治理 | Data governance for agencies and industries',
      '先盘点、再定标准、后清洗，每一步都留下目录和负责人，不把活儿留给下一家。 | First an inventory, then standards, then cleaning; each step leaves a catalogue and a name, no work for the next contractor.',
    ],
  }),
  pillar({
    industry: '27',
    cities: '230100 231100 230700 231000',
    title: '{}功能产品开发 | Functional products from {}',
    zh: '以道地寒地资源{}为原料，做功效评价、标准制定和产品上市，带动种植基地三万亩。',
    en: 'From {} of the cold north we make products that are tested, standardised and on the shelf, with thirty thousand mu of fields behind them.',
    about: ['刺五加 | eleuthero', '蓝靛果 | honeyberry', '鹿茸 | deer antler', '月见草 | evening primrose'],
    positions: [
      '中药研发工程师 | Herbal medicine developer | 24 | on-site | 中成药研制 3 必须; 药理毒理 3; 药物分析 3',
      '提取工艺工程师 | Extraction engineer | 20 | on-site | 分离技术 3 必须; 干燥技术 3',
      '标准与注册专员 | Standards officer | 12 | remote | 标准编制 3 必须; 药品注册 3',
    ],
    offer: [
      'result | 蓝靛果花青素提取工艺 | Anthocyanin extraction from honeyberry',
      '低温提取，得率比常规高两成，废渣能做饲料，小试和中试数据齐全。 | Cold extraction yields a fifth more than usual and the residue feeds animals; bench and pilot data are complete.',
    ],
  }),
  pillar({
    industry: '51',
    cities: '230100 231200 230800 230600',
    title: '{}冷链与城乡配送 | Cold chain and delivery for {}',
    zh: '冬天防冻、夏天保鲜，为{}建产地预冷、干线和城乡配送一体的冷链，损耗降到 5% 以内。',
    en: 'Frost in winter, heat in summer: we are joining pre-cooling, trunk line and delivery into one cold chain for {}, with losses under 5%.',
    about: ['鲜食玉米 | sweet corn', '冷水鱼 | cold-water fish', '鲜奶 | fresh milk', '疫苗 | vaccines'],
    positions: [
      '冷链规划师 | Cold-chain planner | 20 | either | 冷链物流 3 必须; 物流规划 3; 数据分析 2',
      '制冷工程师 | Refrigeration engineer | 20 | on-site | 制冷技术 4 必须; 节能诊断 3',
      '运输调度员 | Dispatcher | 30 | on-site | 运输调度 3 必须; 仓储管理 3',
    ],
    offer: [
      'service | 移动预冷与冷藏车共享 | Shared pre-coolers and reefers',
      '六台移动预冷机、九辆冷藏车，田头预约，两小时内到，按车次结算。 | Six mobile pre-coolers and nine reefers, booked from the field, there within two hours, paid by the trip.',
    ],
  }),
];
