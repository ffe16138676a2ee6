import { skillGroup } from './taxonomy.js';

export const crops = skillGroup(
  'crops',
  '作物种植',
  'Crops',
  `
rice-cultivation | 水稻栽培 | Rice cultivation | shui dao zai pei | 水稻种植, 种水稻, 寒地水稻, 稻田管理, 水稻 | rice-seedling-raising .8, rice-transplanting .6, paddy-irrigation .6, corn-cultivation .4
rice-seedling-raising | 水稻育秧 | Rice seedling raising | shui dao yu yang | 育秧, 大棚育秧, 智能浸种催芽 | greenhouse-vegetables .4
corn-cultivation | 玉米栽培 | Corn cultivation | yu mi zai pei | 玉米种植, 种玉米, 苞米种植, maize growing | soybean-cultivation .7, conservation-tillage .5
soybean-cultivation | 大豆栽培 | Soybean cultivation | da dou zai pei | 大豆种植, 种大豆, 黄豆种植, 高蛋白大豆, 大垄密植 | crop-rotation .6, soybean-processing .3
wheat-cultivation | 小麦栽培 | Wheat cultivation | xiao mai zai pei | 小麦种植, 强筋小麦, 种小麦 | corn-cultivation .5, crop-rotation .4
potato-cultivation | 马铃薯栽培 | Potato cultivation | ma ling shu zai pei | 马铃薯, 土豆种植, 种土豆, 脱毒种薯, 种薯 | sweet-corn-and-vegetables .4, tissue-culture .4
coarse-cereals | 杂粮杂豆种植 | Coarse cereals and pulses | za liang za dou zhong zhi | 杂粮, 红小豆, 芸豆, 谷子, 高粱 | soybean-cultivation .5, industrial-crops .4
industrial-crops | 经济作物种植 | Industrial crops | jing ji zuo wu zhong zhi | 甜菜, 亚麻, 烤烟, 汉麻, 工业大麻, 万寿菊 | corn-cultivation .3
greenhouse-vegetables | 设施蔬菜 | Greenhouse vegetables | she shi shu cai | 大棚蔬菜, 温室种植, 棚室蔬菜, 日光温室, 植物工厂 | sweet-corn-and-vegetables .7, greenhouse-construction .6
sweet-corn-and-vegetables | 露地蔬菜与鲜食玉米 | Field vegetables and sweet corn | lu di shu cai yu xian shi yu mi | 鲜食玉米, 黏玉米, 蔬菜种植, 大白菜, 秋菜 | corn-cultivation .5
fruit-growing | 果树栽培 | Fruit growing | guo shu zai pei | 果树, 果园管理, 蓝靛果, 树莓, 小浆果, 沙果, 葡萄栽培 | berry-growing .7, grafting .6
melon-growing | 瓜类种植 | Melon growing | gua lei zhong zhi | 西瓜, 香瓜, 瓜类 | greenhouse-vegetables .5, fruit-growing .4
flower-growing | 花卉栽培 | Flower growing | hua hui zai pei | 花卉, 园艺, 郁金香, 花卉园艺师, 鲜切花 | landscape-design .4, greenhouse-vegetables .5
genetic-breeding | 作物育种 | Crop breeding | zuo wu yu zhong | 育种, 遗传育种, 新品种选育, 分子育种, 种质资源, plant breeding | seed-production .7, tissue-culture .5
seed-production | 种子生产与检验 | Seed production and testing | zhong zi sheng chan yu jian yan | 种子, 制种, 种子加工, 种子检验, 良种繁育 | rice-cultivation .3
tissue-culture | 植物组织培养 | Plant tissue culture | zhi wu zu zhi pei yang | 组培, 组培快繁, 脱毒苗 | genetic-breeding .5
plant-protection | 植物保护 | Plant protection | zhi wu bao hu | 植保, 病虫害防治, 农药, 农作物植保员, 稻瘟病防治, 除草 | drone-spraying .7, biological-control .7, rice-cultivation .4
biological-control | 生物防治 | Biological pest control | sheng wu fang zhi | 绿色防控, 赤眼蜂, 生物农药 | microbial-fertiliser .4
organic-farming | 绿色有机种植 | Organic and green farming | lv se you ji zhong zhi | 有机种植, 绿色食品, 有机认证, 有机农业, 鸭稻 | green-food-certification .8, biological-control .5, rice-cultivation .4
crop-monitoring | 作物长势监测 | Crop monitoring | zuo wu zhang shi jian ce | 农情监测, 苗情监测, 农业遥感 | smart-agriculture .6
smart-agriculture | 智慧农业 | Smart agriculture | zhi hui nong ye | 精准农业, 数字农业, 农业物联网, precision farming | precision-navigation .6, agro-meteorology .4
agro-meteorology | 农业气象 | Agricultural meteorology | nong ye qi xiang | 农气, 气象, 积温, 防霜冻, 人工影响天气 | crop-monitoring .5, disaster-monitoring .5
agri-extension | 农业技术推广 | Agricultural extension | nong ye ji shu tui guang | 农技推广, 农技员, 科技特派员, 农艺师, agronomist | rice-cultivation .4, plant-protection .5, farmer-training .6
`,
);

