import { skillGroup } from './taxonomy.js';

export const construction = skillGroup(
  'construction',
  '建筑施工',
  'Construction',
  `
architectural-design | 建筑设计 | Architectural design | jian zhu she ji | 建筑师, 建筑方案, 一级注册建筑师, SketchUp, 草图大师, architect | structural-design .7, bim .5, urban-planning .5
structural-design | 建筑结构设计 | Structural design of buildings | jian zhu jie gou she ji | 结构工程师, PKPM, 钢结构设计, 土建结构, YJK, structural engineer | steel-structures .6, foundation-engineering .6, finite-element-analysis .4
bim | BIM 技术 | BIM | bim ji shu | BIM, Revit, 建筑信息模型 | cost-engineering .4, autocad .4
urban-planning | 城乡规划 | Urban and rural planning | cheng xiang gui hua | 城市规划, 村庄规划, 国土空间规划, 规划师 | gis-development .4, landscape-design .5
landscape-design | 园林景观 | Landscape design | yuan lin jing guan | 园林, 景观设计, 绿化, 园林绿化, 园林施工 | silviculture .3
construction-site-management | 施工管理 | Construction management | shi gong guan li | 施工员, 建造师, 一级建造师, 二级建造师, 工长, 项目部, site manager | project-planning .5, construction-supervision .7, cost-engineering .4
construction-supervision | 工程监理 | Construction supervision | gong cheng jian li | 监理, 监理工程师, 总监理, 旁站 | quality-inspection .4, site-safety-management .5
cost-engineering | 工程造价 | Cost engineering | gong cheng zao jia | 造价, 造价师, 预算员, 广联达, 工程预算, 工程结算 | contract-management .4
surveying | 工程测量 | Surveying | gong cheng ce liang | 测量, 测绘工程, 测量员, 全站仪, RTK测量, land surveyor | aerial-survey .6, construction-site-management .4
masonry | 砌筑抹灰 | Masonry and plastering | qi zhu mo hui | 瓦工, 泥瓦匠, 瓦匠, 抹灰工, 砌墙 | concrete-work .5, decoration .4
concrete-work | 混凝土与钢筋作业 | Concrete and rebar work | hun ning tu yu gang jin zuo ye | 混凝土工, 钢筋工, 模板工, 木工支模 | concrete-technology .5, scaffolding .5
concrete-technology | 混凝土技术 | Concrete technology | hun ning tu ji shu | 商品混凝土, 混凝土配合比, 水泥, 搅拌站, 混凝土试验 | winter-construction .6, construction-materials-testing .6
scaffolding | 脚手架搭设 | Scaffolding | jiao shou jia da she | 架子工, 脚手架, 高处作业, 登高证 | steel-structures .4, site-safety-management .3
steel-structures | 钢结构制作安装 | Steel structure fabrication | gang jie gou zhi zuo an zhuang | 钢结构, 钢结构施工, 网架, 铆工, steelwork | welding .6, rigging .5
rigging | 起重吊装 | Rigging and lifting | qi zhong diao zhuang | 吊装, 吊车司机, 起重工, 塔吊, 信号司索工, crane operator | crane-equipment .6, construction-machinery .4
construction-machinery | 工程机械操作 | Construction machinery operation | gong cheng ji xie cao zuo | 挖掘机, 装载机, 推土机, 挖机司机, 铲车, excavator operator | farm-machinery-repair .3, tractor-driving .4
electrical-installation | 建筑电气安装 | Electrical installation | jian zhu dian qi an zhuang | 电气安装, 建筑电气, 弱电, 布线, 安装电工 | electrical-maintenance .7, plumbing .5
plumbing | 给排水与水暖安装 | Plumbing and heating installation | ji pai shui yu shui nuan an zhuang | 水暖工, 水电安装, 给排水, 管道工, 水暖, plumber | hvac .6, pipe-welding .4
hvac | 暖通空调 | Heating, ventilation and air conditioning | nuan tong kong tiao | 暖通, 通风空调, HVAC, 采暖设计, 中央空调 | energy-saving-buildings .6
fire-protection | 消防工程 | Fire protection | xiao fang gong cheng | 消防, 消防设施操作员, 注册消防工程师, 消防员, 灭火 | emergency-response .6, site-safety-management .5
decoration | 装饰装修 | Decoration | zhuang shi zhuang xiu | 装修, 油漆工, 贴砖, 吊顶, 木工装修 | furniture-making .4
wooden-structures | 木结构建筑 | Timber buildings | mu jie gou jian zhu | 木屋, 木刻楞, 木结构, 俄式木屋 | furniture-making .5, structural-design .4
construction-materials-testing | 建材检测 | Construction materials testing | jian cai jian ce | 材料试验员, 试验员, 建筑检测, 工程检测 | mechanical-testing .5
property-management | 物业管理 | Property management | wu ye guan li | 物业, 小区管理, 物业经理 | customer-service .4, electrical-maintenance .3, plumbing .4
greenhouse-construction | 温室大棚建造 | Greenhouse construction | wen shi da peng jian zao | 大棚建造, 温室工程, 暖棚, 大棚骨架 | steel-structures .4
`,
);

