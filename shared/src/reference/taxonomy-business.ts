import { skillGroup } from './taxonomy.js';

export const finance = skillGroup(
  'finance',
  '财务与金融',
  'Finance and accounting',
  `
accounting | 会计核算 | Accounting | kuai ji he suan | 会计, 会计师, 记账, 做账, 出纳, accountant | financial-reporting .8, tax .7, cost-accounting .6
financial-reporting | 财务报告 | Financial reporting | cai wu bao gao | 财务报表, 合并报表, 企业会计准则, 总账 | auditing .6, financial-analysis .6
cost-accounting | 成本核算 | Cost accounting | cheng ben he suan | 成本会计, 成本管理, 成本控制 | management-accounting .8
management-accounting | 管理会计 | Management accounting | guan li kuai ji | 预算管理, 全面预算, CMA会计, 财务BP | financial-analysis .7
financial-management | 财务管理 | Financial management | cai wu guan li | 财务总监, CFO, 财务经理, 资金管理 | management-accounting .6, fundraising .5, financial-analysis .7, accounting .6
financial-analysis | 财务分析 | Financial analysis | cai wu fen xi | 财务建模, 财务尽调, 经营分析 | investment-analysis .7
auditing | 审计 | Auditing | shen ji | 注册会计师, CPA, 审计师, 内审, 内部审计, auditor | internal-control .8, accounting .5
internal-control | 内部控制 | Internal control | nei bu kong zhi | 内控, 风控, 内部控制规范, 风险管理 | corporate-compliance .6
tax | 税务 | Tax | shui wu | 报税, 税务师, 纳税筹划, 税务筹划, 研发费用加计扣除 | customs-declaration .3
agricultural-accounting | 农村会计 | Rural accounting | nong cun kuai ji | 村会计, 合作社会计, 农村集体三资管理 | accounting .7, cooperative-management .5
government-accounting | 政府会计 | Public-sector accounting | zheng fu kuai ji | 行政事业单位会计, 预算会计, 财政 | accounting .6, auditing .4, agricultural-accounting .5
banking | 银行业务 | Banking | yin hang ye wu | 银行, 信贷, 对公业务 | credit-management .8, rural-finance .6
credit-management | 信贷风险管理 | Credit risk management | xin dai feng xian guan li | 信贷审批, 授信, 风险评级, 征信 | internal-control .5, financial-analysis .5
rural-finance | 农村金融 | Rural finance | nong cun jin rong | 普惠金融, 土地经营权抵押, 农贷, 农担 | agricultural-insurance .6, credit-management .5
agricultural-insurance | 农业保险 | Agricultural insurance | nong ye bao xian | 农险, 种植险, 养殖险, 农险查勘 | insurance .8
insurance | 保险 | Insurance | bao xian | 保险代理, 理赔, 精算, 核保 | banking .4, statistics .2
investment-analysis | 投资分析 | Investment analysis | tou zi fen xi | 投资, 行业分析师, CFA, 投研, 证券分析 | fundraising .6
fundraising | 投融资 | Fundraising and investment | tou rong zi | 融资, 股权融资, 上市辅导, 私募, 创投, venture capital | financial-management .5
asset-appraisal | 资产评估 | Asset appraisal | zi chan ping gu | 评估师, 房地产估价, 矿业权评估, 知识产权评估 | auditing .4, investment-analysis .4
feasibility-study | 可行性研究 | Feasibility studies | ke xing xing yan jiu | 可研报告, 可行性研究报告, 项目评估, 咨询工程师 | cost-engineering .4, investment-analysis .5, strategic-planning .4
russia-settlement | 跨境结算 | Cross-border settlement | kua jing jie suan | 卢布结算, 国际结算, 信用证, 外汇 | russia-trade .5, banking .5, international-trade .6
`,
);

