import { skillGroup } from './taxonomy.js';

export const rail = skillGroup(
  'rail',
  '轨道交通装备',
  'Rail equipment and transport',
  `
rail-vehicle-manufacture | 铁路货车制造 | Railway wagon manufacture | tie lu huo che zhi zao | 铁路货车, 货车制造, 车辆钢结构, 齐车, freight wagons | welding .4, rail-vehicle-design .7, bogies .7
rail-vehicle-design | 铁道车辆设计 | Rail vehicle design | tie dao che liang she ji | 铁道车辆工程, 车辆总体设计, 机车车辆 | mechanical-design .5, structural-strength .6
bogies | 转向架 | Bogies | zhuan xiang jia | 转向架设计, 轮对, 车轴 | bearings .4, rail-vehicle-maintenance .5
rail-vehicle-maintenance | 机车车辆检修 | Rolling stock maintenance | ji che che liang jian xiu | 车辆检修, 货车检修, 动车组检修, 机车检修, 列检 | electrical-maintenance .4, train-braking .6
train-braking | 列车制动 | Train braking | lie che zhi dong | 空气制动, 制动系统, 120阀 | pneumatic-control .5
train-driving | 机车驾驶 | Train driving | ji che jia shi | 火车司机, 机车司机, 动车司机, 地铁司机 | railway-operation .6, rail-vehicle-maintenance .4, metro-operation .5
railway-operation | 铁路运输组织 | Railway operation | tie lu yun shu zu zhi | 铁路调度, 车站值班员, 行车组织, 铁路运营 | railway-freight .7, metro-operation .5
railway-freight | 铁路货运 | Railway freight | tie lu huo yun | 货运员, 铁路货运代理, 班列运营, 中欧班列 | international-logistics .7, cross-border-transport .6
track-maintenance | 线路养护 | Track maintenance | xian lu yang hu | 铁路线路工, 工务, 轨道检测, 养路工 | frozen-soil-engineering .4, railway-construction .6
railway-construction | 铁路工程 | Railway construction | tie lu gong cheng | 高铁建设, 寒区高铁, 铁路施工, 路基 | frozen-soil-engineering .6, bridge-engineering .5
railway-signalling | 铁路信号 | Railway signalling | tie lu xin hao | 信号工, 联锁, 列控, 轨道电路 | communications-engineering .5, railway-power-supply .4
railway-power-supply | 牵引供电 | Traction power supply | qian yin gong dian | 接触网, 接触网工, 牵引变电 | substation-maintenance .5
metro-operation | 城市轨道交通运营 | Metro operation | cheng shi gui dao jiao tong yun ying | 地铁运营, 哈尔滨地铁, 地铁站务 | railway-signalling .5
rail-flaw-detection | 钢轨探伤 | Rail flaw detection | gang gui tan shang | 轮轴探伤, 钢轨检测 | ultrasonic-testing .7, track-maintenance .6
heavy-haul-technology | 重载运输技术 | Heavy-haul technology | zhong zai yun shu ji shu | 重载货车, 40吨轴重 | rail-vehicle-design .6, train-braking .5
`,
);

export const aviation = skillGroup(
  'aviation',
  '航空航天',
  'Aviation and aerospace',
  `
aircraft-assembly | 飞机装配 | Aircraft assembly | fei ji zhuang pei | 飞机铆接, 铆装钳工, 部件装配, 总装调试, 直升机装配 | fitter-work .5, aero-structures .7, aircraft-wiring .6
aero-structures | 飞机结构设计 | Aircraft structure design | fei ji jie gou she ji | 飞行器结构, 机身设计, 机翼 | finite-element-analysis .6, aero-composites .6
aero-composites | 航空复合材料 | Aerospace composites | hang kong fu he cai liao | 旋翼桨叶, 航空复材, 热压罐, 铺层 | structural-strength .4
aerodynamics | 空气动力学 | Aerodynamics | kong qi dong li xue | 气动设计, 风洞试验, 气动力, 风洞 | aero-structures .5
helicopter-technology | 直升机技术 | Helicopter technology | zhi sheng ji ji shu | 直升机, 直升机设计, 旋翼, 哈飞 | aircraft-assembly .6, aero-structures .5
aero-engines | 航空发动机 | Aero engines | hang kong fa dong ji | 航发, 涡轴发动机, 航空发动机装配, 发动机试车 | aero-transmission .7, rotor-balancing .4
aero-transmission | 航空传动系统 | Aerospace transmissions | hang kong chuan dong xi tong | 直升机减速器, 航空齿轮, 传动系统 | gearbox-design .6, gear-cutting .4
avionics | 航空电子 | Avionics | hang kong dian zi | 航电, 飞控, 机载设备, 飞行控制 | aircraft-wiring .6, embedded-development .5, signal-processing .4
aircraft-wiring | 航空电气线缆 | Aircraft wiring | hang kong dian qi xian lan | 航空线束, 飞机电气, 机载线缆 | electrical-control-design .4
aircraft-maintenance | 飞机维修 | Aircraft maintenance | fei ji wei xiu | 机务, 机务维修, 航线维护, CCAR-66, 飞机大修 | aircraft-ndt .5, aero-engines .5, avionics .5
aircraft-ndt | 航空无损检测 | Aircraft non-destructive testing | hang kong wu sun jian ce | NAS410, 航空探伤 | eddy-current-testing .6, penetrant-testing .5, non-destructive-testing .6
aircraft-piloting | 飞行驾驶 | Aircraft piloting | fei xing jia shi | 飞行员, 直升机驾驶, 通航飞行员, 私照, pilot | drone-piloting .4, general-aviation-operation .6
general-aviation-operation | 通用航空运营 | General aviation operation | tong yong hang kong yun ying | 通航, 通用航空, 低空经济, 低空旅游, 通航机场 | drone-piloting .4
uav-development | 无人机研制 | UAV development | wu ren ji yan zhi | 无人机设计, 无人机研发, 飞控开发, 多旋翼 | avionics .6, embedded-development .5, aerodynamics .4
aircraft-deicing | 飞机除防冰 | Aircraft de-icing | fei ji chu fang bing | 除冰, 结冰, 除冰液, 冰风洞 | airport-operation .5
airport-operation | 机场运行 | Airport operation | ji chang yun xing | 机场, 机场地勤, 地勤, 场务 | aircraft-maintenance .3
airworthiness | 适航管理 | Airworthiness | shi hang guan li | 适航取证, 适航审定, 适航 | aircraft-maintenance .5, quality-management-systems .4, aero-structures .4
satellite-technology | 卫星技术 | Satellite technology | wei xing ji shu | 小卫星, 星载, 卫星应用, 商业航天, 哈工大卫星 | communications-engineering .4, remote-sensing .5
spacecraft-engineering | 航天器工程 | Spacecraft engineering | hang tian qi gong cheng | 航天, 空间环境, 航天机构, 空间机械臂 | satellite-technology .7, mechanical-design .4
aerial-survey | 航空摄影测量 | Aerial survey | hang kong she ying ce liang | 航测, 航拍, 倾斜摄影, 实景三维, 无人机测绘 | surveying .7, remote-sensing .6
`,
);

