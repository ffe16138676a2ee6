/**
 * How workshops, farms and agencies say the skills of the taxonomy: tools, tasks, machines and shortened names that a
 * notice or a CV uses instead of the name. A line is the id of a skill and its words.
 */
const table = `
rice-cultivation: 水田种植 水稻旱育稀植 水田管理 稻田种植 插秧管理 水稻生产
rice-seedling-raising: 育苗大棚 水稻育苗 秧棚 浸种催芽 苗床管理
corn-cultivation: 玉米生产 旱田种植 玉米大垄双行 苞米
soybean-cultivation: 大豆生产 黄豆 大豆垄三栽培
potato-cultivation: 土豆 马铃薯种植 种薯繁育
coarse-cereals: 杂粮种植 小杂粮 杂豆
greenhouse-vegetables: 棚室种植 棚菜 大棚种植 设施农业 反季节蔬菜 温室蔬菜 设施蔬菜种植
sweet-corn-and-vegetables: 菜农 种菜 露地菜
fruit-growing: 果树修剪 果园 果农
flower-growing: 养花 花卉种植 插花
genetic-breeding: 品种选育 选育 杂交育种 种质
seed-production: 种子繁育 种子繁殖 种子质量检验 种子精选 繁种
plant-protection: 统防统治 打药 植保技术 病虫草害 病虫害 植物医生
organic-farming: 有机农产品 绿色种植 有机栽培
smart-agriculture: 农业大数据 智能温控 农业信息化
agri-extension: 下乡指导 农业技术指导 技术下乡 田间指导
pig-raising: 猪场 生猪 养猪技术 母猪产房
beef-cattle-raising: 肉牛 育肥牛 牛场
sheep-raising: 肉羊 羊养殖
poultry-raising: 家禽 鸡场 禽类养殖 孵化
cold-water-fish: 水产 鱼塘 淡水养殖 池塘养鱼
livestock-epidemic-prevention: 疫病防控 畜禽防疫 打疫苗 动物疫病 消毒防疫
veterinary-clinic: 动物诊疗 兽医门诊 宠物医疗 给牛看病
cattle-disease: 奶牛疾病 乳房炎 蹄病 牛病
artificial-insemination: 冻精输精 输精 同期发情 家畜繁殖 畜禽繁育 家畜繁育 品种改良
feed-formulation: 日粮配方 饲料营养 日粮配制 全混合日粮 饲喂管理 日粮设计 饲粮
silage: 青贮饲料 青储
manure-treatment: 粪肥还田 粪污
dairy-herd-management: 牛舍管理 奶牛饲养 奶牛场 牧场 奶牛场长
milking: 挤奶 挤奶厅 转盘挤奶 奶台 挤奶机
calf-rearing: 犊牛饲养 犊牛岛 后备牛
milk-testing: 原料奶检验 原奶检测 乳成分
milk-powder: 奶粉工艺 奶粉生产 喷粉塔 乳粉 乳品加工 乳制品加工
liquid-milk: 液态奶 牛奶加工 纯牛奶
silviculture: 营造林 植树 更新造林 中幼林抚育 荒山造林
forest-nursery: 苗木培育 树苗 育苗
forest-inventory: 二类调查 林地小班 林业规划设计 森林资源监测 小班区划 一张图
forest-fire-prevention: 防火巡护 森林扑火 防火 森林消防员 打火队
forest-rangering: 护林巡护 林区管护 林政
forest-pest-control: 林木病虫害 美国白蛾
under-forest-economy: 林下种植 林下养殖 林下产业
chinese-medicine-growing: 中草药种植 药材 道地药材 中药种植
edible-fungi: 种木耳 木耳种植 菌类种植 吊袋木耳 食用菌种植 黑木耳种植
timber-processing: 木材 制材 木材检验 木料加工
furniture-making: 木器 打家具 实木定制
tractor-driving: 驾驶拖拉机 开拖拉机 拖拉机作业 拖拉机驾驶员 农机驾驶员
combine-harvesting: 开收割机 割稻机 水稻收割机 玉米收割机 收割作业 收获机
rice-transplanting: 插秧 机插 水稻插秧机
soil-tillage-machinery: 播种 精密播种 整地 深翻 旋耕 起垄 精量点播
farm-machinery-repair: 拖拉机检修 收割机维修 修拖拉机 修收割机 农机检修 农业机械维修 插秧机维修
precision-navigation: 自动驾驶农机 农机自动驾驶 无人驾驶农机 北斗终端 导航作业 卫星导航农机
drone-spraying: 无人机打药 无人机喷药 无人机施肥 飞防作业 无人机植保作业
drone-piloting: 无人机操控
farm-machinery-scheduling: 代耕 农机作业服务 土地托管 农机社会化服务
grain-drying: 粮食干燥 烘干机 塔式烘干
livestock-machinery: 牧场设备 饲喂设备 清粪机 TMR搅拌车
irrigation-machinery: 水肥一体 喷灌设备 滴灌带 节水设备
black-soil-protection: 黑土耕地 黑土 黑土地修复 秸秆还田培肥
soil-testing-fertilisation: 配方施肥 科学施肥 土壤肥力 测土 土样检测
high-standard-farmland: 农田改造 土地平整 高标准田
farmland-water-conservancy: 水田灌溉 灌排 渠系
hydraulic-structures: 水利施工 大坝 水闸 水利水电 堤坝
pump-stations: 抽水 泵房 水泵工
soybean-processing: 豆制品加工 大豆压榨 大豆深加工 腐竹
oil-pressing: 榨油厂 豆油加工 油厂
rice-milling: 大米厂 制米 碾米厂 稻谷加工
flour-milling: 面粉厂 主食加工 做馒头 面粉加工
baking: 西点烘焙 面点师 裱花 做面包 糕点 烘焙西点 做蛋糕 面食制作 白案 面案
meat-processing: 肉联厂 灌肠 熟食 酱卤
slaughter: 宰杀 屠宰加工
fermentation: 酒曲 制曲 发酵车间 菌种发酵 发酵控制
brewing: 酿酒 白酒 勾调 勾兑 酒厂 酱油酿造
prepared-dishes: 预制食品 速冻调理
food-product-development: 新品研发 配方研发 产品配方 食品新产品
food-testing: 农残 理化检验 食品质检 食品抽检 重金属检测
food-microbiology: 菌落检测 微生物限度 致病菌检测 菌落
food-safety-management: 食品安全体系 BRC 食品质量管理 SC许可 食品生产许可 食安
food-packaging: 包装线 包装设备 食品包装线
grain-storage: 粮食保管 粮仓 粮食储藏 保粮
grain-quality-inspection: 粮食检验 验粮 粮食质检
petroleum-geology: 油气勘探 石油勘探 地质研究
seismic-exploration: 地震解释 地震采集 物探技术
well-logging: 测井曲线 录井工
reservoir-engineering: 油藏描述 剩余油分析 开发方案 油田动态分析 油藏动态 油藏管理
enhanced-oil-recovery: 三采 三元复合 化学驱油 提采
polymer-flooding: 聚合物驱 注聚站 配制站
drilling-engineering: 打井队 钻井队 井队 侧钻
drilling-fluids: 泥浆工
well-workover: 大修侧钻 小修 修井机 井下大修 检泵 作业工 修井队
hydraulic-fracturing: 压裂队 压裂施工
oil-production-engineering: 机采井 人工举升 采油班 油井管理 油井维护 采油矿 采油队
pumping-units: 抽油机管理 抽油机维修 举升工艺
water-injection: 注水开发 注水调剖 注水站 分注 调剖 水驱
gathering-and-transport: 计量间 油气处理 集输站 转油
oilfield-pipelines: 输油 油气管线 管道巡护
chemical-process-engineering: 聚合反应 工艺包 工艺流程设计 合成工段 化工设计 工艺优化 工艺员
oil-refining: 炼油厂 蒸馏装置 常减压装置 石油炼制
catalysis: 催化反应
organic-synthesis: 合成实验 有机合成实验 中间体合成
analytical-chemistry: 高效液相 液相 气相 滴定 化验分析 化学检验 化学化验 色谱分析 中控分析 仪器分析
separation-technology: 蒸馏塔 蒸馏 精馏塔 结晶 蒸发 分离提纯 化工分离
chemical-equipment: 反应釜操作 压力管道 静设备 动设备 管道设计 换热设备维护 工艺管线 设备工程师化工
chemical-plant-operation: DCS操作 中控室操作 中控操作 主操 副操 装置操作 班长主操 化工操作
process-safety: 安全评价 工艺安全分析 安全评估 SIL定级 化工安全
hazardous-chemicals: 危险品管理 危化品证
coal-chemistry: 煤制油气
fertiliser-production: 肥料厂 尿素装置 复合肥生产
corrosion-protection: 防腐保温 防腐工 喷砂除锈
coal-mining: 综采工作面 采煤机 采煤队 综采队 综采设备 回采
roadway-excavation: 掘进队 掘进机 打眼放炮 巷道施工
roof-support: 锚网支护 巷道支护 打锚杆 支架工 顶板
mine-ventilation: 通风瓦斯 通风队 局扇 通风系统 矿通风 瓦检员
gas-drainage: 瓦斯抽放 瓦斯防突 防突 瓦斯检查
mine-hydrology: 探水 矿井水害
mine-electromechanical: 提升机检修 绞车 主副井提升 机电队 矿山设备 井下机电 绞车司机 矿井机电
mine-transport: 皮带运输 运输队 刮板输送机 皮带司机
mine-safety: 矿山安全管理 安监 煤矿安全 安全生产矿长
geological-drilling: 打钻 钻机司机 岩芯编录
blasting: 放炮 爆破 爆破证
coal-preparation: 洗选 洗煤厂 跳汰
thermal-power-operation: 电厂运行 集控 发电厂运行 热电 火电厂 值长 巡检电厂
boiler-operation: 循环流化床 流化床锅炉 CFB锅炉 CFB 烧锅炉 锅炉 锅炉证 锅炉司炉 运行司炉
turbine-operation: 汽机专业 汽轮机检修 汽机
combustion-optimisation: 燃烧优化调整 运行调整
district-heating: 热力站运行 供热管网 供热站 热力公司 热网运行 采暖期运行 管网运行 换热机组
water-treatment: 软化水 锅炉水质 水质化验 AAO 污水站 污水厂 污水处理厂 污水 中水回用 MBR 生化池 水处理化验 除盐水
substation-maintenance: 倒闸操作 变电 变电值班 变电站运行 停送电 高压停送电 10kV送电 高压值班 运行值班 变电所 开关柜
relay-protection: 微机保护 二次接线 保护装置调试 二次调试 综保 二次设备
high-voltage-testing: 耐压试验 电缆试验 预防性试验 预试
transformers: 变压器检修 变压器维护 箱变
transmission-lines: 线路工 线路检修 架线 外线电工 线路巡视
low-voltage-distribution: 配电柜接线 配电柜 配电房 配电室 低压电气 配电箱 低压送电
cable-engineering: 做电缆头 电缆头 电缆施工 放电缆
energy-audit: 节能改造 节能服务 能源管理体系 合同能源管理 节能评估 碳核查
heat-pumps: 热泵机组 空气能
wind-farm-operation: 风电场 风机维护 风电检修 风力发电机维护 风场 风机定检 桨叶修补 叶片维修 风电技师 叶片修复 叶片检查 叶片维护
photovoltaic-systems: 太阳能电站 光伏发电 光伏组件 太阳能板 分布式光伏
photovoltaic-installation: 光伏组件安装 装光伏 光伏施工 太阳能安装
energy-storage: 储能系统 电池储能 储能运维
lithium-batteries: 电池包 动力电池包 电池PACK 锂电
hydropower: 水电厂
welding: 焊接加工 焊接作业 焊工证 特种焊接 锅炉压力容器焊接 容器焊接 焊接施工 焊条 气焊 电气焊 焊接证 手工焊
arc-welding: 焊条焊 手工焊条电弧焊 手工电焊
tig-welding: 氩弧打底 TIG焊 亚弧 氩电联焊
mag-welding: CO2气体保护焊 CO2气保焊 二保 MIG焊 MAG焊
pressure-vessel-fabrication: 压力容器 锅炉压力容器 容器制作
robotic-welding: 焊接机器人示教 机器人示教 自动焊产线 焊接机器人调试 机器人焊接编程 自动化焊接
welding-procedure-qualification: PQR编制 焊接工艺规程 做焊评 焊接工艺卡 焊接工艺文件 做PQR
non-destructive-testing: 探伤工 无损 探伤报告 无损检测报告 RT/UT/MT/PT 检测报告编制
ultrasonic-testing: 超探 UT检测 UT二级 UT2级 超声二级 超声波
radiographic-testing: RT检测 RT拍片 X光拍片 RT二级 射线 射线二级 RT评片 评片
magnetic-particle-testing: MT检测 磁粉 MT二级 磁探
penetrant-testing: PT检测 渗透 着色 PT二级 渗透探伤
time-of-flight-diffraction: 衍射时差法 衍射时差
spectral-analysis: 光谱仪 材料光谱
mechanical-design: 机械制图设计 结构件设计 非标设计 非标自动化设计 机械工程 机械结构 设备设计
tooling-design: 夹具 工装 治具 检具
cnc-turning: 数车 数控车床操作 开数控车
cnc-milling: 数铣 CNC操作 加工中心操作员 铣床
cnc-programming: 发那科 法兰克系统 FANUC 法兰克 数控系统 编程调机 西门子数控 广数 数控调机
cam-programming: UG加工 UG NX编程
five-axis-machining: 五轴 5轴
autocad: 看图 看图识图 图纸识读 机械图纸 看懂图纸 CAD制图 CAD绘图 读图
fitter-work: 修配 刮研 装配工
mechanical-assembly: 设备组装 整机装配 装配调试 机械安装
machining-process-planning: 工艺编制 工艺文件 机加工艺 机加艺 工艺员机加 加工工艺
precision-measurement: 千分尺 三坐标检测 测量室 卡尺
finite-element-analysis: 强度计算 有限元计算 应力分析 结构仿真
equipment-maintenance: 维修设备 设备保养 设备维保 修设备 机械维修 机修工 设备维护
vibration-diagnosis: 振动分析 状态检测
casting: 铸件 翻砂 造型工
heat-treatment: 正火 回火 热处理炉
hydraulic-systems: 液压站 液压维修 油缸
crane-equipment: 天车 行吊 龙门吊
gearbox-design: 减速箱
plc-control: 西门子S7-1500 博途 S7-300 欧姆龙 TIA Portal PLC调试 PLC程序 梯形图
hmi-scada: 上位机组态 力控 HMI组态
servo-motion-control: 变频器伺服 伺服电机
process-instrumentation: 仪表维护 变送器 压力表 流量计 仪表检修
electrical-control-design: EPLAN画图 电气原理图 电气图纸 电气绘图 电控设计 控制柜设计
electric-motors: 电动机维修 修电机 电机检修 电机修理 电动机 电机绕线
dcs: DCS组态 中控系统
industrial-robots: 机械手
machine-vision: 机器视觉检测
composite-materials: 复合材料成型
carbon-fibre: 碳纤
aero-composites: 复材铺层
aircraft-assembly: 飞机铆装 铆接装配 飞机总装 铆装 铆接
aero-engines: 航发试车
aircraft-maintenance: 飞机定检
avionics: 飞控算法 自动驾驶仪
bogies: 轮轴
rail-vehicle-maintenance: 动车 高铁检修 动车组 动车所
railway-signalling: 信号联锁 信号设备 ZPW2000 电务
track-maintenance: 大机养路 铁路线路 养路 线路工铁路 轨道养护
railway-power-supply: 供电段 接触网检修
diesel-engines: 发动机维修 大修发动机 发动机大修
electric-vehicles: 三电 电动车维修 新能源汽车维修 电控电机电池
vehicle-cold-testing: 冬季测试 汽车冬测 冰面试驾 寒区标定
auto-repair: 汽车保养 解码器 OBD 汽车诊断 汽车故障诊断 四轮定位
auto-painting: 喷漆 钣金喷漆 汽车钣金
java: Cloud SSM Java开发工程师 后台Java MyBatis
python: 写脚本 Python脚本
javascript: Vue3 jQuery JS开发
frontend-development: H5页面 H5 网页开发 前端页面 Web开发 网页制作 uniapp
backend-development: 后台开发 服务端 接口开发 后端程序 分布式系统 分布式 高并发
mini-programs: 微信开发
sql-databases: 数据库优化 写SQL SQL优化 数据库开发 建库 存储过程 数据库维护
devops: 运维部署 部署上线 自动化运维 服务器部署
linux: 服务器运维 服务器维护 机房管理 机房运维 机房
network-engineering: 组网 网络维护 交换路由 华为设备 交换机 路由器 网络搭建 网管 H3C 网络布线
cybersecurity: 等保测评 网安 防火墙 安全加固 信息安全体系 27001 ISO27001 漏洞
machine-learning: sklearn 建模预测 模型训练 算法 算法建模
image-recognition: 视觉算法 图像算法 YOLO CV
natural-language-processing: 文本分类 语义分析 文本处理
big-data-engineering: 大数据平台 数据平台 大数据分析
data-warehouse: BI看板 BI报表
data-visualisation: 数据报表 看板 报表制作 大屏 图表
data-analysis: 统计报表 数据统计 Excel 数据处理
gis-development: 地理信息 MapGIS 空间数据
remote-sensing: 卫星影像 影像解译 遥感解译
surveying: RTK 外业测量 地形测量 测量放样 放线 水准测量 水准仪 施工测量 测量放线 工程放样
aerial-survey: 无人机航测 航拍建模
geotechnical-testing: 岩土 工勘 静力触探 原位测试 地质勘察
engineering-geology: 地质编录 地质调查 地质灾害评估
gmp: 药品生产规范 GMP规范 药厂质量 QA现场 无菌车间 洁净室 洁净车间
drug-formulation: 片剂 胶囊 针剂 粉针 口服液
drug-analysis: 药物检验 液相分析 药品检测
drug-registration: 申报资料 药品申报
chinese-medicine-processing: 中药加工 药材炮制
chinese-patent-medicine: 中药提纯 中药生产
clinical-medicine: 看病 门诊 内科医生 临床诊疗 坐诊
general-practice: 全科 家庭签约 家庭医生签约
emergency-medicine: 急诊科 院前 抢救 心肺复苏术
nursing: ICU 重症监护 重症护理 手术室护理 病房护理 打针输液 护理管理 排班质控 器械护士 护理质控 输液 手术室 静脉穿刺 输液
elderly-care: 照护老人 护理老人 照顾老人 养老院 养老服务 养老机构 伺候老人 失能老人 敬老院 陪护老人
maternal-infant-care: 月子护理 带新生儿 育婴 带孩子 月子餐 产妇护理 新生儿护理 带娃 看孩子 月子
rehabilitation: 康复理疗 中风康复 偏瘫康复 运动康复 康复训练 康复
traditional-chinese-medicine: 中医内科 开中药 中药方 把脉 中医调理 中医馆
medical-imaging: CT诊断 核磁 影像诊断 拍CT 彩超 影像科 放射 MRI
medical-laboratory: 化验科 血常规 检验医学
cardiovascular-medicine: 心血管 冠心病 高血压 心血管内科 介入
public-health: 公卫 公卫随访 传染病防控 随访 预防接种
health-management: 慢病 慢病随访 高血压糖尿病 健康体检 健康档案
psychological-counselling: 心理疏导 心理老师
construction-site-management: 现场管理 现场施工 工地管理 项目施工 施工技术 施工组织 土建施工 项目经理部 工地
cost-engineering: 预决算 做预算 结算 造价咨询 清单计价 算量 工程量 预算
bim: Revit建模 BIM建模 BIM应用
concrete-work: 混凝土浇筑 砼施工 大体积砼 大体积混凝土 浇筑 支模 钢筋绑扎
concrete-technology: 配合比 试块
masonry: 砌砖 抹灰 瓦匠活 贴瓷砖
construction-machinery: 挖沟机 压路机 钩机 开挖掘机 铲车司机 推土 挖机
electrical-installation: 电气安装工程 水电工 综合布线 安防弱电 监控安装 弱电施工 装监控 安防 监控
plumbing: 上下水 消防管道 管道安装 水暖安装 水管 管工 给水排水 暖气安装
hvac: 风管 新风 地暖 地暖施工 地热施工 采暖 空调安装 暖通设计 供暖设计 空调 通风管道
fire-protection: 消防设施 消防维保 消防证
decoration: 刮大白 家装 刷漆
property-management: 物业费收缴 小区物业 物业服务 物业客服 秩序维护 楼宇管理
building-insulation: 保温 保温板 外墙
frozen-soil-engineering: 冻胀翻浆 冻胀 季冻区路基 道路冻害 冻土施工 冻融
winter-construction: 冬施方案 冬期 寒区施工 严寒地区施工
road-engineering: 修路 道路施工 公路施工 路面
asphalt-pavement: 沥青拌和 摊铺 沥青摊铺 拌和站 铺沥青
road-maintenance: 公路维护
bridge-engineering: 架桥 桥梁施工 桥涵
construction-materials-testing: 试验检测 工地试验室 压实度 公路试验检测 材料检测 试验室
environmental-monitoring: 环境采样 水质检测 环保监测 环境检测站
environmental-assessment: 环评报告 环境影响 环保验收 环保手续 环评编制
flue-gas-treatment: 脱硫塔 布袋除尘 烟气 大气治理 废气处理
soil-remediation: 土地修复 污染场地
solid-waste-treatment: 垃圾处理 垃圾填埋 焚烧 危废处置
accounting: 主办会计 全盘账 账务处理 财务软件 做凭证 代理记账 手工账 会计做账
tax: 纳税申报 税筹 税务申报 汇算清缴 税收 开票 退税
cost-accounting: 车间成本 成本 工厂成本
financial-reporting: 年报编制 上市公司报表 报表合并 财报 编报表
financial-management: 资金 财务主管 资金计划 财务分析管理
auditing: 查账 审计项目 年审 财务审计
erp-implementation: 用友U8 用友NC 金蝶K3 金蝶云 浪潮
fundraising: 投融资法律 IPO 上市融资 尽调
corporate-law: 法务工作 公司治理 并购 公司法律 尽职调查 尽调
contract-management: 合同审查 审合同 合同起草 起草合同 拟合同
legal-practice: 打官司 出庭 诉讼代理 法律服务 代理案件 法律咨询
international-law: 涉外商事 涉外仲裁
patent-agency: 专利撰稿 写专利 知识产权申报 申请专利
human-resources: 招人 招聘配置 算工资 薪资核算 薪酬绩效 社保公积金 五险一金 员工关系 猎聘 招工 入离职 用工 劳资 人事管理 薪酬核算 人事行政
labour-relations: 用工风险 劳动纠纷 劳务纠纷 劳动用工 劳动争议 劳动争议处理 劳动合同纠纷
corporate-training: 培训体系 员工培训 培训管理 企业讲师 新员工培训
warehouse-management: 库房 仓库 仓储 进销存 出入库 库房管理 保管
forklift-operation: 开叉车 叉车工 叉车驾驶
dispatching: 调度 配载 车队 派车
cold-chain: 冷藏车 冷链运输 冷链仓储
supply-chain-management: 供应链计划 库存计划 供应链管控
production-planning: PMC计划 生产排程 计划员
international-logistics: 海运订舱 订舱 货运代理员 国际运输 货代操作 国际货运 国际运输
railway-freight: 班列
russia-trade: 对俄业务 俄罗斯贸易 中俄 互市 赴俄
customs-declaration: 单证 通关单证 报关单 单证员
cross-border-e-commerce: 亚马逊 eBay 虾皮 TikTok Shop 独立站 跨境
international-trade: 外贸单证 出口业务 出口 进口业务
russia-settlement: 外汇结算 结汇 国际支付
russian-translation: 俄语陪同 俄文现场翻译 俄文资料翻译 俄语翻译员 俄文翻译 俄翻 陪同口译
technical-russian: 俄文技术资料 俄文图纸
english-translation: 英文笔译 英语翻译员 英文翻译
business-negotiation: 涉外接待 外事接待 商务接待 外事 商务洽谈
live-commerce: 直播 带货 直播间运营 主播带货 直播间 直播运营
short-video: 抖音 短视频剪辑 快手运营 拍短视频 小红书 短视频拍摄 视频号
video-production: PR剪片子 剪片子 剪视频 AE 视频后期 剪映 PR剪辑
new-media-editing: 写文案 公众号推文 软文 推文 公众号 写稿 文案策划 公众号运营 新媒体
graphic-design: PS 海报 AI绘图 CDR 做海报 画册 排版设计 平面
brand-management: 品牌推广 营销策划案
marketing: 策划 推广 地推
ski-instruction: 滑雪教学 单板双板 教滑雪 滑雪指导 单板 双板
tour-guiding: 带团 讲解 领队 地接
hotel-management: 酒店前厅 客房管理 酒店运营 前台接待 客房 宾馆
ice-carving: 雕冰 冰灯制作
travel-planning: 线路策划 旅游线路 计调
study-tours: 研学领队 研学
cooking: 锅包肉 炒菜 大锅菜 红案 家常菜 颠勺 热菜 做饭 中餐 炒锅 做菜 凉菜 川菜 鲁菜
banquet-catering: 宴席 后厨管理 菜品成本 食堂 大锅饭 宴会 后厨
russian-food: 西餐制作 西厨
housekeeping: 深度保洁 开荒保洁 保洁服务 开荒 清洁 擦玻璃 打扫卫生 钟点工 做家务
appliance-repair: 修家电 修空调
lesson-design: 教材编写 课件 备课 课程研发 编教材
preschool-teaching: 幼儿园 早教 托育 幼儿教育
secondary-teaching: 奥数 初中数学 数学教学 教数学 中学数学
vocational-teaching: 实训教学 实训课 技能大赛指导 职业院校 实训
sports-coaching: 体能 教练员 体育课
ice-sports-coaching: 速滑 速度滑冰 冰上运动 滑冰
russian: 俄语教学 教俄语 会俄语 俄语八级 俄语四级 懂俄语
office-administration: 写材料 会议纪要 公文 会务 材料写作 写公文 收发文 文字材料 办文办会 行政后勤
grant-application: 课题申请 高新技术企业申报 资金申报 科技项目 政策申报 申报项目
archives: 档案数字化 归档 立卷 档案管理员
social-work: 社区治理 基层治理 网格 网格员 社区服务 网格化管理
event-planning: 会议筹备 活动组织 会务组织
quality-inspection: 品质检验 巡检质检 来料检验 IQC IPQC 质量检查
quality-management-systems: 体系审核 质量体系认证
site-safety-management: 安全员B证 安全员C证 安全资料 安全巡查 安全交底 现场安全员
procurement: 采买 招采管理 供应商开发
sales: 跑业务 客户开发 业务拓展 卖货
cloud-native: 容器部署 容器编排 容器化
customer-service: 接电话 客诉 售后
`;

/** Id of a skill -> the words said for it. */
export const spokenSkills: ReadonlyMap<string, readonly string[]> = new Map(
  table
    .trim()
    .split('\n')
    .map((line) => line.split(': '))
    .map(([id = '', said = '']) => [id, said.split(' ')]),
);
