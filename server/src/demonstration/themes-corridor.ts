import { theme, type Theme } from './theme.js';

const corridor = (text: Parameters<typeof theme>[1]): Theme => theme('corridor', text);

/** Harbin, Daqing, Qiqihar: equipment, petrochemicals, rail, digital plants. */
export const corridorThemes: readonly Theme[] = [
  corridor({
    industry: '35',
    cities: '230600 230603 230200',
    title: '低温{}焊接与在线检测升级 | Cold-climate welding and in-line inspection for {}',
    zh: '井口和野外作业温度低至 −35 ℃，现有{}焊缝低温冲击功不足，返修率 6.2%。目标是一套可在线检测的焊接工艺，返修率降到 2% 以内，并在现场连续运行 90 天。',
    en: 'Field work goes down to −35 °C; the joints of our {} lack impact strength and 6.2% are re-welded. We want a procedure with in-line inspection, re-work under 2%, proven on site for 90 days.',
    about: [
      '抽油管柱 | rod strings',
      '集输管线 | gathering lines',
      '压裂管汇 | fracturing manifolds',
      '钻机底座 | rig substructures',
    ],
    positions: [
      '焊接工艺工程师 | Welding procedure engineer | 24 | either | 低温钢焊接 4 必须; 相控阵超声检测 3 必须; 焊接工艺评定 3 必须; Python 2',
      '无损检测工程师 | NDT engineer | 16 | on-site | 相控阵超声检测 4 必须; 射线检测 3 必须; 现场安全管理 2',
      '数据采集与控制工程师 | Data and control engineer | 16 | either | 工业数据采集 3 必须; PLC 控制 3 必须; 数据分析 2',
    ],
    offer: [
      'technique | 厚壁低温钢窄间隙焊接工艺 | Narrow-gap welding of thick low-temperature steel',
      '做过 40 至 120 毫米低温钢的窄间隙埋弧焊，工艺卡、焊评报告和坡口图可以一并交付，首件由我们的焊工到厂带着焊。 | Narrow-gap submerged-arc procedures for low-temperature steel from 40 to 120 mm, delivered with qualification reports and joint drawings; our welders come and weld the first piece with yours.',
    ],
  }),
  corridor({
    industry: '34',
    cities: '230200 230208 230110',
    title: '{}厚板窄间隙焊接工艺开发 | Narrow-gap welding of thick plate for {}',
    zh: '{}壁厚 120 毫米以上，现用埋弧焊效率低、变形大。要开发窄间隙焊接工艺和专用工装，焊接工时减少三成，残余应力可测可控。',
    en: 'Our {} are more than 120 mm thick; submerged-arc welding as we do it is slow and distorts them. We want a narrow-gap procedure with its fixtures: 30% less welding time, residual stress measured and under control.',
    about: [
      '风电塔筒 | wind-tower shells',
      '加氢反应器筒节 | hydrocracker shells',
      '水轮机座环 | turbine stay rings',
      '压力机机架 | press frames',
    ],
    positions: [
      '工艺开发顾问 | Process development adviser | 16 | either | 窄间隙埋弧焊 3 必须; 厚板残余应力 3 必须; 工装设计 2',
      '工装设计师 | Fixture designer | 24 | on-site | 工装设计 3 必须; SolidWorks 3; 变位机 2',
      '热处理工程师 | Heat treatment engineer | 12 | on-site | 焊后热处理 3 必须; 热处理 3; 金相分析 2',
    ],
    offer: [
      'service | 大型焊接结构残余应力测试 | Residual stress measurement on large welded structures',
      '盲孔法和超声法都能做，一天出数据、三天出报告，最大测过 18 米长的机架。 | Hole drilling and ultrasonic methods, figures within a day and a report within three. The largest frame so far was 18 m long.',
    ],
  }),
  corridor({
    industry: '37',
    cities: '230200 230205 230100',
    title: '{}轻量化与疲劳寿命评估 | Light-weight design and fatigue life of {}',
    zh: '重载货运要求{}自重再降 8%，同时满足 −50 ℃ 冲击和 25 年寿命。需要结构、材料和试验三方面的人一起做。',
    en: 'Heavy haul asks for {} that are 8% lighter and still survive −50 °C and 25 years. Structure, material and testing have to work together.',
    about: [
      '敞车车体 | open-wagon bodies',
      '转向架构架 | bogie frames',
      '煤炭漏斗车 | coal hopper wagons',
      '集装箱平车 | container flat wagons',
    ],
    positions: [
      '结构强度工程师 | Structural engineer | 24 | either | 有限元分析 4 必须; 结构强度与疲劳 3 必须; 铁道车辆设计 3',
      '低温材料工程师 | Low-temperature materials engineer | 16 | either | 低温脆性与低温材料 3 必须; 金相分析 3; 焊接 3',
      '台架试验工程师 | Rig test engineer | 20 | on-site | 车辆试验 3 必须; 传感器技术 3; 数据分析 2',
    ],
    offer: [
      'service | 焊接构架疲劳试验与寿命预测 | Fatigue tests and life prediction for welded frames',
      '有 500 千牛伺服台架和低温箱，可按车辆标准做整架疲劳，也能只做接头试样。 | A 500 kN servo rig with a cold chamber: whole frames to the vehicle standards, or joint specimens alone.',
    ],
  }),
  corridor({
    industry: '26',
    cities: '230600 230604 230183',
    title: '{}装置节能与先进控制 | Energy saving and advanced control of the {}',
    zh: '{}装置能耗比同类先进水平高 9%，操作平稳率不足。要梳理用能、优化换热网络，并上先进控制。',
    en: 'Our {} uses 9% more energy than the best of its kind and runs unevenly. We will map where the energy goes, improve the heat exchange and add advanced control.',
    about: [
      '乙烯裂解 | ethylene cracker',
      '催化裂化 | catalytic cracker',
      '聚丙烯 | polypropylene line',
      '芳烃抽提 | aromatics extraction unit',
    ],
    positions: [
      '化工工艺工程师 | Process engineer | 24 | on-site | 化工工艺 4 必须; 节能诊断 3 必须; 换热器设计 3',
      '先进控制工程师 | Advanced control engineer | 24 | either | DCS 集散控制 4 必须; 数学建模 3 必须; Python 3',
      '安全评估顾问 | Process safety adviser | 8 | either | 化工过程安全 4 必须; HSE 管理 3',
    ],
    offer: [
      'advice | 炼化装置换热网络优化咨询 | Heat-network advice for refinery units',
      '先用一周把物流和能耗理清，再给出不停工能做的和大修时做的两张清单，每条都算回收期。 | One week to map streams and energy, then two lists, what can be done while running and what waits for the overhaul, each line with its payback.',
    ],
  }),
  corridor({
    industry: '38',
    cities: '230100 230103 230109',
    title: '{}永磁电机低温启动改造 | Cold-start retrofit of permanent-magnet motors for {}',
    zh: '{}现场冬季停机后启动困难，电缆和润滑都受低温影响。要做电磁、控制和密封的一体改造，30 台样机过一个冬天。',
    en: '{} fail to start after winter stops; cables and grease suffer from the cold. We are redesigning magnetics, control and sealing together and will run 30 samples through a winter.',
    about: [
      '抽油机 | pumping units',
      '矿用皮带机 | mine conveyors',
      '粮食提升机 | grain elevators',
      '供热循环泵 | heating circulation pumps',
    ],
    positions: [
      '电机设计师 | Motor designer | 24 | either | 电机设计 4 必须; 有限元分析 3; 电力电子 3',
      '变频控制工程师 | Drive control engineer | 20 | either | 变频调速 4 必须; 嵌入式开发 3 必须; 伺服与运动控制 3',
      '寒区试验工程师 | Cold-region test engineer | 16 | on-site | 寒区装备试验 3 必须; 可靠性工程 3; 现场安全管理 2',
    ],
    offer: [
      'result | 低温免维护轴承润滑组件 | Maintenance-free bearing lubrication for the cold',
      '润滑脂和密封一起设计，−45 ℃ 启动力矩不到常规的一半，已经在抽油机上过了两个冬天。 | Grease and seal designed together: at −45 °C the starting torque is less than half of the usual; two winters on pumping units behind it.',
    ],
  }),
  corridor({
    industry: '65',
    cities: '230100 230108 230600',
    title: '{}数字化车间与预测性维护 | Digital shop floor and predictive maintenance for {}',
    zh: '{}设备联网率不到四成，故障靠老师傅听声音。要接通数据、建模型，把非计划停机减少一半。',
    en: 'Fewer than 40% of our {} are connected, and faults are found by ear. We want to connect them, build the models and halve unplanned stops.',
    about: [
      '重型机床 | heavy machine tools',
      '轴承生产线 | bearing lines',
      '乳品灌装线 | dairy filling lines',
      '汽轮机叶片产线 | turbine blade lines',
    ],
    positions: [
      '工业互联网工程师 | Industrial internet engineer | 24 | on-site | 工业互联网 3 必须; 工业数据采集 3 必须; PLC 控制 3',
      '算法工程师 | Algorithm engineer | 20 | remote | 机器学习 4 必须; 振动故障诊断 3 必须; Python 4',
      '前端开发 | Front-end developer | 16 | remote | 前端开发 3 必须; 数据可视化 3; JavaScript 3',
    ],
    offer: [
      'service | 旋转机械振动诊断上门服务 | On-site vibration diagnosis of rotating machines',
      '带便携仪器上门，当天告诉您是轴承、对中还是基础的问题，并留下一份看得懂的频谱说明。 | We come with portable instruments and say the same day whether it is the bearing, the alignment or the foundation, and leave a spectrum report one can read.',
    ],
  }),
  corridor({
    industry: '37',
    cities: '230100 230111 230108',
    title: '{}复合材料构件自动化制造 | Automated manufacture of composite parts for {}',
    zh: '{}构件仍以手工铺层为主，合格率 86%。要引入自动铺放和在线无损检测，把合格率提到 97%。',
    en: 'Parts for {} are still laid by hand and 86% pass. With automated lay-up and in-line inspection we want to reach 97%.',
    about: [
      '直升机尾桨 | helicopter tail rotors',
      '通航飞机机翼 | light-aircraft wings',
      '工业无人机机身 | industrial drone bodies',
      '卫星天线面板 | satellite antenna panels',
    ],
    positions: [
      '复合材料工艺师 | Composite process engineer | 24 | on-site | 航空复合材料 4 必须; 碳纤维 3 必须; 质量管理体系 2',
      '航空无损检测员 | Aviation NDT specialist | 16 | on-site | 航空无损检测 4 必须; 超声检测 3; 红外热像检测 3',
      '机器人集成工程师 | Robot integration engineer | 20 | either | 工业机器人 3 必须; 机器视觉 3 必须; C/C++ 3',
    ],
    offer: [
      'technique | 复合材料构件热压罐工艺 | Autoclave process for composite parts',
      '有 2.5 米热压罐和洁净铺层间，可以试制首件，也可以把温度、压力曲线和工装图转给您。 | A 2.5 m autoclave and a clean lay-up room: we make the first part, or hand over cure cycles and tooling drawings.',
    ],
  }),
  corridor({
    industry: '46',
    cities: '230600 230100 230200',
    title: '{}含油污水低温处理 | Cold-water treatment of oily waste water from {}',
    zh: '{}冬季水温低于 8 ℃，生化处理效率下降一半。要筛选低温菌群、改造曝气和在线监测，全年达标。',
    en: 'In winter the water from {} is below 8 °C and biological treatment loses half its effect. Cold-adapted cultures, new aeration and monitoring are to keep it within limits all year.',
    about: [
      '采油联合站 | oil gathering stations',
      '化工园区 | the chemical park',
      '机车检修基地 | the locomotive depot',
      '油罐清洗站 | the tank-cleaning station',
    ],
    positions: [
      '水处理工程师 | Water treatment engineer | 20 | on-site | 低温污水处理 4 必须; 水处理 4 必须; 环境监测 2',
      '微生物研究员 | Microbiologist | 16 | either | 微生物育种 3 必须; 生物工程 3; 试验设计 2',
      '仪表工程师 | Instrument engineer | 12 | on-site | 仪器仪表 3 必须; 工业数据采集 3',
    ],
    offer: [
      'result | 耐低温脱氮菌剂 | A cold-tolerant denitrifying culture',
      '水温 5 ℃ 时氨氮去除仍在八成以上，先在您的池子里做两周小试，效果不到不收费。 | At 5 °C it still removes over 80% of ammonia nitrogen. We test two weeks in your own tank and charge nothing if it falls short.',
    ],
  }),
  corridor({
    industry: '36',
    cities: '230100 230112 231100',
    title: '{}寒区试验与标定 | Cold-region test and calibration of {}',
    zh: '依托黑河和哈尔滨的冬季试验场，为{}建立 −40 ℃ 冷启动、续航和热管理的试验规程与数据平台。',
    en: 'On the winter proving grounds of Heihe and Harbin we set up −40 °C cold-start, range and thermal tests for {}, with a data platform.',
    about: [
      '新能源客车 | electric buses',
      '柴油发动机 | diesel engines',
      '氢燃料商用车 | hydrogen trucks',
      '除雪车 | snow ploughs',
    ],
    positions: [
      '寒区试验负责人 | Cold-test lead | 30 | on-site | 寒区试车 4 必须; 车辆试验 3 必须; 项目管理 3',
      '标定工程师 | Calibration engineer | 24 | either | 发动机标定 3 必须; 数据分析 3; 新能源汽车 3',
      '数据平台工程师 | Data platform engineer | 16 | remote | 大数据开发 3 必须; Python 3; 数据库 3',
    ],
    offer: [
      'service | 冬季试验场地与保障 | Winter proving ground with crew',
      '每年 12 月到次年 2 月开放，含冰雪路面、暖库和充电桩，配司机和安全员，可按天预约。 | Open December to February: ice and snow tracks, warm garage, chargers, drivers and safety crew, booked by the day.',
    ],
  }),
  corridor({
    industry: '27',
    cities: '230100 230102 230600',
    title: '{}工艺放大与质量研究 | Scale-up and quality study of {}',
    zh: '{}小试收率稳定，放大后杂质超标。要做放大工艺、分析方法和申报资料，两年内取得批件。',
    en: '{} gives a steady yield on the bench, but impurities appear at scale. We need the scale-up, the analytics and the filing, with approval within two years.',
    about: [
      '头孢类原料药 | a cephalosporin API',
      '刺五加提取物 | eleuthero extract',
      '人血白蛋白 | human albumin',
      '兽用疫苗 | a veterinary vaccine',
    ],
    positions: [
      '工艺放大工程师 | Scale-up engineer | 24 | on-site | 原料药合成 4 必须; 化工过程安全 3; 药品生产质量管理 3 必须',
      '药物分析研究员 | Analytical scientist | 20 | either | 药物分析 4 必须; 统计学 2; 英语技术资料 3',
      '注册专员 | Registration officer | 12 | remote | 药品注册 3 必须; 技术文档写作 3',
    ],
    offer: [
      'service | 杂质谱研究与方法验证 | Impurity profiling and method validation',
      '从结构推测到方法学验证一条线做完，资料按申报格式整理，平均六周交付。 | From structure elucidation to validated methods in one run, written up in filing format, six weeks on average.',
    ],
  }),
];
