import { skillGroup } from './taxonomy.js';

export const tourism = skillGroup(
  'tourism',
  '旅游与冰雪',
  'Tourism and ice-snow',
  `
tour-guiding | 导游讲解 | Tour guiding | dao you jiang jie | 导游, 讲解员, 导游证, 俄语导游, tour guide | travel-planning .7, folk-tourism .4, russian .3
travel-planning | 旅游策划 | Travel planning | lv you ce hua | 旅行社, 旅游线路设计, 旅游规划, 研学策划 | scenic-area-management .6, event-planning .5
scenic-area-management | 景区运营管理 | Scenic area management | jing qu yun ying guan li | 景区管理, 景区, 旅游管理, 智慧旅游 | ice-snow-park-operation .7, marketing .3
ice-snow-park-operation | 冰雪乐园运营 | Ice and snow park operation | bing xue le yuan yun ying | 冰雪大世界, 冰雪旅游, 嘉年华运营, 冰雪项目 | ski-resort-operation .7
ice-carving | 冰雕 | Ice carving | bing diao | 冰雕师, 冰灯, 冰雕设计 | snow-sculpture .8, ice-building .7, sculpture .5
snow-sculpture | 雪雕 | Snow sculpture | xue diao | 雪雕师, 雪塑 | sculpture .5
ice-building | 冰雪景观建筑 | Ice and snow construction | bing xue jing guan jian zhu | 冰建筑, 冰景施工, 采冰, 冰雪景观, 砌冰 | ice-snow-lighting .6
ice-snow-lighting | 冰雪灯光 | Ice and snow lighting | bing xue deng guang | 冰灯灯光, 夜景亮化, 灯光设计, 舞台灯光 | electrical-installation .4, stage-design .5
ski-instruction | 滑雪教练 | Ski instruction | hua xue jiao lian | 滑雪指导员, 单板教练, 双板教练, 滑雪, ski coach | ski-patrol .6, sports-coaching .6
ski-patrol | 滑雪救援 | Ski patrol | hua xue jiu yuan | 滑雪巡救, 雪场救护, 雪场巡逻 | emergency-medicine .4
ski-resort-operation | 滑雪场运营 | Ski resort operation | hua xue chang yun ying | 雪场管理, 滑雪度假区, 亚布力, 缆车, 雪具大厅 | snowmaking .7, ropeway .7, scenic-area-management .5
snowmaking | 造雪与压雪 | Snowmaking and grooming | zao xue yu ya xue | 造雪, 造雪机, 压雪车, 压雪车司机, 造雪师 | refrigeration .3, construction-machinery .3
ropeway | 索道运行 | Ropeway operation | suo dao yun xing | 客运索道, 索道司机, 架空索道 | special-equipment-safety .5
ice-making | 制冰与冰场维护 | Rink ice making | zhi bing yu bing chang wei hu | 制冰, 制冰师, 浇冰车, 冰场, 室内冰场 | ice-sports-coaching .4
ice-sports-coaching | 冰上运动教练 | Ice sports coaching | bing shang yun dong jiao lian | 滑冰教练, 冰球教练, 花样滑冰, 短道速滑, 冰壶, skating coach | sports-coaching .7, ski-instruction .5
ice-snow-equipment | 冰雪装备制造 | Ice and snow equipment making | bing xue zhuang bei zhi zao | 滑雪板, 冰刀, 冰雪装备, 冰刀研磨, 雪地摩托 | composite-materials .4, mechanical-design .3, ski-resort-operation .3
folk-tourism | 乡村旅游与民宿 | Rural tourism and homestays | xiang cun lv you yu min su | 民宿, 农家乐, 乡村旅游, 民宿管家, 雪乡民宿 | hotel-management .6, scenic-area-management .4
forest-wellness | 森林康养 | Forest wellness | sen lin kang yang | 康养, 温泉, 森林疗养, 避暑旅居 | health-management .5, folk-tourism .5
hotel-management | 酒店管理 | Hotel management | jiu dian guan li | 酒店, 前厅, 客房服务, 餐厅服务员, 酒店经理 | cooking .4, customer-service .5
tourist-transport | 旅游客运 | Tourist transport | lv you ke yun | 旅游包车, 旅游巴士, 旅游车司机 | tour-guiding .4
event-planning | 活动策划 | Event planning | huo dong ce hua | 会议会务, 赛事运营, 婚庆策划, 活动执行, 赛事策划 | stage-design .4, marketing .4
study-tours | 研学旅行指导 | Study tour leading | yan xue lv xing zhi dao | 研学导师, 研学旅行, 冬令营, 自然教育 | tour-guiding .6, travel-planning .5, lesson-design .4
`,
);

