import { skillGroup } from './taxonomy.js';

export const software = skillGroup(
  'software',
  '软件开发',
  'Software',
  `
java | Java | Java | java | Java开发, Spring Boot, Spring, J2EE, Java后端 | backend-development .8, sql-databases .5
python | Python | Python | python | Python编程, Python 数据处理, Python开发, Django, pandas, py | data-analysis .6, machine-learning .6, backend-development .5
javascript | JavaScript | JavaScript | javascript | JS, TypeScript, 前端脚本, ECMAScript | frontend-development .9, nodejs .7
nodejs | Node.js | Node.js | node.js | Node, NestJS, Express.js | backend-development .7
c-cpp | C/C++ | C and C++ | c c++ | C语言, C++, Qt, C编程 | linux .4, game-development .3
csharp | C# | C# and .NET | c# | .NET, CSharp, ASP.NET, C#开发 | backend-development .6, hmi-scada .4
golang | Go 语言 | Go | go yu yan | Golang, Go开发 | backend-development .7, cloud-native .5
frontend-development | 前端开发 | Front-end development | qian duan kai fa | 前端, Vue, React, Angular, HTML5, web front end | ui-design .5, mini-programs .7
backend-development | 后端开发 | Back-end development | hou duan kai fa | 后端, 服务端开发, 微服务, server-side development | sql-databases .7, software-architecture .6
mini-programs | 微信小程序 | WeChat mini programs | wei xin xiao cheng xu | 小程序, 小程序开发, 公众号开发 | frontend-development .7, ui-design .3
android-development | 安卓开发 | Android development | an zhuo kai fa | Android, Kotlin, 安卓 | ios-development .6, java .5
ios-development | iOS 开发 | iOS development | ios kai fa | iOS, Swift, 苹果开发 | harmonyos-development .4
harmonyos-development | 鸿蒙开发 | HarmonyOS development | hong meng kai fa | HarmonyOS, 鸿蒙, ArkTS, OpenHarmony | android-development .6
sql-databases | 数据库 | SQL databases | shu ju ku | SQL, MySQL, Oracle, PostgreSQL, 数据库管理, DBA, SQL Server | data-warehouse .5, domestic-software-migration .5
nosql-databases | NoSQL 数据库 | NoSQL databases | nosql shu ju ku | MongoDB, Redis, Elasticsearch, NoSQL | sql-databases .6, backend-development .5
software-architecture | 软件架构 | Software architecture | ruan jian jia gou | 架构师, 系统架构, 系统设计, software architect | requirements-analysis .5, cloud-native .5
software-testing | 软件测试 | Software testing | ruan jian ce shi | 测试工程师, 自动化测试, Selenium, QA测试, test automation | performance-testing .6, backend-development .3, quality-inspection .2
performance-testing | 性能测试 | Performance testing | xing neng ce shi | 压力测试, JMeter, 压测, load testing | backend-development .3
devops | DevOps 运维 | DevOps | devops yun wei | 运维, 系统运维, CI/CD, Docker, Jenkins, 持续集成 | linux .7, cloud-native .8
cloud-native | 云计算与容器 | Cloud and containers | yun ji suan yu rong qi | 云计算, Kubernetes, K8s, 阿里云, 华为云, cloud computing | linux .5, network-engineering .4
linux | Linux 系统 | Linux administration | linux xi tong | Linux, 系统管理员, Shell, CentOS | network-engineering .5
network-engineering | 网络工程 | Network engineering | wang luo gong cheng | 网络管理, 路由交换, CCNA, HCIE, 网络工程师 | cybersecurity .6
cybersecurity | 网络安全 | Cybersecurity | wang luo an quan | 信息安全, 渗透测试, 等保, 等级保护, 安全运维, infosec | industrial-control-security .6, data-security .7
industrial-control-security | 工控安全 | Industrial control security | gong kong an quan | 工业控制系统安全, OT安全, OT security | hmi-scada .4, plc-control .3
requirements-analysis | 需求分析 | Requirements analysis | xu qiu fen xi | 产品经理, 业务分析, 产品设计, product manager | project-management .4, ui-design .4
ui-design | 界面设计 | UI and UX design | jie mian she ji | UI设计, UX, 交互设计, Figma, 用户体验 | graphic-design .6
gis-development | GIS 开发 | GIS development | gis kai fa | GIS, 地理信息系统, ArcGIS, WebGIS | remote-sensing .7, surveying .5
iot-development | 物联网开发 | IoT development | wu lian wang kai fa | 物联网, IoT, LoRa, NB-IoT | embedded-development .7, smart-agriculture .5
blockchain | 区块链 | Blockchain | qu kuai lian | 智能合约, 溯源链 | backend-development .4, food-traceability .3
game-development | 游戏与虚拟现实开发 | Game and VR development | you xi yu xu ni xian shi kai fa | Unity, UE4, 虚拟现实, VR, 游戏开发, Unreal | animation .5, csharp .5
erp-implementation | ERP 实施 | ERP implementation | erp shi shi | SAP, 用友, 金蝶, ERP, 实施顾问 | requirements-analysis .5, management-accounting .3
domestic-software-migration | 国产化适配 | Domestic platform migration | guo chan hua shi pei | 信创, 麒麟系统, 达梦, 国产数据库, 统信 | linux .5
e-government-systems | 政务信息化 | E-government systems | zheng wu xin xi hua | 电子政务, 数字政府, 智慧城市, smart city | requirements-analysis .4, data-governance .5
`,
);

