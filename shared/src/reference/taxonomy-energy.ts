import { skillGroup } from './taxonomy.js';

export const petroleum = skillGroup(
  'petroleum',
  '石油勘探与开采',
  'Petroleum exploration and extraction',
  `
petroleum-geology | 石油地质 | Petroleum geology | shi you di zhi | 油气地质, 地质综合研究, 沉积相, petroleum geologist | reservoir-engineering .6, seismic-exploration .6, well-logging .5
seismic-exploration | 地震勘探 | Seismic exploration | di zhen kan tan | 物探, 地震资料解释, 地球物理, seismic interpretation | engineering-geology .3
well-logging | 测井 | Well logging | ce jing | 测井解释, 录井, 测录井 | reservoir-engineering .5
reservoir-engineering | 油藏工程 | Reservoir engineering | you cang gong cheng | 油藏, 油藏数值模拟, 数模, Eclipse, 油田开发 | enhanced-oil-recovery .7, shale-oil .5
enhanced-oil-recovery | 提高采收率 | Enhanced oil recovery | ti gao cai shou lv | 三次采油, EOR, 化学驱, 三元复合驱, tertiary recovery | polymer-flooding .8, heavy-oil-recovery .5
polymer-flooding | 聚合物驱油 | Polymer flooding | ju he wu qu you | 聚驱, 聚合物配注, 注聚 | oilfield-chemistry .7, water-injection .6
drilling-engineering | 钻井工程 | Drilling engineering | zuan jing gong cheng | 钻井, 定向井, 水平井, 司钻, drilling | well-completion .7, drilling-fluids .7, drilling-equipment .6
drilling-fluids | 钻井液 | Drilling fluids | zuan jing ye | 泥浆, 完井液, 泥浆工程师, drilling mud | oilfield-chemistry .5
drilling-equipment | 钻采装备 | Drilling and production equipment | zuan cai zhuang bei | 石油装备, 石油机械, 钻机, 抽油管柱, 井下工具, oilfield equipment | mechanical-design .4, pumping-units .6
well-completion | 固井完井 | Cementing and completion | gu jing wan jing | 完井, 固井, cementing | sand-control .5, hydraulic-fracturing .5
well-workover | 井下作业 | Well workover | jing xia zuo ye | 修井, 大修, 带压作业, 作业队 | well-completion .5, oil-production-engineering .6, hydraulic-fracturing .5
hydraulic-fracturing | 压裂酸化 | Fracturing and acidising | ya lie suan hua | 压裂, 体积压裂, 酸化, fracking | shale-oil .7
shale-oil | 页岩油开发 | Shale oil development | ye yan you kai fa | 页岩油, 古龙页岩油, 致密油, tight oil | drilling-engineering .5
oil-production-engineering | 采油工程 | Oil production engineering | cai you gong cheng | 采油, 采油工, 机采, 采油工艺 | pumping-units .7, water-injection .6, reservoir-engineering .5
pumping-units | 抽油机与举升 | Pumping units and artificial lift | chou you ji yu ju sheng | 抽油机, 螺杆泵, 电潜泵, 机械采油, artificial lift | electric-motors .4
heavy-oil-recovery | 稠油热采 | Heavy oil thermal recovery | chou you re cai | 稠油, 蒸汽驱, 热采 | sand-control .5
sand-control | 防砂 | Sand control | fang sha | 防砂筛管, 筛管, 割缝筛管 | laser-cutting .3, well-workover .4
water-injection | 注水工程 | Water injection | zhu shui gong cheng | 注水, 油田注水, 分层注水 | water-treatment .4
oilfield-chemistry | 油田化学 | Oilfield chemistry | you tian hua xue | 油田化学剂, 缓蚀剂, 破乳剂, 驱油剂 | fine-chemicals .5, corrosion-protection .5
gathering-and-transport | 油气集输 | Oil and gas gathering | you qi ji shu | 集输, 联合站, 油气储运, 脱水, 转油站 | oilfield-pipelines .7, natural-gas-processing .5
oilfield-pipelines | 油气管道 | Oil and gas pipelines | you qi guan dao | 输油管道, 长输管道, 管道完整性, 中俄原油管道, pipeline integrity | corrosion-protection .6
well-control | 井控 | Well control | jing kong | 井控技术, 防喷器, IWCF, BOP | drilling-engineering .6, hse-management .4
oilfield-digitalisation | 数字油田 | Digital oilfield | shu zi you tian | 智慧油田, 油田物联网, 油井远程监控, digitalization of oilfields | industrial-data-acquisition .6, hmi-scada .5, oil-production-engineering .4
`,
);