export const coldRegion = skillGroup(
  'cold-region',
  '寒区工程与交通',
  'Cold-region engineering and transport',
  `
frozen-soil-engineering | 冻土工程 | Frozen soil engineering | dong tu gong cheng | 冻土, 冻胀融沉, 多年冻土, 季节性冻土, permafrost | foundation-engineering .7, road-engineering .5, geotechnical-testing .6
winter-construction | 冬期施工 | Winter construction | dong qi shi gong | 冬施, 冬季施工, 防冻剂, 暖棚法, 混凝土保温 | construction-site-management .5, frozen-soil-engineering .5
foundation-engineering | 地基基础 | Foundation engineering | di ji ji chu | 桩基, 基坑支护, 地基处理, 岩土设计 | geotechnical-testing .7
geotechnical-testing | 岩土工程勘察 | Geotechnical investigation | yan tu gong cheng kan cha | 岩土工程, 勘察, 土工试验, 岩土工程师, 地勘 | engineering-geology .8
engineering-geology | 工程地质 | Engineering geology | gong cheng di zhi | 地质工程, 地质灾害, 边坡, 地质, geologist | mine-geology .5
road-engineering | 道路工程 | Road engineering | dao lu gong cheng | 公路, 公路工程, 市政道路, 路桥, highway engineering | asphalt-pavement .8, bridge-engineering .6, road-maintenance .7
asphalt-pavement | 沥青路面 | Asphalt pavement | li qing lu mian | 沥青, 改性沥青, 路面摊铺 | road-maintenance .6, concrete-technology .3
road-maintenance | 公路养护 | Road maintenance | gong lu yang hu | 养护工, 道路养护, 农村公路养护, 路面病害 | snow-removal .6
snow-removal | 清冰除雪作业 | Snow and ice removal | qing bing chu xue zuo ye | 清雪, 除雪, 清冰雪, 融雪剂 | heavy-truck-driving .3
bridge-engineering | 桥梁工程 | Bridge engineering | qiao liang gong cheng | 桥梁, 桥梁检测, 桥梁设计, 跨江桥 | structural-design .6, tunnel-engineering .5
tunnel-engineering | 隧道工程 | Tunnel engineering | sui dao gong cheng | 隧道, 盾构, 地下工程, TBM | roadway-excavation .4, blasting .4
ice-engineering | 冰工程与冰上交通 | Ice engineering and ice roads | bing gong cheng yu bing shang jiao tong | 冰力学, 冰上通道, 浮箱固冰通道, 冰荷载 | ice-flood-control .5, frozen-soil-engineering .5, ice-building .3
building-insulation | 建筑保温 | Building insulation | jian zhu bao wen | 外墙保温, 保温施工, 聚苯板, 岩棉 | energy-saving-buildings .8, decoration .3
energy-saving-buildings | 寒地节能建筑 | Cold-region energy-saving buildings | han di jie neng jian zhu | 超低能耗建筑, 被动房, 绿色建筑, 建筑节能, passive house | architectural-design .5, heat-pumps .4
pipe-frost-protection | 管道防冻保温 | Pipe frost protection | guan dao fang dong bao wen | 电伴热, 管道保温, 防冻, 伴热带 | plumbing .5, oilfield-pipelines .3, building-insulation .5
rural-housing-renovation | 农房改造 | Rural housing renovation | nong fang gai zao | 农村危房改造, 泥草房改造, 农房建设, 清洁取暖改造 | masonry .5, heated-brick-bed-building .5, building-insulation .5
cold-region-equipment-testing | 寒区装备试验 | Cold-region equipment testing | han qu zhuang bei shi yan | 低温试验, 高低温试验箱, 环境可靠性试验, 低温启动, cold start testing | vehicle-cold-testing .6, reliability-engineering .7, cold-embrittlement .5
reliability-engineering | 可靠性工程 | Reliability engineering | ke kao xing gong cheng | 可靠性, 可靠性测试, 加速寿命试验, FMEA | quality-management-systems .4, predictive-maintenance .4
municipal-engineering | 市政工程 | Municipal engineering | shi zheng gong cheng | 市政, 管网, 地下管廊, 老旧管网改造 | road-engineering .6, plumbing .4, water-supply .6
traffic-engineering | 交通工程 | Traffic engineering | jiao tong gong cheng | 交通规划, 交通组织, 智能交通, 交通信号 | road-engineering .5, urban-planning .4
`,
);

