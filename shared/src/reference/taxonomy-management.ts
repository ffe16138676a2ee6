import { skillGroup } from './taxonomy.js';

export const management = skillGroup(
  'management',
  '企业管理与项目管理',
  'Management and projects',
  `
project-management | 项目管理 | Project management | xiang mu guan li | PMP, 项目经理, 项目主管, project manager | project-planning .7, contract-management .5, agile-management .6
project-planning | 项目进度计划 | Project scheduling | xiang mu jin du ji hua | 进度计划, Project 软件, P6, 关键路径 | production-planning .4
agile-management | 敏捷管理 | Agile management | min jie guan li | Scrum, 敏捷教练, 敏捷开发, 看板管理 | requirements-analysis .5
site-safety-management | 现场安全管理 | Site safety management | xian chang an quan guan li | 安全员, 安全管理, 现场安全, 施工安全, 安全工程师, 注册安全工程师, site safety | hse-management .8, construction-site-management .5, occupational-health .5
hse-management | HSE 管理 | HSE management | hse guan li | HSE, 健康安全环保, ISO 45001, EHS | occupational-health .7, special-equipment-safety .5
special-equipment-safety | 特种设备安全管理 | Special equipment safety | te zhong she bei an quan guan li | 特种设备, 特种设备安全员 | site-safety-management .5
occupational-health | 职业健康 | Occupational health | zhi ye jian kang | 职业病防治, 职业卫生 | public-health .5
emergency-response | 应急管理 | Emergency management | ying ji guan li | 应急预案, 应急救援, 应急演练, emergency response | site-safety-management .5, fire-protection .5
quality-management-systems | 质量管理体系 | Quality management systems | zhi liang guan li ti xi | ISO 9001, 体系内审员, 质量体系, QMS, IATF 16949 | quality-inspection .7, six-sigma .6, lean-production .4
quality-inspection | 质量检验 | Quality inspection | zhi liang jian yan | 质检, 质检员, 检验员, QC, 品控 | statistical-process-control .5
six-sigma | 六西格玛 | Six Sigma | liu xi ge ma | 6西格玛, 黑带, DMAIC | statistics .4, statistical-process-control .7
statistical-process-control | 统计过程控制 | Statistical process control | tong ji guo cheng kong zhi | SPC, MSA, 过程能力 | statistics .5
lean-production | 精益生产 | Lean production | jing yi sheng chan | 精益, 5S, 6S, 丰田生产方式, 现场改善, lean manufacturing | industrial-engineering .8, production-management .6
industrial-engineering | 工业工程 | Industrial engineering | gong ye gong cheng | IE, 工时测定, 产线规划 | production-planning .6, operations-research .4
production-management | 生产管理 | Production management | sheng chan guan li | 车间管理, 车间主任, 厂长, 生产主管, 班组长 | production-planning .7, equipment-maintenance .4
production-planning | 生产计划 | Production planning | sheng chan ji hua | PMC, 排产, 生产调度, MRP | supply-chain-management .5
procurement | 采购管理 | Procurement | cai gou guan li | 采购, 采购员, 供应商管理, 招采, purchasing | supply-chain-management .7, bidding .6
bidding | 招标投标 | Tendering and bidding | zhao biao tou biao | 招投标, 投标, 标书, 招标代理 | contract-management .5, cost-engineering .5
human-resources | 人力资源管理 | Human resources | ren li zi yuan guan li | 人力资源, 人事, 招聘, 薪酬, HR, HRBP | performance-management .7, labour-relations .6, corporate-training .5
performance-management | 绩效管理 | Performance management | ji xiao guan li | 绩效考核, KPI, OKR | strategic-planning .4
strategic-planning | 战略规划 | Strategic planning | zhan lve gui hua | 企业战略, 发展规划, 战略管理 | market-research .5, business-model-design .6
business-model-design | 创业与商业计划 | Start-ups and business plans | chuang ye yu shang ye ji hua | 商业计划书, 创业, BP撰写, entrepreneurship | fundraising .6, incubator-management .6
incubator-management | 科技园区与孵化 | Incubators and science parks | ke ji yuan qu yu fu hua | 孵化器, 园区运营, 众创空间, 招商引资, 招商 | technology-transfer .6
technology-transfer | 科技成果转化 | Technology transfer | ke ji cheng guo zhuan hua | 技术经纪人, 技术转移, 成果转化, 技术经理人 | patent-commercialisation .7, r-and-d-management .5
r-and-d-management | 研发管理 | R&D management | yan fa guan li | 科研管理, 课题申报, 科技项目申报, IPD, 研发总监 | project-management .5, grant-application .7
grant-application | 项目申报 | Grant applications | xiang mu shen bao | 高企申报, 专项资金申报, 基金申请书 | technical-writing .5, technology-transfer .4
market-research | 市场调研 | Market research | shi chang diao yan | 市场分析, 行业研究, 竞品分析 | data-analysis .4, marketing .6
marketing | 市场营销 | Marketing | shi chang ying xiao | 营销, 市场推广, 营销策划, 市场部 | brand-management .7, e-commerce .5, sales .6
brand-management | 品牌策划 | Brand management | pin pai ce hua | 品牌, 区域公用品牌, 品牌运营 | graphic-design .4, geographical-indications .5
sales | 销售 | Sales | xiao shou | 销售管理, 大客户销售, 业务员, 区域销售, 渠道 | customer-service .5, business-negotiation .6
customer-service | 客户服务 | Customer service | ke hu fu wu | 客服, 售后服务, 呼叫中心, after-sales service | office-administration .3
business-negotiation | 商务谈判 | Business negotiation | shang wu tan pan | 谈判, 商务, 商务经理 | contract-management .5, russia-trade .4
office-administration | 行政文秘 | Office administration | xing zheng wen mi | 办公室, 文秘, 公文写作, 行政管理, Word, office software | archives .6
archives | 档案管理 | Archives management | dang an guan li | 档案, 档案整理, 数字档案 | data-governance .3
cooperative-management | 合作社经营管理 | Cooperative management | he zuo she jing ying guan li | 农民合作社, 合作社理事长, 家庭农场, 农业职业经理人 | farm-management .7, agri-brand-marketing .5
farm-management | 农场经营管理 | Farm management | nong chang jing ying guan li | 农场管理, 农垦管理, 规模化种植管理, 种地, 种粮大户 | rice-cultivation .3
standards-drafting | 标准编制 | Standards drafting | biao zhun bian zhi | 标准化, 标准化工程师, 国家标准起草, standardisation | quality-management-systems .4
metrology | 计量检定 | Metrology and calibration | ji liang jian ding | 计量, 计量校准, 注册计量师, calibration | quality-inspection .4
laboratory-management | 实验室管理 | Laboratory management | shi yan shi guan li | CNAS, CMA, 实验室认可, ISO 17025 | quality-management-systems .5, analytical-chemistry .4
`,
);