export const petrochemicals = skillGroup(
  'petrochemicals',
  '石油化工与煤化工',
  'Petrochemicals and coal chemistry',
  `
chemical-process-engineering | 化工工艺 | Chemical process engineering | hua gong gong yi | 化工工艺设计, 化工工程师, 化学工程, 流程模拟, Aspen Plus, PRO/II | chemical-plant-operation .6, process-safety .6, separation-technology .7
oil-refining | 炼油工艺 | Oil refining | lian you gong yi | 炼油, 常减压, 炼化, refinery | catalytic-cracking .8, hydrogenation .7, chemical-plant-operation .5
catalytic-cracking | 催化裂化 | Catalytic cracking | cui hua lie hua | 催裂化, FCC | catalysis .6
hydrogenation | 加氢工艺 | Hydrogenation | jia qing gong yi | 加氢裂化, 加氢精制, hydrotreating | catalysis .6, hydrogen-energy .3
ethylene-production | 乙烯裂解 | Ethylene cracking | yi xi lie jie | 乙烯, 裂解炉, 烯烃 | oil-refining .5, polyolefins .6
polyolefins | 聚烯烃 | Polyolefins | ju xi ting | 聚乙烯, 聚丙烯, PE, PP料 | polymer-materials .7, synthetic-resins-and-rubber .5
synthetic-resins-and-rubber | 合成树脂与橡胶 | Synthetic resins and rubber | he cheng shu zhi yu xiang jiao | ABS, 顺丁橡胶, 合成橡胶, 树脂 | polymer-materials .7
catalysis | 催化剂 | Catalysis | cui hua ji | 催化, 工业催化, 催化剂制备, catalyst | organic-synthesis .5, analytical-chemistry .3
fine-chemicals | 精细化工 | Fine chemicals | jing xi hua gong | 助剂, 表面活性剂, 涂料, 日用化工, surfactants | organic-synthesis .7
organic-synthesis | 有机合成 | Organic synthesis | you ji he cheng | 合成, 合成研究员, 合成路线 | pharmaceutical-synthesis .8
analytical-chemistry | 分析化学 | Analytical chemistry | fen xi hua xue | 化验, 化验员, 气相色谱, 液相色谱, HPLC, GC-MS, 化学分析 | drug-analysis .7, food-testing .6, environmental-monitoring .5
separation-technology | 分离技术 | Separation technology | fen li ji shu | 精馏, 萃取, 膜分离, distillation | chemical-equipment .5
chemical-equipment | 化工设备 | Chemical process equipment | hua gong she bei | 化工机械, 反应釜, 塔器, 压缩机 | pressure-vessel-design .6, equipment-maintenance .4
heat-exchanger-design | 换热器设计 | Heat exchanger design | huan re qi she ji | 换热设备, 换热器, HTRI | chemical-equipment .6, district-heating .4
chemical-plant-operation | 化工装置操作 | Chemical plant operation | hua gong zhuang zhi cao zuo | 化工总控, 化工操作工, 内操, 外操 | dcs .5, process-safety .5
process-safety | 化工过程安全 | Process safety | hua gong guo cheng an quan | HAZOP, 工艺安全, LOPA, SIL, 危化品 | hse-management .7, hazardous-chemicals .7
hazardous-chemicals | 危险化学品管理 | Hazardous chemicals management | wei xian hua xue pin guan li | 危化品安全, 重大危险源, 危险化学品 | emergency-response .5
coal-chemistry | 煤化工 | Coal chemistry | mei hua gong | 现代煤化工, 煤制气, 煤制油, 煤制烯烃, coal-to-chemicals | coking .7, coal-gasification .8, methanol-production .7
coking | 焦化 | Coking | jiao hua | 炼焦, 焦炭, 焦炉, 煤焦油 | carbon-materials .4
coal-gasification | 煤气化 | Coal gasification | mei qi hua | 气化炉, 水煤浆, 合成气, syngas | chemical-process-engineering .4
methanol-production | 甲醇与合成氨 | Methanol and ammonia | jia chun yu he cheng an | 甲醇, 合成氨, 尿素 | fertiliser-production .6
fertiliser-production | 化肥生产 | Fertiliser production | hua fei sheng chan | 复合肥, 化肥, 腐植酸肥, fertilizer | soil-testing-fertilisation .3
natural-gas-processing | 天然气处理 | Natural gas processing | tian ran qi chu li | LNG, 天然气净化, LNG 储罐, 轻烃回收 | low-temperature-steel-welding .3
corrosion-protection | 防腐技术 | Corrosion protection | fang fu ji shu | 防腐, 阴极保护, 腐蚀与防护, cathodic protection | surface-engineering .5
lubricants | 润滑油脂 | Lubricants | run hua you zhi | 润滑油, 低温润滑油, 润滑脂, 设备润滑 | fine-chemicals .4, equipment-maintenance .3
`,
);