export const lawIp = skillGroup(
  'law-ip',
  '法律与知识产权',
  'Law and intellectual property',
  `
legal-practice | 法律实务 | Legal practice | fa lv shi wu | 律师, 诉讼, 法律顾问, 执业律师, lawyer | corporate-law .7, contract-management .6, mediation .5
corporate-law | 公司法务 | Corporate legal affairs | gong si fa wu | 法务, 公司律师, 并购重组, 法务经理 | corporate-compliance .8
contract-management | 合同管理 | Contract management | he tong guan li | 合同审核, 合同, 合同法, 工程合同 | corporate-law .5
corporate-compliance | 企业合规 | Corporate compliance | qi ye he gui | 合规师, 合规管理, 反垄断 | legal-practice .5
labour-relations | 劳动关系 | Labour relations | lao dong guan xi | 劳动法, 劳动仲裁, 劳动关系协调员, 社保, labor law | legal-practice .5, mediation .5
mediation | 调解仲裁 | Mediation and arbitration | tiao jie zhong cai | 人民调解, 调解员, 仲裁员, 信访调解 | rural-governance .5
rural-land-law | 农村土地法务 | Rural land law | nong cun tu di fa wu | 土地流转, 土地承包, 土地确权 | legal-practice .5, rural-governance .4, cooperative-management .3
international-law | 涉外法律 | International and Russian law | she wai fa lv | 涉外律师, 国际商法, 俄罗斯法律, 国际仲裁 | russia-trade .5, legal-practice .5, english .3
patent-agency | 专利代理 | Patent agency | zhuan li dai li | 专利代理师, 专利撰写, 专利申请, patent attorney | patent-search .8, technical-writing .4
patent-search | 专利检索分析 | Patent search and analysis | zhuan li jian suo fen xi | 专利检索, 专利分析, 专利导航, 查新 | patent-commercialisation .5
patent-commercialisation | 专利运营 | Patent commercialisation | zhuan li yun ying | 专利转化, 专利许可, 知识产权运营 | asset-appraisal .4
ip-management | 知识产权管理 | Intellectual property management | zhi shi chan quan guan li | 知识产权, 知识产权贯标, IP管理, IPR | patent-agency .6, trademark .6, patent-commercialisation .6
trademark | 商标代理 | Trademarks | shang biao dai li | 商标, 商标注册, 商标代理人 | brand-management .4
copyright | 著作权 | Copyright | zhu zuo quan | 版权, 软件著作权, 软著 | ip-management .6, trademark .4
plant-variety-rights | 植物新品种权 | Plant variety rights | zhi wu xin pin zhong quan | 品种权, 新品种保护, DUS测试 | genetic-breeding .5, ip-management .5
geographical-indications | 地理标志 | Geographical indications | di li biao zhi | 地标, 地理标志产品, 五常大米地标, 农产品地理标志 | trademark .5
administrative-law | 行政法务 | Administrative law | xing zheng fa wu | 行政执法, 行政复议, 政府法律顾问, 依法行政 | legal-practice .6, mediation .3, rural-land-law .4
notary | 公证与司法鉴定 | Notary and forensic services | gong zheng yu si fa jian ding | 公证员, 公证, 司法鉴定 | legal-practice .5, mediation .4
`,
);

export const logistics = skillGroup(
  'logistics',
  '物流与冷链',
  'Logistics and cold chain',
  `
supply-chain-management | 供应链管理 | Supply chain management | gong ying lian guan li | 供应链, 供应链金融, supply chain | warehouse-management .7, logistics-planning .8
logistics-planning | 物流规划 | Logistics planning | wu liu gui hua | 物流, 物流管理, 物流师, 物流方案 | warehouse-management .7, dispatching .6
warehouse-management | 仓储管理 | Warehouse management | cang chu guan li | 仓库管理, 库管, 保管员, WMS, 仓管 | forklift-operation .5, inventory-control .8
inventory-control | 库存控制 | Inventory control | ku cun kong zhi | 库存管理, 盘点, 库存分析 | production-planning .5
forklift-operation | 叉车操作 | Forklift operation | cha che cao zuo | 叉车, 叉车司机, 叉车证, N1叉车证 | heavy-truck-driving .3, special-equipment-safety .3
dispatching | 运输调度 | Transport dispatching | yun shu diao du | 车队调度, 货运调度, 车辆调度, 车队管理 | heavy-truck-driving .4
cold-chain | 冷链物流 | Cold chain logistics | leng lian wu liu | 冷链, 冷藏运输, 冷库管理, 生鲜配送 | refrigeration .6, logistics-planning .5
refrigeration | 制冷技术 | Refrigeration | zhi leng ji shu | 制冷, 制冷工, 冷库, 制冷设备维修, 氨制冷 | ice-making .5, hvac .6
express-delivery | 快递与末端配送 | Express and last-mile delivery | kuai di yu mo duan pei song | 快递, 快递员, 外卖配送, 县乡村三级物流 | dispatching .4, rural-e-commerce .4
dangerous-goods-transport | 危险货物运输 | Dangerous goods transport | wei xian huo wu yun shu | 危货运输, 押运员, 危运司机 | hazardous-chemicals .5, heavy-truck-driving .6
port-operation | 口岸与港口作业 | Port operation | kou an yu gang kou zuo ye | 港口, 装卸, 内河航运, 船员, 水运 | cross-border-transport .5, rigging .3, dispatching .4
international-logistics | 国际物流 | International logistics | guo ji wu liu | 国际货代, 货运代理, 货代, 多式联运, freight forwarding | cross-border-transport .8, customs-declaration .7
cross-border-transport | 跨境运输 | Cross-border transport | kua jing yun shu | TIR运输, 国际道路运输, 中俄运输, 对俄运输 | russia-trade .6
agri-product-distribution | 农产品流通 | Agricultural product distribution | nong chan pin liu tong | 农批市场, 农产品物流, 产地仓, 农产品经纪人 | cold-chain .6, rural-e-commerce .6, grain-trading .4
`,
);