export const livestock = skillGroup(
  'livestock',
  '畜牧与兽医',
  'Livestock and veterinary',
  `
pig-raising | 生猪养殖 | Pig raising | sheng zhu yang zhi | 养猪, 猪场管理, 母猪饲养, 民猪 | livestock-epidemic-prevention .6, feed-formulation .5, manure-treatment .4
beef-cattle-raising | 肉牛养殖 | Beef cattle raising | rou niu yang zhi | 养牛, 肉牛育肥, 黄牛, 和牛, 繁育肉牛 | artificial-insemination .6, silage .5, sheep-raising .5
sheep-raising | 肉羊养殖 | Sheep and goat raising | rou yang yang zhi | 养羊, 绵羊, 山羊, 羊场 | artificial-insemination .5, pasture-management .6
poultry-raising | 家禽养殖 | Poultry raising | jia qin yang zhi | 养鸡, 蛋鸡, 肉鸡, 养鸡场, 禽蛋孵化 | goose-raising .7, feed-formulation .4
goose-raising | 大鹅养殖 | Goose raising | da e yang zhi | 养鹅, 大鹅, 鹅苗, 鹅产业 | down-processing .4
fur-animals | 毛皮动物养殖 | Fur animal raising | mao pi dong wu yang zhi | 貉子养殖, 狐狸养殖, 水貂 | livestock-epidemic-prevention .4
deer-raising | 鹿茸与梅花鹿养殖 | Deer raising | lu rong yu mei hua lu yang zhi | 养鹿, 梅花鹿, 马鹿, 鹿茸 | chinese-medicine-processing .3, fur-animals .4
cold-water-fish | 冷水鱼养殖 | Cold-water fish farming | leng shui yu yang zhi | 养鱼, 鲟鱼, 大马哈鱼, 三花五罗, 水产养殖, 虹鳟, aquaculture | fish-disease .7, fishing .5, rice-fish-farming .6
rice-fish-farming | 稻渔综合种养 | Rice-fish farming | dao yu zong he zhong yang | 稻田养蟹, 稻蟹共生, 稻田养鱼, 稻渔 | rice-cultivation .5
fish-disease | 鱼病防治 | Fish disease control | yu bing fang zhi | 水生动物疾病, 水产病害 | veterinary-clinic .3
fishing | 渔业捕捞 | Fishing | yu ye bu lao | 捕捞, 冬捕, 渔民, 冰下捕鱼 | folk-tourism .2
beekeeping | 养蜂 | Beekeeping | yang feng | 蜂农, 东北黑蜂, 椴树蜜, 蜂产品 | under-forest-economy .4, honey-processing .6
livestock-epidemic-prevention | 动物防疫 | Animal epidemic prevention | dong wu fang yi | 防疫员, 动物疫病防控, 非洲猪瘟防控, 村级防疫员 | veterinary-clinic .7, animal-quarantine .7
veterinary-clinic | 兽医诊疗 | Veterinary practice | shou yi zhen liao | 兽医, 执业兽医, 动物医学, 宠物医生, veterinarian | veterinary-drugs .6, cattle-disease .7
cattle-disease | 牛病防治 | Cattle disease control | niu bing fang zhi | 奶牛乳房炎, 牛羊疾病 | livestock-epidemic-prevention .6, dairy-herd-management .5
veterinary-drugs | 兽药与疫苗 | Veterinary drugs and vaccines | shou yao yu yi miao | 兽药, 兽用疫苗, 动物疫苗, 兽用生物制品 | vaccine-production .6
animal-quarantine | 动物检疫 | Animal quarantine | dong wu jian yi | 检疫员, 动物卫生监督, 产地检疫 | border-inspection-quarantine .5, slaughter .4
artificial-insemination | 家畜人工授精 | Livestock artificial insemination | jia chu ren gong shou jing | 人工授精, 冻精, 配种, 胚胎移植, 配种员 | dairy-breeding .7
feed-formulation | 饲料配方 | Feed formulation | si liao pei fang | 动物营养, 饲料, TMR, 饲料添加剂 | feed-processing .8, silage .5
pasture-management | 草原与牧草 | Pasture and forage crops | cao yuan yu mu cao | 牧草种植, 苜蓿, 羊草, 草原管理 | silage .6, ecological-restoration .4
silage | 青贮加工 | Silage making | qing zhu jia gong | 青贮, 全株玉米青贮, 黄贮 | straw-utilisation .4, dairy-herd-management .4
manure-treatment | 畜禽粪污处理 | Manure treatment | chu qin fen wu chu li | 粪污资源化, 粪污处理, 堆肥, 有机肥发酵 | microbial-fertiliser .5, composting .8
`,
);