export const coalMining = skillGroup(
  'coal-mining',
  '煤炭开采',
  'Coal mining',
  `
coal-mining | 采煤工程 | Coal mining engineering | cai mei gong cheng | 采煤, 采矿工程, 综采, 综放, 采煤工, mining engineering | roadway-excavation .7, mine-ventilation .6, mine-safety .6
roadway-excavation | 巷道掘进 | Roadway excavation | hang dao jue jin | 掘进, 综掘, 盾构掘进, 掘进工 | roof-support .7, blasting .6
roof-support | 矿山支护 | Ground support | kuang shan zhi hu | 支护, 液压支架, 锚杆支护, 顶板管理 | coal-mining .5, hydraulic-systems .3
mine-ventilation | 矿井通风 | Mine ventilation | kuang jing tong feng | 通风, 一通三防, 通风工 | gas-drainage .7, mine-fire-prevention .6
gas-drainage | 瓦斯治理 | Mine gas control | wa si zhi li | 瓦斯抽采, 瓦斯防治, 瓦斯, coalbed methane, 煤层气 | mine-monitoring .5
mine-fire-prevention | 矿井防灭火 | Mine fire prevention | kuang jing fang mie huo | 煤层自燃, 防灭火 | mine-safety .6, fire-protection .4
mine-hydrology | 矿井防治水 | Mine water control | kuang jing fang zhi shui | 探放水, 矿井水文地质, 防治水 | hydrogeology .7, mine-geology .6, mine-safety .4
mine-electromechanical | 矿山机电 | Mine electromechanical systems | kuang shan ji dian | 煤矿机电, 井下电工, 提升机, 矿用设备 | electrical-maintenance .6, mine-transport .6
mine-transport | 矿井运输提升 | Mine haulage and hoisting | kuang jing yun shu ti sheng | 皮带机, 带式输送机, 刮板机, conveyor | equipment-maintenance .4
mine-monitoring | 矿井安全监测监控 | Mine safety monitoring | kuang jing an quan jian ce jian kong | 安全监测, 人员定位, 监测监控, 瓦斯监测 | sensors .4, mine-safety .5
mine-safety | 煤矿安全管理 | Coal mine safety | mei kuang an quan guan li | 矿山安全, 安全矿长, 煤矿安全员, 矿山安全员 | site-safety-management .6, mine-rescue .6
mine-rescue | 矿山救护 | Mine rescue | kuang shan jiu hu | 救护队, 矿山救援 | emergency-response .6
mine-geology | 矿山地质 | Mine geology | kuang shan di zhi | 煤田地质, 矿井地质, 地质勘探, 储量 | mine-surveying .6, geological-drilling .6
mine-surveying | 矿山测量 | Mine surveying | kuang shan ce liang | 矿测, 井下测量 | surveying .7
geological-drilling | 地质钻探 | Exploration drilling | di zhi zuan tan | 岩心钻探, 钻探, 勘探钻井, core drilling | drilling-engineering .4, geothermal-energy .3
open-pit-mining | 露天开采 | Open-pit mining | lu tian kai cai | 露天煤矿, 露天矿, 剥离 | blasting .6, coal-mining .5
blasting | 爆破技术 | Blasting | bao po ji shu | 爆破工程, 爆破员, 爆破作业, 民爆 | open-pit-mining .6
coal-preparation | 选煤 | Coal preparation | xuan mei | 洗煤, 选煤厂, 重介选煤, 浮选 | mineral-processing .7, coking .4, coal-chemistry .3
mineral-processing | 选矿 | Mineral processing | xuan kuang | 选矿工程, 浮选药剂, 球磨, ore dressing | graphite-processing .6
gold-mining | 金铜矿开采 | Gold and copper mining | jin tong kuang kai cai | 黄金矿山, 铜矿, 有色矿山, 多宝山铜矿 | mineral-processing .6, mine-geology .5
intelligent-mining | 智能化采煤 | Intelligent mining | zhi neng hua cai mei | 智慧矿山, 无人工作面, 智能矿山, smart mine | industrial-internet .4, mine-monitoring .5, coal-mining .6
subsidence-restoration | 采煤沉陷区治理 | Mining subsidence restoration | cai mei chen xian qu zhi li | 矿山修复, 沉陷区治理, 矿山生态修复, 矸石山治理 | ecological-restoration .7, mine-surveying .3
`,
);

