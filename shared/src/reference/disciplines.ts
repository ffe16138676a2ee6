/** A discipline category (学科门类, two digits) or one of its first-level disciplines (一级学科, four digits). */
export interface Discipline {
  code: string;
  name: { zh: string; en: string };
  /** Code of the category; null for a category. */
  category: string | null;
}

/** Catalogue of disciplines for graduate education, State Council Academic Degrees Committee, 2022. */
const table = `
01 哲学 Philosophy
0101 哲学 Philosophy
02 经济学 Economics
0201 理论经济学 Theoretical economics
0202 应用经济学 Applied economics
03 法学 Law
0301 法学 Law
0302 政治学 Political science
0303 社会学 Sociology
0304 民族学 Ethnology
0305 马克思主义理论 Marxist theory
0306 公安学 Public security studies
0307 中共党史党建学 History and building of the Communist Party of China
0308 纪检监察学 Discipline inspection and supervision
04 教育学 Education
0401 教育学 Education
0402 心理学 Psychology
0403 体育学 Sport science
05 文学 Literature
0501 中国语言文学 Chinese language and literature
0502 外国语言文学 Foreign languages and literatures
0503 新闻传播学 Journalism and communication
06 历史学 History
0601 考古学 Archaeology
0602 中国史 Chinese history
0603 世界史 World history
07 理学 Natural science
0701 数学 Mathematics
0702 物理学 Physics
0703 化学 Chemistry
0704 天文学 Astronomy
0705 地理学 Geography
0706 大气科学 Atmospheric science
0707 海洋科学 Marine science
0708 地球物理学 Geophysics
0709 地质学 Geology
0710 生物学 Biology
0711 系统科学 Systems science
0712 科学技术史 History of science and technology
0713 生态学 Ecology
0714 统计学 Statistics
08 工学 Engineering
0801 力学 Mechanics
0802 机械工程 Mechanical engineering
0803 光学工程 Optical engineering
0804 仪器科学与技术 Instrument science and technology
0805 材料科学与工程 Materials science and engineering
0806 冶金工程 Metallurgical engineering
0807 动力工程及工程热物理 Power engineering and engineering thermophysics
0808 电气工程 Electrical engineering
0809 电子科学与技术 Electronic science and technology
0810 信息与通信工程 Information and communication engineering
0811 控制科学与工程 Control science and engineering
0812 计算机科学与技术 Computer science and technology
0813 建筑学 Architecture
0814 土木工程 Civil engineering
0815 水利工程 Hydraulic engineering
0816 测绘科学与技术 Surveying and mapping
0817 化学工程与技术 Chemical engineering and technology
0818 地质资源与地质工程 Geological resources and geological engineering
0819 矿业工程 Mining engineering
0820 石油与天然气工程 Oil and natural gas engineering
0821 纺织科学与工程 Textile science and engineering
0822 轻工技术与工程 Light industry technology and engineering
0823 交通运输工程 Transport engineering
0824 船舶与海洋工程 Naval architecture and ocean engineering
0825 航空宇航科学与技术 Aeronautical and astronautical science and technology
0826 兵器科学与技术 Weapons science and technology
0827 核科学与技术 Nuclear science and technology
0828 农业工程 Agricultural engineering
0829 林业工程 Forestry engineering
0830 环境科学与工程 Environmental science and engineering
0831 生物医学工程 Biomedical engineering
0832 食品科学与工程 Food science and engineering
0833 城乡规划学 Urban and rural planning
0835 软件工程 Software engineering
0836 生物工程 Bioengineering
0837 安全科学与工程 Safety science and engineering
0838 公安技术 Public security technology
0839 网络空间安全 Cyberspace security
09 农学 Agriculture
0901 作物学 Crop science
0902 园艺学 Horticulture
0903 农业资源与环境 Agricultural resources and environment
0904 植物保护 Plant protection
0905 畜牧学 Animal science
0906 兽医学 Veterinary medicine
0907 林学 Forestry
0908 水产 Fisheries science
0909 草学 Grassland science
0910 水土保持与荒漠化防治学 Soil and water conservation and desertification control
10 医学 Medicine
1001 基础医学 Basic medicine
1002 临床医学 Clinical medicine
1003 口腔医学 Stomatology
1004 公共卫生与预防医学 Public health and preventive medicine
1005 中医学 Traditional Chinese medicine
1006 中西医结合 Integrated Chinese and Western medicine
1007 药学 Pharmacy
1008 中药学 Chinese materia medica
1009 特种医学 Special medicine
1011 护理学 Nursing
1012 法医学 Forensic medicine
11 军事学 Military science
1101 军事思想与军事历史 Military thought and military history
1102 战略学 Strategy
1103 联合作战学 Joint operations
1104 军兵种作战学 Operations of services and arms
1105 军队指挥学 Military command
1106 军队政治工作学 Military political work
1107 军事后勤学 Military logistics
1108 军事装备学 Military equipment
1109 军事管理学 Military management
1110 军事训练学 Military training
1111 军事智能 Military intelligence technology
12 管理学 Management
1201 管理科学与工程 Management science and engineering
1202 工商管理学 Business administration
1203 农林经济管理 Agricultural and forestry economics and management
1204 公共管理学 Public administration
1205 信息资源管理 Information resources management
13 艺术学 Arts
1301 艺术学 Arts
14 交叉学科 Interdisciplinary studies
1401 集成电路科学与工程 Integrated circuit science and engineering
1402 国家安全学 National security
1403 设计学 Design
1404 遥感科学与技术 Remote sensing science and technology
1405 智能科学与技术 Intelligence science and technology
1406 纳米科学与工程 Nanoscience and engineering
1407 区域国别学 Area and country studies
`;

/** The 14 categories and 117 first-level disciplines, each category before its own. */
export const disciplines: readonly Discipline[] = table
  .trim()
  .split('\n')
  .map((line) => {
    const [, code = '', zh = '', en = ''] = /^(\d+) (\S+) (.+)$/.exec(line) ?? [];
    return { code, name: { zh, en }, category: code.length === 4 ? code.slice(0, 2) : null };
  });

const byCode = new Map(disciplines.map((discipline) => [discipline.code, discipline]));

/** The category or discipline with this code, or undefined. */
export function disciplineByCode(code: string): Discipline | undefined {
  return byCode.get(code);
}

/** First-level disciplines of a category, or the categories for null; [] for an unknown code. */
export function disciplinesIn(category: string | null): readonly Discipline[] {
  return disciplines.filter((discipline) => discipline.category === category);
}