export const dairy = skillGroup(
  'dairy',
  '乳业',
  'Dairy',
  `
dairy-herd-management | 奶牛场管理 | Dairy herd management | nai niu chang guan li | 奶牛养殖, 养奶牛, 奶牛, 牧场管理, 牧场场长 | milking .8, dairy-breeding .7, feed-formulation .5, beef-cattle-raising .5
dairy-breeding | 奶牛繁育 | Dairy cattle breeding | nai niu fan yu | DHI, 奶牛育种, 良种奶牛, 性控冻精 | artificial-insemination .7
milking | 挤奶与生鲜乳管理 | Milking and raw milk | ji nai yu sheng xian ru guan li | 挤奶工, 奶厅, 挤奶设备, 生鲜乳 | milk-testing .6
calf-rearing | 犊牛培育 | Calf rearing | du niu pei yu | 犊牛, 育成牛 | dairy-herd-management .7, feed-formulation .4, cattle-disease .4
milk-testing | 乳品检验 | Milk testing | ru pin jian yan | 乳制品检验, 生乳检测, 体细胞检测 | food-testing .7, milk-powder .4
milk-powder | 乳粉加工 | Milk powder processing | ru fen jia gong | 奶粉, 喷雾干燥, 乳粉生产 | infant-formula .8, spray-drying .7
infant-formula | 婴幼儿配方乳粉 | Infant formula | ying you er pei fang ru fen | 婴配粉, 婴幼儿奶粉, 配方注册 | food-nutrition .5
liquid-milk | 液态奶加工 | Liquid milk processing | ye tai nai jia gong | 巴氏奶, UHT, 常温奶, 灭菌乳 | milk-powder .5, aseptic-filling .6
fermented-milk | 发酵乳制品 | Fermented milk | fa jiao ru zhi pin | 酸奶, 发酵乳, 酸牛奶 | lactic-acid-fermentation .8, cheese .6
cheese | 奶酪与黄油 | Cheese and butter | nai lao yu huang you | 奶酪, 干酪, 黄油, 稀奶油, 乳清 | liquid-milk .4
probiotics | 益生菌 | Probiotics | yi sheng jun | 乳酸菌, 益生菌制剂 | fermented-milk .6, lactic-acid-fermentation .7, microbial-strain-engineering .5
dairy-microbiology | 乳品微生物 | Dairy microbiology | ru pin wei sheng wu | 乳品微生物检测, 乳微生物 | probiotics .6, milk-testing .6, food-microbiology .8
dairy-equipment | 乳品设备 | Dairy equipment | ru pin she bei | CIP清洗, 均质机, 杀菌机, 乳品机械 | food-machinery .7, liquid-milk .4
aseptic-filling | 无菌灌装 | Aseptic filling | wu jun guan zhuang | 利乐, 灌装线, 包装线操作 | food-packaging .6
dairy-product-development | 乳品研发 | Dairy product development | ru pin yan fa | 乳制品研发, 特殊医学用途食品, 功能性乳品 | food-product-development .7, infant-formula .5
`,
);