export const power = skillGroup(
  'power',
  '电力与供热',
  'Power and heating',
  `
thermal-power-operation | 火电运行 | Thermal power operation | huo dian yun xing | 火力发电, 集控运行, 热电厂运行, 电厂值班员 | boiler-operation .8, turbine-operation .8, thermal-power-automation .6
boiler-operation | 锅炉运行 | Boiler operation | guo lu yun xing | 司炉, 司炉工, 循环流化床锅炉, 锅炉工 | district-heating .6, combustion-optimisation .6
turbine-operation | 汽机运行 | Steam turbine operation | qi ji yun xing | 汽轮机运行, 汽机检修 | thermal-power-automation .4
thermal-power-automation | 热工自动化 | Thermal power automation | re gong zi dong hua | 热工控制, 热控专业, 电厂自动化 | process-instrumentation .6
combustion-optimisation | 燃烧优化 | Combustion optimisation | ran shao you hua | 低氮燃烧, 掺烧, 煤粉燃烧, 燃烧调整, combustion tuning | flue-gas-treatment .5
flexible-peaking | 火电灵活性改造 | Flexible operation of thermal plants | huo dian ling huo xing gai zao | 深度调峰, 热电解耦, 灵活性改造 | energy-storage .4, thermal-power-operation .6
district-heating | 集中供热 | District heating | ji zhong gong re | 供热, 热网, 换热站, 供暖, 热力, heating network | heating-balance .7, hvac .6, heat-pumps .5
heating-balance | 供热调节与节能 | Heating control and balancing | gong re tiao jie yu jie neng | 水力平衡, 智慧供热, 热计量, 二网平衡, smart heating | energy-audit .5
heat-pumps | 热泵 | Heat pumps | re beng | 空气源热泵, 低温热泵, 地源热泵, 余热回收 | geothermal-energy .6, hvac .6, refrigeration .6
substation-maintenance | 变电运维检修 | Substation operation and maintenance | bian dian yun wei jian xiu | 变电站, 变电检修, 变电运维, 继保 | relay-protection .7, transformers .6, high-voltage-testing .7
relay-protection | 继电保护 | Relay protection | ji dian bao hu | 继保调试, 保护定值, 二次回路 | power-system-analysis .6, electrical-control-design .4
high-voltage-testing | 高电压试验 | High-voltage testing | gao dian ya shi yan | 高压试验, 电气试验, 绝缘试验 | transformers .5
transformers | 变压器 | Transformers | bian ya qi | 电力变压器, 变压器设计 | large-generators .4
transmission-lines | 输电线路 | Transmission lines | shu dian xian lu | 送电线路, 线路施工, 带电作业, 架空线路, 覆冰 | low-voltage-distribution .5, drone-inspection .5
low-voltage-distribution | 配电工程 | Power distribution | pei dian gong cheng | 配电, 配网, 供配电, 农网, 配电安装 | electrical-installation .6
power-system-analysis | 电力系统分析 | Power system analysis | dian li xi tong fen xi | 电网规划, 潮流计算, PSASP, 电力调度, 接入系统设计, grid planning | grid-integration .7, energy-storage .3
power-trading | 电力交易 | Electricity trading | dian li jiao yi | 电力市场, 售电, 现货市场 | carbon-management .5, power-system-analysis .4
cable-engineering | 电缆工程 | Cable engineering | dian lan gong cheng | 电缆敷设, 电缆头制作, 电线电缆 | low-voltage-distribution .5, electrical-installation .5, transmission-lines .4
hydropower | 水力发电 | Hydropower | shui li fa dian | 水电站, 水电运行, 抽水蓄能电站 | hydraulic-structures .5, turbine-operation .3
nuclear-engineering | 核工程 | Nuclear engineering | he gong cheng | 核能, 核动力, 反应堆, 小型堆 | nuclear-equipment .6, radiation-protection .6
radiation-protection | 辐射防护 | Radiation protection | fu she fang hu | 辐射安全, 剂量监测 | occupational-health .4
energy-audit | 节能诊断 | Energy audit | jie neng zhen duan | 能源审计, 节能, 能源管理, 能效, energy management | carbon-management .6
`,
);