export const dataAi = skillGroup(
  'data-ai',
  '数据与人工智能',
  'Data and AI',
  `
data-analysis | 数据分析 | Data analysis | shu ju fen xi | 数据分析师, 统计分析, Excel数据分析, data analytics, data analyst | statistics .7, data-visualisation .7, sql-databases .5
statistics | 统计学 | Statistics | tong ji xue | SPSS, R语言, SAS, 统计, 数理统计 | experimental-design .6
machine-learning | 机器学习 | Machine learning | ji qi xue xi | ML, scikit-learn, 算法工程师, XGBoost | deep-learning .8, statistics .5, data-mining .7
deep-learning | 深度学习 | Deep learning | shen du xue xi | PyTorch, TensorFlow, 神经网络, neural networks | image-recognition .7, large-language-models .7, python .6
image-recognition | 图像识别 | Image recognition | tu xiang shi bie | 计算机视觉, OpenCV, 图像处理, 目标检测, computer vision, CV算法 | remote-sensing .4, medical-imaging-ai .6
natural-language-processing | 自然语言处理 | Natural language processing | zi ran yu yan chu li | NLP, 文本挖掘, 分词, text mining | large-language-models .8, machine-learning .6
large-language-models | 大模型应用 | Large language models | da mo xing ying yong | 大模型, LLM, 提示词, AIGC, ChatGPT, RAG, 智能体 | knowledge-graphs .5, python .4
speech-recognition | 语音识别 | Speech recognition | yu yin shi bie | 语音合成, ASR, TTS, 语音算法 | natural-language-processing .5, signal-processing .5
knowledge-graphs | 知识图谱 | Knowledge graphs | zhi shi tu pu | Neo4j, 本体, 图数据库 | natural-language-processing .6
data-mining | 数据挖掘 | Data mining | shu ju wa jue | 推荐系统, 用户画像, 推荐算法 | data-analysis .6
artificial-intelligence | 人工智能 | Artificial intelligence | ren gong zhi neng | AI, 人工智能应用, AI算法, 人工智能训练师 | machine-learning .8, large-language-models .7, image-recognition .6
big-data-engineering | 大数据开发 | Big data engineering | da shu ju kai fa | 大数据, Hadoop, Spark, Flink, Hive | data-warehouse .8, java .4, sql-databases .5
data-warehouse | 数据仓库 | Data warehousing | shu ju cang ku | 数仓, ETL, BI, 商业智能, business intelligence | data-governance .6, data-visualisation .5
data-visualisation | 数据可视化 | Data visualisation | shu ju ke shi hua | ECharts, Tableau, Power BI, 可视化大屏, data visualization | frontend-development .4
data-governance | 数据治理 | Data governance | shu ju zhi li | 数据标准, 元数据, 主数据, 数据资产, 公共数据 | data-security .6
data-security | 数据安全与合规 | Data security and compliance | shu ju an quan yu he gui | 数据合规, 个人信息保护, 隐私计算, PIPL, data privacy | corporate-compliance .5
remote-sensing | 遥感 | Remote sensing | yao gan | 卫星遥感, 遥感影像, ENVI, 高光谱 | crop-monitoring .6, forest-inventory .4
mathematical-modelling | 数学建模 | Mathematical modelling | shu xue jian mo | MATLAB, 建模, 仿真建模, modelling and simulation | operations-research .7, statistics .5
operations-research | 运筹优化 | Operations research | yun chou you hua | 优化算法, 线性规划, 排产优化, optimisation | supply-chain-management .4, machine-learning .3
bioinformatics | 生物信息学 | Bioinformatics | sheng wu xin xi xue | 基因组分析, 测序数据分析, 生信 | statistics .5, genetic-breeding .4, python .4
medical-imaging-ai | 医学影像智能分析 | Medical imaging AI | yi xue ying xiang zhi neng fen xi | 医疗AI, 影像AI, 辅助诊断 | medical-imaging .6
ros-robotics | 机器人系统开发 | Robotics software | ji qi ren xi tong kai fa | ROS, SLAM, 机器人算法, 无人车 | c-cpp .5, autonomous-driving .6, machine-vision .5
autonomous-driving | 自动驾驶 | Autonomous driving | zi dong jia shi | 无人驾驶, 智能驾驶, ADAS, 无人农机 | vehicle-testing .4, deep-learning .4
data-annotation | 数据标注 | Data annotation | shu ju biao zhu | 标注, 数据采集标注, data labelling | image-recognition .3, speech-recognition .2, natural-language-processing .2
scientific-computing | 高性能计算 | High-performance computing | gao xing neng ji suan | HPC, 并行计算, CUDA, GPU编程 | c-cpp .5, computational-fluid-dynamics .4, mathematical-modelling .4
`,
);