export const teaching = skillGroup(
  'teaching',
  '教育培训',
  'Teaching and training',
  `
lesson-design | 课程设计 | Curriculum design | ke cheng she ji | 课程开发, 教案设计, 教学设计, 教研, instructional design | corporate-training .6, online-course-production .7, secondary-teaching .5
preschool-teaching | 学前教育 | Preschool teaching | xue qian jiao yu | 幼师, 幼儿教师, 幼教, kindergarten teacher | primary-teaching .5, maternal-infant-care .3
primary-teaching | 小学教学 | Primary teaching | xiao xue jiao xue | 小学教师, 小学语文, 小学数学, 班主任 | secondary-teaching .7, lesson-design .5
secondary-teaching | 中学教学 | Secondary teaching | zhong xue jiao xue | 中学教师, 高中教师, 初中教师, 高中数学, teacher | lesson-design .5
higher-education-teaching | 高校教学科研 | University teaching and research | gao xiao jiao xue ke yan | 大学教师, 教授, 讲师, 高校教师, 博士生导师, lecturer | academic-writing .7, experimental-design .5, vocational-teaching .5
vocational-teaching | 职业教育 | Vocational teaching | zhi ye jiao yu | 中职教师, 高职教师, 双师型, 实训指导, 技工教育 | skill-instruction .8, corporate-training .5
skill-instruction | 技能传授与带徒 | Apprentice instruction | ji neng chuan shou yu dai tu | 师带徒, 技能培训, 带徒弟, 技师培训, 技能大师工作室 | fitter-work .3, corporate-training .5
corporate-training | 企业培训 | Corporate training | qi ye pei xun | 培训师, 企业内训师, 内训, TTT, 讲课 | human-resources .5
farmer-training | 农民培训 | Farmer training | nong min pei xun | 高素质农民培训, 新型职业农民, 田间学校, 农广校 | skill-instruction .5, cooperative-management .4
special-education | 特殊教育 | Special education | te shu jiao yu | 特教, 听障教育, 自闭症康复, 融合教育 | psychological-counselling .4, rehabilitation .4
sports-coaching | 体育教练 | Sports coaching | ti yu jiao lian | 体育教师, 健身教练, 体能训练, 社会体育指导员, coach | primary-teaching .2
art-teaching | 艺术教育 | Art teaching | yi shu jiao yu | 美术教师, 音乐教师, 舞蹈教师, 钢琴教学 | music-performance .6, painting .6
online-course-production | 网络课程制作 | Online course production | wang luo ke cheng zhi zuo | 慕课, 微课, 在线教育, 课件制作, PPT制作 | video-production .6
assessment-design | 考试命题与评价 | Assessment design | kao shi ming ti yu ping jia | 命题, 职业技能鉴定, 考评员, 教育测量 | vocational-teaching .5, statistics .2, lesson-design .5
academic-writing | 学术论文写作 | Academic writing | xue shu lun wen xie zuo | 论文写作, SCI论文, 论文, 学术写作, 综述 | experimental-design .6, technical-writing .5, grant-application .5
experimental-design | 试验设计 | Experimental design | shi yan she ji | 田间试验, 正交试验, DOE, 试验统计 | genetic-breeding .4, six-sigma .4
science-communication | 科学普及 | Science communication | ke xue pu ji | 科普, 科技馆, 科普讲解, 科普创作 | lesson-design .4, short-video .3
career-guidance | 职业指导 | Career guidance | zhi ye zhi dao | 职业规划, 就业指导, 职业指导师, 生涯规划 | human-resources .6, psychological-counselling .4
education-management | 教育管理 | Education management | jiao yu guan li | 校长, 教务管理, 学校管理, 教务 | primary-teaching .4, office-administration .4, higher-education-teaching .4
`,
);