export const forestry = skillGroup(
  'forestry',
  '林业与林下经济',
  'Forestry and under-forest economy',
  `
silviculture | 森林培育 | Silviculture | sen lin pei yu | 造林, 营林, 抚育, 植树造林, 森林经营 | forest-nursery .7, forest-inventory .6, red-pine .5
forest-nursery | 林木育苗 | Forest nursery | lin mu yu miao | 苗圃, 苗木, 绿化苗木, 林木种苗 | grafting .6
grafting | 嫁接技术 | Grafting | jia jie ji shu | 嫁接, 红松嫁接, 果树嫁接 | red-pine .5
red-pine | 红松果林经营 | Korean pine nut forests | hong song guo lin jing ying | 红松, 松子, 坚果林 | nut-processing .5, under-forest-economy .5
forest-inventory | 森林调查规划 | Forest inventory and planning | sen lin diao cha gui hua | 林业调查, 森林资源调查, 林相图, 森林资源清查 | gis-development .3
forest-fire-prevention | 森林防火 | Forest fire prevention | sen lin fang huo | 护林员, 防火瞭望, 森林消防, 扑火 | fire-protection .5, forest-rangering .7
forest-rangering | 管护巡护 | Forest rangering | guan hu xun hu | 护林, 天保工程, 管护站, 巡山 | wildlife-protection .6
forest-pest-control | 林业有害生物防治 | Forest pest control | lin ye you hai sheng wu fang zhi | 森林病虫害, 松材线虫, 林业植保 | plant-protection .5, silviculture .5
wildlife-protection | 野生动植物保护 | Wildlife conservation | ye sheng dong zhi wu bao hu | 东北虎豹, 自然保护区, 湿地保护, 鸟类监测, 自然保护地 | wetland-conservation .7, ecological-restoration .5
wetland-conservation | 湿地保护与修复 | Wetland conservation | shi di bao hu yu xiu fu | 湿地, 扎龙湿地, 退耕还湿, 湿地修复 | ecological-restoration .7
forest-carbon-sink | 林业碳汇 | Forest carbon sink | lin ye tan hui | 碳汇, 碳汇造林, CCER林业 | forest-inventory .6
under-forest-economy | 林下经济 | Under-forest economy | lin xia jing ji | 林下种养, 林下参, 采山, 山野菜, 采山货 | wild-vegetable-processing .6, ginseng-growing .6, edible-fungi .5
ginseng-growing | 人参与刺五加种植 | Ginseng and acanthopanax growing | ren shen yu ci wu jia zhong zhi | 人参, 刺五加, 西洋参, 林下参种植 | chinese-medicine-growing .8
chinese-medicine-growing | 中药材种植 | Chinese medicinal herb growing | zhong yao cai zhong zhi | 中药材, 药材种植, 防风, 赤芍, 板蓝根, 五味子, 龙江药材 | chinese-medicine-processing .6, under-forest-economy .5
edible-fungi | 食用菌栽培 | Edible fungi growing | shi yong jun zai pei | 黑木耳, 木耳, 香菇, 猴头菇, 菌包, 蘑菇种植, 食用菌, 东宁黑木耳, mushroom growing | fungi-spawn .8, fungi-processing .6
fungi-spawn | 食用菌制种 | Mushroom spawn production | shi yong jun zhi zhong | 菌种, 菌种厂, 液体菌种 | microbial-strain-engineering .4, tissue-culture .3
berry-growing | 蓝莓与浆果种植 | Blueberry and berry growing | lan mei yu jiang guo zhong zhi | 蓝莓, 浆果, 野生蓝莓, 黑加仑, 沙棘 | beverage-processing .3
timber-processing | 木材加工 | Timber processing | mu cai jia gong | 木业, 板材, 人造板, 木材干燥, 实木, 进口木材加工 | furniture-making .7, wooden-structures .6
furniture-making | 家具制造 | Furniture making | jia ju zhi zao | 家具, 实木家具, 木工, 细木工, carpenter, 木匠 | wood-carving .5
forestry-machinery | 林业机械 | Forestry machinery | lin ye ji xie | 采伐机械, 油锯, 集材, 绞盘机 | farm-machinery-repair .5, timber-processing .3
`,
);

