import { skillGroup } from './taxonomy.js';

export const food = skillGroup(
  'food',
  '食品加工',
  'Food processing',
  `
corn-deep-processing | 玉米深加工 | Corn deep processing | yu mi shen jia gong | 淀粉, 玉米淀粉, 淀粉糖, 变性淀粉, corn starch | amino-acid-fermentation .7, fermentation .6
soybean-processing | 大豆加工 | Soybean processing | da dou jia gong | 豆制品, 大豆分离蛋白, 豆腐, 豆油, 大豆蛋白, soy protein | oil-pressing .7, plant-protein .8
plant-protein | 植物蛋白 | Plant protein | zhi wu dan bai | 植物肉, 蛋白提取, 植物基食品 | food-product-development .5
oil-pressing | 油脂加工 | Oils and fats processing | you zhi jia gong | 榨油, 油脂, 浸出油, 精炼油 | grain-quality-inspection .3
rice-milling | 稻米加工 | Rice milling | dao mi jia gong | 大米加工, 碾米, 五常大米加工, 制米工 | grain-storage .5, grain-quality-inspection .6, flour-milling .6
flour-milling | 面粉与主食加工 | Flour milling and staple foods | mian fen yu zhu shi jia gong | 面粉, 制粉, 挂面, 速冻水饺, 主食, 馒头 | baking .5
baking | 烘焙 | Baking | hong bei | 面点, 面包, 蛋糕, 大列巴, 西点, 烘焙师 | cooking .5, russian-food .5
meat-processing | 肉制品加工 | Meat processing | rou zhi pin jia gong | 红肠, 哈尔滨红肠, 肉制品, 分割肉, 香肠 | slaughter .7, cold-chain .5, food-microbiology .4
slaughter | 屠宰分割 | Slaughtering and cutting | tu zai fen ge | 屠宰, 分割, 排酸, 屠宰场 | animal-quarantine .4
aquatic-product-processing | 水产品加工 | Fish processing | shui chan pin jia gong | 鱼子酱, 鱼制品, 鱼罐头 | cold-chain .4, meat-processing .5
potato-processing | 马铃薯加工 | Potato processing | ma ling shu jia gong | 薯条, 全粉, 马铃薯淀粉, 粉条 | corn-deep-processing .5, potato-cultivation .4
fruit-vegetable-processing | 果蔬加工 | Fruit and vegetable processing | guo shu jia gong | 速冻蔬菜, 果蔬罐头, 酸菜, 脱水蔬菜, 腌渍 | wild-vegetable-processing .7, beverage-processing .6
wild-vegetable-processing | 山野菜加工 | Wild vegetable processing | shan ye cai jia gong | 蕨菜, 刺嫩芽, 山野菜罐头 | fungi-processing .6
fungi-processing | 食用菌加工 | Mushroom processing | shi yong jun jia gong | 木耳加工, 菌类加工, 蘑菇加工 | fruit-vegetable-processing .6
nut-processing | 坚果与炒货加工 | Nut processing | jian guo yu chao huo jia gong | 松子加工, 瓜子, 炒货, 榛子 | food-packaging .3
honey-processing | 蜂产品加工 | Honey processing | feng chan pin jia gong | 蜂蜜加工, 蜂胶, 蜂王浆 | food-testing .3
beverage-processing | 饮料加工 | Beverage processing | yin liao jia gong | 果汁, 饮料, 矿泉水, 苏打水, 天然苏打水 | aseptic-filling .5
brewing | 酿造 | Brewing | niang zao | 白酒酿造, 啤酒, 酿酒师, 果酒, 酱油, 食醋, 品酒 | fermentation .8
fermentation | 发酵工程 | Fermentation engineering | fa jiao gong cheng | 发酵, 生物发酵, 发酵罐, 发酵工艺 | amino-acid-fermentation .8, microbial-strain-engineering .7, bioprocess-engineering .7
amino-acid-fermentation | 氨基酸发酵 | Amino acid fermentation | an ji suan fa jiao | 味精, 赖氨酸, 苏氨酸, 谷氨酸 | separation-technology .3
lactic-acid-fermentation | 乳酸发酵 | Lactic acid fermentation | ru suan fa jiao | 乳酸, 聚合级乳酸 | fermentation .7
spray-drying | 干燥技术 | Drying technology | gan zao ji shu | 冻干, 喷干, 真空冷冻干燥, freeze drying | separation-technology .4, grain-drying .3
feed-processing | 饲料加工 | Feed processing | si liao jia gong | 饲料厂, 制粒, 饲料生产 | corn-deep-processing .4
prepared-dishes | 预制菜 | Prepared dishes | yu zhi cai | 预制菜研发, 中央厨房, 速冻食品, 锅包肉预制 | cooking .6, cold-chain .5, food-product-development .6
food-product-development | 食品研发 | Food product development | shi pin yan fa | 食品工程师, 食品配方, 食品科学, food scientist | food-nutrition .6, sensory-evaluation .6
sensory-evaluation | 感官评价 | Sensory evaluation | gan guan ping jia | 感官评定, 品评, 评茶 | food-testing .4, brewing .4
food-nutrition | 食品营养 | Food nutrition | shi pin ying yang | 营养学, 保健食品, 功能食品, 营养配餐 | clinical-nutrition .6
food-testing | 食品检验 | Food testing | shi pin jian yan | 食品检测, 农残检测, 食品化验, 农产品检测, 快检 | food-microbiology .7, laboratory-management .4
food-microbiology | 食品微生物 | Food microbiology | shi pin wei sheng wu | 微生物检验, 菌落总数, 微生物检测 | microbial-strain-engineering .4
food-safety-management | 食品安全管理 | Food safety management | shi pin an quan guan li | HACCP, 食品安全员, ISO 22000, SC认证, 食品安全总监 | food-testing .6, food-traceability .7, quality-management-systems .5
food-traceability | 农产品追溯 | Food traceability | nong chan pin zhui su | 溯源, 质量追溯, 食品追溯, 一物一码 | green-food-certification .5
green-food-certification | 绿色食品认证 | Green food certification | lv se shi pin ren zheng | 绿色食品内检员, 两品一标, 有机产品认证, 农产品认证 | geographical-indications .6, food-safety-management .5
food-packaging | 食品包装 | Food packaging | shi pin bao zhuang | 真空包装, 保鲜包装, 包装工 | graphic-design .2, food-machinery .5
food-machinery | 食品机械 | Food machinery | shi pin ji xie | 食品设备, 食品机械维修 | equipment-maintenance .5
down-processing | 羽绒与皮毛加工 | Down and fur processing | yu rong yu pi mao jia gong | 羽绒, 鹅绒, 皮革, 制革 | tailoring .4
`,
);