export const borderTrade = skillGroup(
  'border-trade',
  '对俄经贸与电商',
  'Trade with Russia and e-commerce',
  `
russia-trade | 对俄贸易 | Trade with Russia | dui e mao yi | 对俄经贸, 边贸, 边境贸易, 中俄贸易, 对俄进出口, 互市贸易 | international-trade .8, customs-declaration .6
international-trade | 国际贸易 | International trade | guo ji mao yi | 外贸, 外贸业务员, 进出口, 跟单, foreign trade | customs-declaration .7, english .4, business-negotiation .6
customs-declaration | 报关报检 | Customs declaration | bao guan bao jian | 报关, 报关员, 报检, 关务, 通关, customs broker | border-inspection-quarantine .7
border-inspection-quarantine | 出入境检验检疫 | Entry-exit inspection and quarantine | chu ru jing jian yan jian yi | 口岸检疫, 进出口商品检验, 商检 | food-testing .4
cross-border-e-commerce | 跨境电商 | Cross-border e-commerce | kua jing dian shang | 跨境电子商务, Ozon运营, 亚马逊运营, 速卖通, Ozon | e-commerce .8, russia-trade .6, international-trade .6
russia-market-research | 俄罗斯市场研究 | Russian market research | e luo si shi chang yan jiu | 俄罗斯市场, 俄罗斯问题研究, 东北亚研究 | market-research .6, russian .4, russia-trade .6
eaeu-certification | 欧亚经济联盟认证 | EAEU conformity certification | ou ya jing ji lian meng ren zheng | EAC认证, GOST认证, 海关联盟认证, CU-TR | standards-drafting .4, russia-trade .5
overseas-farming | 境外农业开发 | Overseas farming | jing wai nong ye kai fa | 赴俄种植, 境外农场, 对俄农业合作 | farm-management .5, russia-trade .4
foreign-labour-cooperation | 对外劳务合作 | Overseas labour cooperation | dui wai lao wu he zuo | 劳务外派, 外派劳务, 出国劳务 | human-resources .4, russia-trade .4
foreign-investment | 外商投资与境外投资 | Foreign and overseas investment | wai shang tou zi yu jing wai tou zi | 外资, 境外投资, 自贸试验区, 自贸区业务 | investment-analysis .4, incubator-management .4, international-law .5
bonded-processing | 保税与落地加工 | Bonded and border processing | bao shui yu luo di jia gong | 保税, 综保区, 进口落地加工, 互贸加工 | customs-declaration .6, timber-processing .2
exhibition | 会展策划 | Exhibitions | hui zhan ce hua | 会展, 展览, 哈洽会, 中俄博览会, 展会 | event-planning .8, business-negotiation .4
e-commerce | 电子商务 | E-commerce | dian zi shang wu | 电商, 淘宝运营, 网店运营, 店铺运营, 京东运营 | live-commerce .8, rural-e-commerce .8
rural-e-commerce | 农村电商 | Rural e-commerce | nong cun dian shang | 农产品电商, 农村淘宝, 农产品上行 | agri-brand-marketing .7, live-commerce .6
live-commerce | 直播电商 | Live commerce | zhi bo dian shang | 直播带货, 主播, 带货主播, 互联网营销师, 抖音直播 | short-video .8
agri-brand-marketing | 农产品品牌营销 | Agricultural brand marketing | nong chan pin pin pai ying xiao | 农产品营销, 农产品品牌, 黑土优品, 卖大米 | brand-management .7
`,
);