export const renewables = skillGroup(
  'renewables',
  '风光生物质与储能',
  'Wind, solar, biomass and storage',
  `
wind-farm-operation | 风电场运维 | Wind farm operation | feng dian chang yun wei | 风电运维, 风机检修, 风电, 风力发电, wind turbine technician | wind-turbine-commissioning .7, drone-inspection .3, vibration-diagnosis .3
wind-turbine-commissioning | 风机安装调试 | Wind turbine installation | feng ji an zhuang tiao shi | 风机吊装, 风电安装, 风机调试 | rigging .5
wind-turbine-manufacture | 风电装备制造 | Wind turbine manufacture | feng dian zhuang bei zhi zao | 风机制造, 轮毂, 风塔, 风电叶片, wind tower | composite-materials .4, welding .4
wind-resource-assessment | 风资源评估 | Wind resource assessment | feng zi yuan ping gu | 测风, 风功率预测, WAsP, 微观选址 | agro-meteorology .4, machine-learning .2
cold-climate-wind | 寒区风机防冰 | Cold-climate wind technology | han qu feng ji fang bing | 叶片除冰, 低温型风机, 防冰涂层, blade de-icing | wind-farm-operation .5, aircraft-deicing .3, wind-turbine-manufacture .4
photovoltaic-systems | 光伏系统 | Photovoltaic systems | guang fu xi tong | 光伏, 太阳能发电, 光伏设计, PVsyst, 光伏电站, solar PV | photovoltaic-installation .8, grid-integration .5
photovoltaic-installation | 光伏安装运维 | Photovoltaic installation | guang fu an zhuang yun wei | 光伏安装, 光伏运维, 户用光伏, 农光互补 | electrical-installation .5
solar-thermal | 太阳能热利用 | Solar thermal | tai yang neng re li yong | 光热, 太阳能供暖, 太阳能热水 | district-heating .3, heat-pumps .5, photovoltaic-systems .4
biomass-power | 生物质发电 | Biomass power | sheng wu zhi fa dian | 秸秆发电, 生物质热电联产, 生物质锅炉 | boiler-operation .5, straw-utilisation .6
biomass-pellets | 生物质成型燃料 | Biomass pellet fuel | sheng wu zhi cheng xing ran liao | 颗粒燃料, 秸秆压块, 生物质颗粒, pellet fuel | straw-utilisation .7, biomass-power .6
biogas | 沼气工程 | Biogas | zhao qi gong cheng | 沼气, 厌氧发酵, 大型沼气, anaerobic digestion | manure-treatment .7, anaerobic-wastewater .7, biomass-power .4
bioethanol | 燃料乙醇 | Bioethanol | ran liao yi chun | 乙醇, 酒精生产, 玉米乙醇, fuel ethanol | fermentation .7, corn-deep-processing .6
straw-utilisation | 秸秆综合利用 | Straw utilisation | jie gan zong he li yong | 秸秆还田, 秸秆打包, 秸秆五化, straw recycling | conservation-tillage .5, feed-processing .3
energy-storage | 储能技术 | Energy storage | chu neng ji shu | 储能, 电化学储能, 压缩空气储能, 储能电站, BMS | lithium-batteries .8, grid-integration .5
lithium-batteries | 锂电池 | Lithium batteries | li dian chi | 动力电池, 锂离子电池, 电芯, 低温电池 | graphite-anode-materials .8, electric-vehicles .6
hydrogen-energy | 氢能 | Hydrogen energy | qing neng | 制氢, 电解水制氢, 燃料电池, 绿氢, fuel cells | electric-vehicles .3, energy-storage .5
grid-integration | 新能源并网 | Grid integration of renewables | xin neng yuan bing wang | 并网, 源网荷储, 微电网, microgrid | power-electronics .5, power-system-analysis .7
geothermal-energy | 地热开发 | Geothermal energy | di re kai fa | 地热, 地热供暖, 地热井 | drilling-engineering .4
carbon-management | 碳管理 | Carbon management | tan guan li | 碳排放核算, 碳交易, 双碳, 碳资产, carbon accounting | forest-carbon-sink .6, environmental-assessment .4
drone-inspection | 无人机巡检 | Drone inspection | wu ren ji xun jian | 无人机巡线, 电力巡检, 航拍巡检 | drone-piloting .8, photovoltaic-installation .2
`,
);