export const farmMachinery = skillGroup(
  'farm-machinery',
  '农业机械',
  'Agricultural machinery',
  `
tractor-driving | 拖拉机驾驶 | Tractor driving | tuo la ji jia shi | 拖拉机, 拖拉机手, 农机驾驶, 农机手, 大马力拖拉机 | combine-harvesting .7, farm-machinery-repair .5, soil-tillage-machinery .6
combine-harvesting | 联合收割机作业 | Combine harvester operation | lian he shou ge ji zuo ye | 收割机, 收割机驾驶, 康拜因, 水稻收割, 联合收割 | grain-drying .3
rice-transplanting | 插秧机作业 | Rice transplanter operation | cha yang ji zuo ye | 插秧机, 高速插秧机, 机插秧, 侧深施肥 | tractor-driving .5
soil-tillage-machinery | 整地与播种机械 | Tillage and sowing machinery | zheng di yu bo zhong ji xie | 播种机, 免耕播种机, 整地机, 深松, 精量播种 | conservation-tillage .7
farm-machinery-repair | 农机维修 | Farm machinery repair | nong ji wei xiu | 农机修理, 农机修理工, 修农机, 农机售后 | farm-machinery-hydraulics .6, diesel-engines .7, auto-repair .4
farm-machinery-design | 农机设计制造 | Farm machinery design | nong ji she ji zhi zao | 农机研发, 农业装备, 农机制造, 智能农机 | mechanical-design .6, combine-harvesting .3, farm-machinery-hydraulics .5
farm-machinery-hydraulics | 农机液压与电控 | Farm machinery hydraulics and electronics | nong ji ye ya yu dian kong | 农机液压, 农机电控, 农机CAN总线 | embedded-development .2
precision-navigation | 农机自动导航 | Tractor guidance | nong ji zi dong dao hang | 自动驾驶拖拉机, 北斗导航农机, 农机导航, RTK导航, auto-steering | tractor-driving .5, autonomous-driving .4
drone-spraying | 植保无人机作业 | Crop-spraying drones | zhi bao wu ren ji zuo ye | 植保无人机, 飞防, 打药无人机, 无人机植保, 植保飞手 | drone-piloting .8
drone-piloting | 无人机驾驶 | Drone piloting | wu ren ji jia shi | 无人机飞手, 飞手, 无人机, CAAC执照, UAV, UAV pilot | aerial-survey .6, uav-development .6
farm-machinery-scheduling | 农机调度与社会化服务 | Machinery scheduling and services | nong ji diao du yu she hui hua fu wu | 农机调度, 农机合作社, 跨区作业, 代耕代种, 农业托管 | cooperative-management .6, tractor-driving .4
agricultural-aviation | 农业航空 | Agricultural aviation | nong ye hang kong | 农用飞机, 航化作业, 农林航空 | aircraft-piloting .4, drone-spraying .5
grain-drying | 粮食烘干 | Grain drying | liang shi hong gan | 烘干塔, 粮食烘干机, 烘干 | grain-storage .7
livestock-machinery | 畜牧机械 | Livestock machinery | xu mu ji xie | 养殖设备, 打捆机, 饲料搅拌车, 自动饲喂 | milking .4, farm-machinery-repair .5
irrigation-machinery | 喷灌与灌溉设备 | Irrigation equipment | pen guan yu guan gai she bei | 喷灌, 指针式喷灌机, 滴灌, 水肥一体化, 卷盘喷灌机 | paddy-irrigation .6, pump-stations .5
greenhouse-equipment | 温室装备 | Greenhouse equipment | wen shi zhuang bei | 温室设备, 温室控制, 育苗设备 | greenhouse-vegetables .6, greenhouse-construction .6
farm-machinery-testing | 农机试验鉴定 | Farm machinery testing | nong ji shi yan jian ding | 农机鉴定, 农机检测, 农机推广鉴定 | vehicle-testing .5, farm-machinery-design .5
`,
);