export const environment = skillGroup(
  'environment',
  '生态环境',
  'Environment',
  `
water-treatment | 水处理 | Water treatment | shui chu li | 污水处理, 污水处理工, 膜法水处理, 循环水, wastewater treatment | anaerobic-wastewater .7, water-supply .5, environmental-monitoring .5
anaerobic-wastewater | 高浓度有机废水厌氧处理 | Anaerobic wastewater treatment | gao nong du you ji fei shui yan yang chu li | 废水厌氧, UASB, IC反应器, 厌氧调试 | corn-deep-processing .3
low-temperature-wastewater | 低温污水处理 | Low-temperature wastewater treatment | di wen wu shui chu li | 冬季污水处理, 低温菌剂, 耐冷菌 | water-treatment .8, microbial-strain-engineering .3
water-supply | 供水与净水 | Water supply | gong shui yu jing shui | 自来水, 水厂, 供水, 饮用水净化, 二次供水 | pump-stations .5, plumbing .3
rural-sewage | 农村污水与厕所改造 | Rural sanitation | nong cun wu shui yu ce suo gai zao | 农厕改造, 农村污水治理, 厕所革命, 人居环境整治 | water-treatment .5, rural-housing-renovation .4, rural-governance .3
flue-gas-treatment | 烟气治理 | Flue gas treatment | yan qi zhi li | 脱硫脱硝, 除尘, 脱硫, 脱硝, VOCs治理, 大气污染防治 | thermal-power-operation .4, environmental-monitoring .5
environmental-monitoring | 环境监测 | Environmental monitoring | huan jing jian ce | 环境检测, 在线监测, 大气监测, 水质监测, 采样员 | laboratory-management .4
environmental-assessment | 环境影响评价 | Environmental impact assessment | huan jing ying xiang ping jia | 环评, 环评工程师, 排污许可, EIA, 环境工程师 | environmental-monitoring .6, feasibility-study .4
soil-remediation | 土壤修复 | Soil remediation | tu rang xiu fu | 污染土壤修复, 石油污染土壤, 重金属治理, 场地调查 | environmental-assessment .4, oil-sludge-treatment .6
oil-sludge-treatment | 含油污泥处理 | Oily sludge treatment | han you wu ni chu li | 油泥, 落地油, 油田环保, 压裂返排液 | water-treatment .4, oilfield-chemistry .3
solid-waste-treatment | 固体废物处理 | Solid waste treatment | gu ti fei wu chu li | 固废, 垃圾焚烧, 垃圾分类, 危废, 飞灰 | composting .5, environmental-assessment .4
composting | 有机废弃物堆肥 | Composting | you ji fei qi wu dui fei | 好氧堆肥, 厨余垃圾处理, 有机肥生产 | microbial-fertiliser .6
coal-gangue-utilisation | 煤矸石与粉煤灰利用 | Coal gangue and fly ash use | mei gan shi yu fen mei hui li yong | 煤矸石, 粉煤灰, 炉渣利用, 矸石制砖 | solid-waste-treatment .6, concrete-technology .3, subsidence-restoration .4
ecological-restoration | 生态修复 | Ecological restoration | sheng tai xiu fu | 生态治理, 植被恢复, 生态工程, 山水林田湖草 | silviculture .5, environmental-assessment .3
river-lake-restoration | 河湖治理 | River and lake restoration | he hu zhi li | 黑臭水体治理, 河道治理, 兴凯湖治理, 水生态 | wetland-conservation .6, water-resources-planning .5, water-treatment .4
noise-control | 噪声与振动控制 | Noise and vibration control | zao sheng yu zhen dong kong zhi | 降噪, 噪声治理, NVH, 声学 | vibration-diagnosis .5, vehicle-testing .3
cleaner-production | 清洁生产 | Cleaner production | qing jie sheng chan | 清洁生产审核, 循环经济, 绿色工厂 | energy-audit .6, carbon-management .5
agricultural-nonpoint-pollution | 农业面源污染防治 | Agricultural non-point pollution control | nong ye mian yuan wu ran fang zhi | 面源污染, 农药包装废弃物, 地膜回收, 化肥减量 | soil-testing-fertilisation .4, manure-treatment .5, plant-protection .3
`,
);