export const crafts = skillGroup(
  'crafts',
  '手工与乡村技艺',
  'Crafts and rural trades',
  `
cooking | 烹饪 | Cooking | peng ren | 厨师, 中式烹调师, 东北菜, 龙江菜, 铁锅炖, chef | banquet-catering .8
banquet-catering | 餐饮经营 | Catering | can yin jing ying | 餐饮, 饭店经营, 团餐, 食堂管理, 餐饮管理 | food-safety-management .4, hotel-management .5
russian-food | 俄餐制作 | Russian cuisine | e can zhi zuo | 俄式西餐, 俄餐, 西餐, 西餐厨师 | cooking .7
tailoring | 服装裁剪缝纫 | Tailoring and sewing | fu zhuang cai jian feng ren | 裁缝, 缝纫, 服装制作, 服装厂, 缝纫工 | fashion-design .7
fashion-design | 服装设计 | Fashion design | fu zhuang she ji | 服装打版, 寒区服装, 羽绒服设计, 制版 | graphic-design .4
embroidery | 刺绣与剪纸 | Embroidery and paper cutting | ci xiu yu jian zhi | 刺绣, 剪纸, 满绣, 渤海靺鞨绣 | intangible-heritage .7, tailoring .3
fish-skin-craft | 鱼皮制作技艺 | Fish-skin craft | yu pi zhi zuo ji yi | 赫哲族鱼皮画, 鱼皮衣, 鱼皮画 | intangible-heritage .8, birch-bark-craft .6
birch-bark-craft | 桦树皮制作技艺 | Birch-bark craft | hua shu pi zhi zuo ji yi | 鄂伦春桦树皮, 桦皮画, 桦树皮画 | intangible-heritage .8
wheat-straw-painting | 麦秸与草编工艺 | Straw craft and weaving | mai jie yu cao bian gong yi | 麦秸画, 草编, 柳编, 编织, 苇编 | embroidery .5, intangible-heritage .6
agate-carving | 玛瑙与玉石雕刻 | Agate and jade carving | ma nao yu yu shi diao ke | 玛瑙雕, 逊克玛瑙, 玉雕, 石雕 | wood-carving .6, sculpture .5
wood-carving | 木雕与根雕 | Wood carving | mu diao yu gen diao | 木雕, 根雕, 木刻, 版画, 北大荒版画 | intangible-heritage .5, sculpture .5
pottery | 陶艺 | Pottery | tao yi | 陶瓷, 黑陶, 绥棱黑陶, 制陶 | sculpture .5, painting .3, agate-carving .3
sculpture | 雕塑 | Sculpture | diao su | 泥塑, 雕塑家, 面塑, sculptor | painting .4
intangible-heritage | 非遗传承 | Intangible cultural heritage | fei yi chuan cheng | 非遗, 非物质文化遗产, 传承人, 二人转, 赫哲伊玛堪 | folk-tourism .4, performing-arts .4
blacksmithing | 铁艺与锻打 | Blacksmithing | tie yi yu duan da | 铁匠, 铁艺, 手工锻造 | welding .3, sheet-metal .4
heated-brick-bed-building | 火炕与炉灶砌筑 | Heated brick beds and stoves | huo kang yu lu zao qi zhu | 火炕, 盘炕, 火墙, 吊炕, 砌炉子 | masonry .6
housekeeping | 家政服务 | Housekeeping | jia zheng fu wu | 家政, 保洁, 保姆, 家政服务员, 收纳师 | elderly-care .4
hairdressing | 美容美发 | Hairdressing and beauty | mei rong mei fa | 理发, 美发师, 美容师, 化妆 | housekeeping .2, customer-service .3
appliance-repair | 家电维修 | Appliance repair | jia dian wei xiu | 家电修理, 空调维修, 电器维修, 手机维修 | electrical-maintenance .5, refrigeration .5, circuit-design .3
social-work | 社会工作 | Social work | she hui gong zuo | 社工, 社区工作, 助残, 志愿服务, social worker | rural-governance .5, elderly-care .4
rural-governance | 乡村治理 | Rural governance | xiang cun zhi li | 村干部, 驻村, 乡镇管理, 村务, 乡村振兴 | cooperative-management .5
waste-recycling-trade | 再生资源回收 | Recycling trade | zai sheng zi yuan hui shou | 废品回收, 废旧物资, 再生资源 | solid-waste-treatment .6, steel-metallurgy .2, agri-product-distribution .2
`,
);

