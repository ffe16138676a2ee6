/**
 * What somebody is, whatever the trade: the head nouns of Chinese occupation titles. A line is a role; the words of
 * a line stand for each other.
 */
export const ROLES = `
executive: 首席执行官 首席 总裁 总经理 行政总裁 董事长 董事 副总裁 副总经理 董事总经理 执行董事 执行总监 高管 ceo coo cfo cto cio 合伙人
director: 总监 主任 主管 负责人 部长 处长 院长 所长 经理 局长 校长 总管 董事
manager: 经理 主管 负责人 管理者 管理人员 主任 总监 主理人 管理师 店长 站长 馆长 科长 管理人
supervisor: 主管 督导 监督 监督员 领班 班长 组长 工头 队长 主任 监管 监理 监理员 监管员 督导员 领队 工长 团队负责人 团队主管 团队领导 班组长
owner: 创始人 企业家 业主 老板 经营者 店主 创办人 创业者 个体户
engineer: 工程师 工程技术人员 技术专家 工程专家 架构师
technician: 技术员 技师 技工 技术人员 技术专员 技术专家 技术工 技士 工艺员
researcher: 科学家 研究员 研究人员 学者 科研人员 科学研究员 研究专员 研究助理 学家
analyst: 分析师 分析员 研究员 分析专员 分析专家
developer: 开发人员 开发者 开发员 开发工程师 程序员 开发商
designer: 设计师 设计员 设计人员 设计专员 造型师
architect: 架构师 建筑师 设计师
planner: 规划师 规划员 计划员 策划 策划师 策划人 企划 计划专员 策划员 计划师
consultant: 顾问 咨询师 咨询顾问 参谋 咨询专家 专家 咨询员 顾问师 参事
specialist: 专员 专家 专业人员 专业人士 专职人员 顾问 执行专员 从业人员
representative: 代表 专员 业务代表 代理 代理人
coordinator: 协调员 统筹 协调人 协调人员 联络员 协调专员 统筹员 联络官 调度员
administrator: 管理员 行政人员 管理专员 行政专员 行政管理员 管理人员 行政官
officer: 官员 专员 干事 主任 警官 官 科员 公务员
assistant: 助理 助手 副手 协理 辅助人员 助教 助理员 助管 帮工
secretary: 秘书 文秘 助理
clerk: 文员 职员 办事员 文书 事务员 办公室职员 科员 录入员 登记员 记录员
inspector: 检查员 检验员 督察 巡查员 稽查员 质检员 审查员 巡视员 检测员 监察员 督查员 视察员
assessor: 评估师 估价师 鉴定师 评估员 估价员 评审员 考评员 测评师 鉴定员 评定员
tester: 测试员 测试工程师 检测员 检验员 测试人员 化验员 试验员
examiner: 审查员 考官 检查员 审核员 审计员 审核师
teacher: 教师 老师 讲师 教员 导师 教授 教师长 授课人 教育者 教育工作者 任课教师
trainer: 教练 培训师 训练师 指导员 教官 讲师 培训员 辅导员 教练员 导师 训练员
salesperson: 销售员 推销员 销售代表 业务员 营业员 售货员 店员 销售人员 导购 导购员 销售专员 销售顾问 销售助理 售票员
agent: 代理 代理人 代理商 经纪人 经纪 中介 中间人 代办 经纪商
dealer: 交易员 经销商 贸易商 商人 批发商 零售商 交易商 商贩
buyer: 采购员 采购专员 买手 采购代理 采购人员
cashier: 收银员 收款员 出纳 出纳员 柜员 售票员 收费员
operator: 操作员 操作工 操作人员 作业员 操作手 机手 操作技师 控制员 运行员 值班员 操纵员
labourer: 工人 劳工 杂工 小工 体力劳动者 普工 力工 劳动者 搬运工 作业工 员工
mechanic: 机械师 修理工 维修工 机修工 维修员 维修技师 修理员 维护员 修理技师 维护工 检修工 维护技师 维修技术员 维修人员
installer: 安装工 安装员 安装技师 装配工 装配员 组装工 安装人员 装修工 铺设工
maker: 制造工 制作工 制造者 制作员 制作者 生产工 加工工 工匠 匠人 手艺人 制造商 生产商
worker: 工作者 工作人员 员工 人员 工人 职工
driver: 司机 驾驶员 车手 机长
attendant: 服务员 乘务员 侍者 接待员 服务生 服务人员 招待员 侍应生 管理员
guard: 保安 警卫 看守 守卫 门卫 护卫 保安员 安保员 卫士
physician: 医生 医师 大夫 主任医师 专科医生 外科医生 内科医生
nurse: 护士 护理师 护理员 护士长
therapist: 治疗师 理疗师 康复师 治疗员 治疗技师 疗愈师
carer: 护理员 护工 照护员 看护 陪护 保姆 照料员 护理助理 保育员
artist: 艺术家 艺人 画家 美术师 演员 艺术工作者
performer: 演员 表演者 歌手 舞者 艺人 乐手
writer: 作家 撰稿人 写手 作者 文案 编剧 撰写员 编写员 撰稿员
editor: 编辑 主编 编审 责任编辑 编辑员 剪辑师
reporter: 记者 通讯员 新闻工作者 主播 播报员
producer: 制片人 制作人 监制 出品人 制片
translator: 翻译 译员 译者 口译员 笔译员 翻译员
lawyer: 律师 法律顾问 法务 辩护人 法律专员
judge: 法官 审判员 裁判 仲裁员 裁判员
trainee: 实习生 学徒 见习 培训生 见习生 学员 实习 练习生 管培生
leader: 领导 领导者 负责人 组长 队长 主席 会长 带头人 领袖
strategist: 策略师 战略师 策略专员 战略家 策略分析师
controller: 主计 控制员 财务总监 管控员 管制员 主计长 控制师
keeper: 保管员 管理员 看守员 饲养员 守护员
promoter: 推广员 推销员 宣传员 促销员 推广专员 发起人
collector: 收集员 征收员 收款员 催收员 收费员
dispatcher: 调度员 派遣员 调度 派单员 调度专员
recruiter: 招聘专员 招聘经理 招聘官 招募专员 猎头
`;

/** How far somebody has come in an occupation; says little about which one it is. */
export const RANKS =
  '高级 资深 首席 初级 中级 特级 助理 副 正 一级 二级 三级 见习 实习 执行 常务 代理 兼职 全职 临时 主任 总 大区 区域 全国 地区';