export const grain = skillGroup(
  'grain',
  '粮食仓储',
  'Grain storage',
  `
grain-storage | 粮食仓储 | Grain storage | liang shi cang chu | 储粮, 粮库, 粮油保管, 粮油保管员 | grain-quality-inspection .7, grain-fumigation .7, grain-temperature-monitoring .7
grain-quality-inspection | 粮油质量检验 | Grain quality inspection | liang you zhi liang jian yan | 粮油检验, 粮食化验, 农产品食品检验员, 水分检测, 验质 | food-testing .6
grain-fumigation | 储粮害虫防治 | Stored-grain pest control | chu liang hai chong fang zhi | 熏蒸, 磷化铝, 气调储粮, 仓储害虫 | plant-protection .3
grain-temperature-monitoring | 粮情测控 | Grain condition monitoring | liang qing ce kong | 测温, 粮情监测, 智能粮库, 智慧粮库 | sensors .4, industrial-data-acquisition .4
low-temperature-storage | 低温储粮 | Low-temperature grain storage | di wen chu liang | 准低温储粮, 冷库储粮, 谷物冷却 | grain-storage .7, refrigeration .5
grain-mechanical-ventilation | 储粮通风 | Grain ventilation | chu liang tong feng | 机械通风, 环流通风 | grain-storage .7, grain-drying .5
grain-handling-equipment | 粮食输送清理设备 | Grain handling equipment | liang shi shu song qing li she bei | 输送机, 斗式提升机, 清理筛, 扦样机 | grain-storage .5, mine-transport .3, rice-milling .4
grain-silo-engineering | 粮仓工程 | Grain silo engineering | liang cang gong cheng | 粮仓设计, 立筒仓, 平房仓, 仓房维修 | structural-design .4, grain-storage .5
grain-trading | 粮食贸易 | Grain trading | liang shi mao yi | 粮食购销, 粮贸, 粮食经纪人, 玉米贸易, 收粮 | futures .6, grain-purchasing .8, supply-chain-management .4
grain-purchasing | 粮食收购 | Grain purchasing | liang shi shou gou | 托市收购, 政策性粮食, 粮食收储, 农户收粮 | grain-quality-inspection .5
grain-reserve-management | 储备粮管理 | Grain reserve management | chu bei liang guan li | 储备粮, 轮换, 中央储备粮 | grain-storage .6, grain-trading .4
rice-grading | 稻米品质评价 | Rice quality evaluation | dao mi pin zhi ping jia | 大米品评, 食味值, 米质分析 | sensory-evaluation .6, rice-milling .5, grain-quality-inspection .7
mycotoxin-testing | 真菌毒素检测 | Mycotoxin testing | zhen jun du su jian ce | 呕吐毒素, 黄曲霉毒素, 毒素检测 | food-testing .7, grain-quality-inspection .6
grain-loss-reduction | 节粮减损 | Grain loss reduction | jie liang jian sun | 科学储粮, 农户储粮, 地趴粮治理 | grain-drying .6, grain-storage .6
grain-logistics | 粮食物流 | Grain logistics | liang shi wu liu | 散粮运输, 北粮南运, 铁路粮食运输, 散粮集装箱 | railway-freight .5, warehouse-management .5, grain-trading .5
futures | 期货与套期保值 | Futures and hedging | qi huo yu tao qi bao zhi | 期货, 套期保值, 保险加期货, 大豆期货 | investment-analysis .5
`,
);