export const automotive = skillGroup(
  'automotive',
  '汽车与发动机',
  'Automotive and engines',
  `
vehicle-design | 汽车设计 | Vehicle design | qi che she ji | 整车设计, 底盘设计, 车辆工程, 汽车工程师, automotive engineering | mechanical-design .6, vehicle-testing .6
car-body-welding | 车身焊装 | Car body welding | che shen han zhuang | 白车身, 焊装, 车身焊接, body in white | robotic-welding .6, resistance-welding .7
diesel-engines | 柴油机 | Diesel engines | chai you ji | 柴油发动机, 发动机设计, 东安动力, 内燃机, 发动机 | engine-calibration .7, auto-repair .5
engine-calibration | 发动机标定 | Engine calibration | fa dong ji biao ding | 标定, ECU标定, 发动机台架, 排放标定 | vehicle-testing .5
transmissions | 汽车变速器 | Automotive transmissions | qi che bian su qi | 变速箱, 自动变速器, AT, 变速器 | gearbox-design .7, diesel-engines .4
electric-vehicles | 新能源汽车 | Electric vehicles | xin neng yuan qi che | 电动汽车, 三电系统, 新能源车, EV | auto-electrics .6, power-electronics .4, charging-facilities .6
charging-facilities | 充换电设施 | Charging and battery swapping | chong huan dian she shi | 充电桩, 换电站, 充电设施运维 | electrical-installation .5, low-voltage-distribution .5
vehicle-cold-testing | 寒区试车 | Cold-region vehicle testing | han qu shi che | 冬季试车, 寒区试验, 黑河试车, 冰雪试驾, winter testing | vehicle-testing .8
vehicle-testing | 车辆试验 | Vehicle testing | che liang shi yan | 整车试验, 汽车试验, 道路试验, 试车员 | data-analysis .2
auto-repair | 汽车维修 | Auto repair | qi che wei xiu | 汽修, 修车, 汽车维修工, 机电维修, 汽车机修 | auto-electrics .7
auto-electrics | 汽车电器 | Auto electrics | qi che dian qi | 汽车电工, 车载电子, 汽车电子 | electrical-maintenance .4
auto-painting | 汽车钣金喷漆 | Auto body and paint | qi che ban jin pen qi | 汽车喷漆, 钣喷, 汽车美容 | auto-repair .5, surface-engineering .4, sheet-metal .4
special-vehicles | 专用车改装 | Special-purpose vehicles | zhuan yong che gai zhuang | 专用车, 改装车, 消防车, 清雪车, 房车 | snow-removal-equipment .7, vehicle-design .6
snow-removal-equipment | 清冰雪装备 | Snow removal equipment | qing bing xue zhuang bei | 除雪机, 清雪设备, 扫雪车, 抛雪机 | snow-removal .6, mechanical-design .3
auto-parts-manufacture | 汽车零部件制造 | Auto parts manufacture | qi che ling bu jian zhi zao | 汽车配件, 零部件, 主机配套 | stamping .5, quality-management-systems .4, casting .3
heavy-truck-driving | 货车驾驶 | Truck driving | huo che jia shi | 大货车司机, A2驾照, 半挂车驾驶, 司机, 大车司机 | cross-border-transport .4, construction-machinery .4, passenger-driving .6
passenger-driving | 客车驾驶 | Passenger vehicle driving | ke che jia shi | 大客车司机, A1驾照, 公交驾驶, 校车驾驶 | tourist-transport .5
`,
);