export const culture = skillGroup(
  'culture',
  '设计与文化传媒',
  'Design, culture and media',
  `
graphic-design | 平面设计 | Graphic design | ping mian she ji | Photoshop, PS设计, 海报设计, 包装设计, 美工, Illustrator, CorelDRAW | illustration .6, brand-management .4
illustration | 插画与动漫 | Illustration and comics | cha hua yu dong man | 插画, 漫画, 原画, 手绘 | animation .7, painting .6
animation | 动画制作 | Animation | dong hua zhi zuo | 三维动画, Maya, 3ds Max, C4D, 动漫 | video-production .6
industrial-design | 工业设计 | Industrial design | gong ye she ji | 产品外观设计, 外观设计, 产品造型, 犀牛建模, Rhino | cad-modelling .6, graphic-design .4, mechanical-design .4
interior-design | 室内设计 | Interior design | shi nei she ji | 装修设计, 家装设计, 软装 | architectural-design .6, decoration .7
stage-design | 舞台与展陈设计 | Stage and exhibition design | wu tai yu zhan chen she ji | 舞美, 展陈设计, 布展, 博物馆展陈 | interior-design .5, exhibition .5
photography | 摄影 | Photography | she ying | 摄影师, 拍照, 修图, 商业摄影, photographer | video-production .7
video-production | 视频制作 | Video production | shi pin zhi zuo | 视频剪辑, 剪辑, Premiere, 摄像, 后期制作, 纪录片, video editing | short-video .8
short-video | 短视频运营 | Short video operation | duan shi pin yun ying | 短视频, 抖音运营, 快手, 新媒体运营, 自媒体 | new-media-editing .7, photography .4
new-media-editing | 新媒体编辑 | New media editing | xin mei ti bian ji | 公众号编辑, 文案, 小编, 新闻采编, 编辑, 记者, copywriting | office-administration .3, marketing .5
publishing | 出版编辑 | Publishing | chu ban bian ji | 图书编辑, 校对, 排版, 出版 | new-media-editing .5, academic-writing .4
broadcasting | 播音主持 | Broadcasting | bo yin zhu chi | 主持人, 播音员, 配音, 普通话 | live-commerce .5, performing-arts .5
performing-arts | 戏剧与曲艺表演 | Performing arts | xi ju yu qu yi biao yan | 演员, 曲艺, 龙江剧, 导演, 编剧 | music-performance .6
music-performance | 音乐演奏与声乐 | Music performance | yin yue yan zou yu sheng yue | 声乐, 钢琴, 手风琴, 交响乐, 作曲, 指挥 | broadcasting .3
dance | 舞蹈 | Dance | wu dao | 舞蹈编导, 民族舞, 芭蕾 | performing-arts .6, art-teaching .5
painting | 绘画 | Painting | hui hua | 油画, 国画, 冰雪画, 美术, 书法, calligraphy | graphic-design .4
museum-work | 文物与博物馆 | Museums and relics | wen wu yu bo wu guan | 文博, 文物修复, 考古, 渤海国考古, 文物保护 | archives .5, tour-guiding .3, intangible-heritage .4
library-work | 图书情报 | Library and information work | tu shu qing bao | 图书馆, 情报检索, 文献检索, 图书管理员 | archives .6, patent-search .5
`,
);