export const soilWater = skillGroup(
  'soil-water',
  '黑土保护与农田水利',
  'Black soil and water conservancy',
  `
black-soil-protection | 黑土地保护 | Black soil protection | hei tu di bao hu | 黑土保护, 黑土地, 龙江模式, 三江模式, 耕地保护 | conservation-tillage .8, soil-testing-fertilisation .7, soil-erosion-control .7
conservation-tillage | 保护性耕作 | Conservation tillage | bao hu xing geng zuo | 免耕, 少耕, 秸秆覆盖, 梨树模式 | crop-rotation .6
crop-rotation | 轮作休耕 | Crop rotation and fallow | lun zuo xiu geng | 轮作, 米豆轮作, 休耕 | black-soil-protection .5
soil-testing-fertilisation | 测土配方施肥 | Soil testing and fertilisation | ce tu pei fang shi fei | 测土配方, 土壤化验, 施肥技术, 土壤肥料, 土壤检测 | soil-science .8, microbial-fertiliser .5
soil-science | 土壤学 | Soil science | tu rang xue | 土壤, 土壤调查, 土壤三普, 土壤普查 | black-soil-protection .7, soil-remediation .6
saline-soil-improvement | 盐碱地改良 | Saline-alkali soil improvement | yan jian di gai liang | 盐碱地, 苏打盐碱土, 盐碱地种稻, 土壤改良 | soil-science .6, rice-cultivation .3
soil-erosion-control | 水土保持 | Soil and water conservation | shui tu bao chi | 水土流失治理, 侵蚀沟治理, 小流域治理, 水保方案 | ecological-restoration .5, high-standard-farmland .5
microbial-fertiliser | 微生物肥料 | Microbial fertiliser | wei sheng wu fei liao | 生物菌肥, 菌肥, 腐熟剂, biofertilizer | microbial-strain-engineering .5
high-standard-farmland | 高标准农田建设 | High-standard farmland | gao biao zhun nong tian jian she | 高标准农田, 土地整理, 农田建设, 土地整治 | paddy-irrigation .7, hydraulic-structures .4
paddy-irrigation | 灌区与节水灌溉 | Irrigation districts and water saving | guan qu yu jie shui guan gai | 灌区管理, 节水灌溉, 控制灌溉, 灌溉 | farmland-water-conservancy .7
farmland-water-conservancy | 农田水利 | Farmland water conservancy | nong tian shui li | 农水, 排涝, 涝区治理, 沟渠 | drainage .6, hydraulic-structures .5
drainage | 农田排水 | Farmland drainage | nong tian pai shui | 暗管排水, 鼠洞排水, 渍涝治理 | saline-soil-improvement .5
hydraulic-structures | 水工建筑物 | Hydraulic structures | shui gong jian zhu wu | 水利工程, 水库大坝, 堤防, 闸门, 水利水电工程, dam engineering | concrete-technology .4, water-resources-planning .5
hydrology | 水文水资源 | Hydrology | shui wen shui zi yuan | 水文, 水文勘测, 水资源论证, 洪水预报 | water-resources-planning .8, hydrogeology .6, ice-flood-control .6
hydrogeology | 水文地质 | Hydrogeology | shui wen di zhi | 地下水, 打井, 水源井, 地下水勘查 | engineering-geology .6
water-resources-planning | 水资源规划 | Water resources planning | shui zi yuan gui hua | 水利规划, 河湖长制, 流域规划 | paddy-irrigation .4
ice-flood-control | 凌汛与防洪 | Ice floods and flood control | ling xun yu fang hong | 防汛, 防凌, 冰坝, 冰凌, 抗洪抢险 | emergency-response .5, disaster-monitoring .6
pump-stations | 泵站与机电排灌 | Pumping stations | beng zhan yu ji dian pai guan | 水泵, 泵站, 提水, 水泵维修, 泵站运行工 | equipment-maintenance .4, paddy-irrigation .4
disaster-monitoring | 灾害监测预警 | Disaster monitoring | zai hai jian ce yu jing | 旱涝监测, 灾害评估, 预警 | remote-sensing .4, emergency-response .4
`,
);
