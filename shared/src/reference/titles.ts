/** Grades of professional titles, highest first: 正高级, 副高级, 中级, 助理级, 员级. */
export const titleLevels = ['senior', 'associate-senior', 'intermediate', 'assistant', 'entry'] as const;
export type TitleLevel = (typeof titleLevels)[number];

/** Names of the grades. */
export const titleLevelNames: Record<TitleLevel, { zh: string; en: string }> = {
  senior: { zh: '正高级', en: 'Senior' },
  'associate-senior': { zh: '副高级', en: 'Associate senior' },
  intermediate: { zh: '中级', en: 'Intermediate' },
  assistant: { zh: '助理级', en: 'Assistant' },
  entry: { zh: '员级', en: 'Entry' },
};

/** One official title: 高级工程师 of the series engineering. */
export interface Title {
  series: string;
  level: TitleLevel;
  name: { zh: string; en: string };
}

/** One of the 27 title series (职称系列). */
export interface TitleSeries {
  id: string;
  name: { zh: string; en: string };
  /** Highest grade first; a grade has several titles where professions of the series differ. */
  titles: readonly Title[];
}

/**
 * The 27 series of professional titles of the Ministry of Human Resources and Social Security, with the names
 * of the reform of 2017 to 2022. Not every series has an entry grade.
 * Series: id | Chinese | English. Grade: level, Chinese / Chinese | English / English.
 */
const table = `
# university-teaching | 高等学校教师 | University teachers
senior 教授 | Professor
associate-senior 副教授 | Associate professor
intermediate 讲师 | Lecturer
assistant 助教 | Teaching assistant
# social-research | 哲学社会科学研究人员 | Philosophy and social science researchers
senior 研究员 | Research fellow
associate-senior 副研究员 | Associate research fellow
intermediate 助理研究员 | Assistant research fellow
assistant 研究实习员 | Research assistant
# natural-research | 自然科学研究人员 | Natural science researchers
senior 研究员 | Research fellow
associate-senior 副研究员 | Associate research fellow
intermediate 助理研究员 | Assistant research fellow
assistant 研究实习员 | Research assistant
# health | 卫生专业技术人员 | Health professionals
senior 主任医师 / 主任药师 / 主任护师 / 主任技师 | Chief physician / Chief pharmacist / Chief nurse / Chief technologist
associate-senior 副主任医师 / 副主任药师 / 副主任护师 / 副主任技师 | Associate chief physician / Associate chief pharmacist / Associate chief nurse / Associate chief technologist
intermediate 主治（主管）医师 / 主管药师 / 主管护师 / 主管技师 | Attending physician / Pharmacist-in-charge / Nurse-in-charge / Technologist-in-charge
assistant 医师 / 药师 / 护师 / 技师 | Physician / Pharmacist / Senior nurse / Technologist
entry 医士 / 药士 / 护士 / 技士 | Assistant physician / Assistant pharmacist / Nurse / Technician
# engineering | 工程技术人才 | Engineers
senior 正高级工程师 | Professor-level senior engineer
associate-senior 高级工程师 | Senior engineer
intermediate 工程师 | Engineer
assistant 助理工程师 | Assistant engineer
entry 技术员 | Technician
# agriculture | 农业技术人员 | Agricultural technicians
senior 正高级农艺师 / 正高级畜牧师 / 正高级兽医师 / 农业技术推广研究员 | Professor-level senior agronomist / Professor-level senior animal husbandman / Professor-level senior veterinarian / Agricultural extension research fellow
associate-senior 高级农艺师 / 高级畜牧师 / 高级兽医师 | Senior agronomist / Senior animal husbandman / Senior veterinarian
intermediate 农艺师 / 畜牧师 / 兽医师 | Agronomist / Animal husbandman / Veterinarian
assistant 助理农艺师 / 助理畜牧师 / 助理兽医师 | Assistant agronomist / Assistant animal husbandman / Assistant veterinarian
entry 农业技术员 | Agricultural technician
# journalism | 新闻专业人员 | Journalists
senior 高级记者 / 高级编辑 | Senior reporter / Senior news editor
associate-senior 主任记者 / 主任编辑 | Chief reporter / Chief news editor
intermediate 记者 / 编辑 | Reporter / News editor
assistant 助理记者 / 助理编辑 | Assistant reporter / Assistant news editor
# publishing | 出版专业人员 | Publishing professionals
senior 编审 | Senior editor
associate-senior 副编审 | Associate senior editor
intermediate 编辑 | Editor
assistant 助理编辑 | Assistant editor
# library | 图书资料专业人员 | Library professionals
senior 研究馆员 | Research librarian
associate-senior 副研究馆员 | Associate research librarian
intermediate 馆员 | Librarian
assistant 助理馆员 | Assistant librarian
entry 管理员 | Library clerk
# museums | 文物博物专业人员 | Cultural relics and museum professionals
senior 研究馆员 | Research curator
associate-senior 副研究馆员 | Associate research curator
intermediate 馆员 | Museum curator
assistant 助理馆员 | Assistant museum curator
# archives | 档案专业人员 | Archivists
senior 研究馆员 | Research archivist
associate-senior 副研究馆员 | Associate research archivist
intermediate 馆员 | Archivist
assistant 助理馆员 | Assistant archivist
entry 管理员 | Archives clerk
# arts-and-crafts | 工艺美术专业人员 | Arts and crafts professionals
senior 正高级工艺美术师 | Professor-level senior craft artist
associate-senior 高级工艺美术师 | Senior craft artist
intermediate 工艺美术师 | Craft artist
assistant 助理工艺美术师 | Assistant craft artist
entry 工艺美术员 | Craft worker
# technician-school-teaching | 技工院校教师 | Technician school teachers
senior 正高级讲师 / 正高级实习指导教师 | Professor-level senior lecturer / Professor-level senior practice instructor
associate-senior 高级讲师 / 高级实习指导教师 | Senior lecturer / Senior practice instructor
intermediate 讲师 / 一级实习指导教师 | Lecturer / First-grade practice instructor
assistant 助理讲师 / 二级实习指导教师 | Assistant lecturer / Second-grade practice instructor
entry 三级实习指导教师 | Third-grade practice instructor
# vocational-school-teaching | 中等职业学校教师 | Secondary vocational school teachers
senior 正高级讲师 / 正高级实习指导教师 | Professor-level senior lecturer / Professor-level senior practice instructor
associate-senior 高级讲师 / 高级实习指导教师 | Senior lecturer / Senior practice instructor
intermediate 讲师 / 一级实习指导教师 | Lecturer / First-grade practice instructor
assistant 助理讲师 / 二级实习指导教师 | Assistant lecturer / Second-grade practice instructor
entry 三级实习指导教师 | Third-grade practice instructor
# school-teaching | 中小学教师 | Primary and secondary school teachers
senior 正高级教师 | Professor-level senior teacher
associate-senior 高级教师 | Senior teacher
intermediate 一级教师 | First-grade teacher
assistant 二级教师 | Second-grade teacher
entry 三级教师 | Third-grade teacher
# sports | 体育专业人员 | Sports professionals
senior 国家级教练 / 正高级运动防护师 | National coach / Professor-level senior athletic trainer
associate-senior 高级教练 / 高级运动防护师 | Senior coach / Senior athletic trainer
intermediate 中级教练 / 中级运动防护师 | Intermediate coach / Intermediate athletic trainer
assistant 初级教练 / 初级运动防护师 | Junior coach / Junior athletic trainer
# translation | 翻译专业人员 | Translators and interpreters
senior 译审 | Senior translator
associate-senior 一级翻译 | First-grade translator
intermediate 二级翻译 | Second-grade translator
assistant 三级翻译 | Third-grade translator
# broadcasting | 播音主持专业人员 | Broadcasters
senior 播音指导 | Broadcasting director
associate-senior 主任播音员主持人 | Chief announcer and host
intermediate 一级播音员主持人 | First-grade announcer and host
assistant 二级播音员主持人 | Second-grade announcer and host
# accounting | 会计人员 | Accountants
senior 正高级会计师 | Professor-level senior accountant
associate-senior 高级会计师 | Senior accountant
intermediate 会计师 | Accountant
assistant 助理会计师 | Assistant accountant
# statistics | 统计专业人员 | Statisticians
senior 正高级统计师 | Professor-level senior statistician
associate-senior 高级统计师 | Senior statistician
intermediate 统计师 | Statistician
assistant 助理统计师 | Assistant statistician
# economics | 经济专业人员 | Economists
senior 正高级经济师 / 正高级人力资源管理师 / 正高级知识产权师 | Professor-level senior economist / Professor-level senior human resources specialist / Professor-level senior intellectual property specialist
associate-senior 高级经济师 / 高级人力资源管理师 / 高级知识产权师 | Senior economist / Senior human resources specialist / Senior intellectual property specialist
intermediate 经济师 / 人力资源管理师 / 知识产权师 | Economist / Human resources specialist / Intellectual property specialist
assistant 助理经济师 / 助理人力资源管理师 / 助理知识产权师 | Assistant economist / Assistant human resources specialist / Assistant intellectual property specialist
# auditing | 审计专业人员 | Auditors
senior 正高级审计师 | Professor-level senior auditor
associate-senior 高级审计师 | Senior auditor
intermediate 审计师 | Auditor
assistant 助理审计师 | Assistant auditor
# experiments | 实验技术人才 | Laboratory professionals
senior 正高级实验师 | Professor-level senior experimentalist
associate-senior 高级实验师 | Senior experimentalist
intermediate 实验师 | Experimentalist
assistant 助理实验师 | Assistant experimentalist
entry 实验员 | Laboratory technician
# performing-arts | 艺术专业人员 | Artists
senior 一级演员 / 一级演奏员 / 一级编剧 / 一级导演 / 一级作曲 / 一级美术师 | First-grade actor / First-grade musician / First-grade playwright / First-grade director / First-grade composer / First-grade fine artist
associate-senior 二级演员 / 二级演奏员 / 二级编剧 / 二级导演 / 二级作曲 / 二级美术师 | Second-grade actor / Second-grade musician / Second-grade playwright / Second-grade director / Second-grade composer / Second-grade fine artist
intermediate 三级演员 / 三级演奏员 / 三级编剧 / 三级导演 / 三级作曲 / 三级美术师 | Third-grade actor / Third-grade musician / Third-grade playwright / Third-grade director / Third-grade composer / Third-grade fine artist
assistant 四级演员 / 四级演奏员 / 四级编剧 / 四级导演 / 四级作曲 / 四级美术师 | Fourth-grade actor / Fourth-grade musician / Fourth-grade playwright / Fourth-grade director / Fourth-grade composer / Fourth-grade fine artist
# legal-services | 公共法律服务专业人员 | Public legal service professionals
senior 一级公证员 / 主任法医师 | First-grade notary / Chief forensic physician
associate-senior 二级公证员 / 副主任法医师 | Second-grade notary / Associate chief forensic physician
intermediate 三级公证员 / 主检法医师 | Third-grade notary / Forensic physician-in-charge
assistant 四级公证员 / 法医师 | Fourth-grade notary / Forensic physician
# shipping | 船舶专业技术人员 | Ship officers
senior 正高级船长 / 正高级轮机长 / 正高级船舶电子员 / 正高级引航员 | Professor-level senior captain / Professor-level senior chief engineer / Professor-level senior electro-technical officer / Professor-level senior pilot
associate-senior 高级船长 / 高级轮机长 / 高级船舶电子员 / 高级引航员 | Senior captain / Senior chief engineer / Senior electro-technical officer / Senior pilot
intermediate 中级驾驶员 / 中级轮机员 / 中级船舶电子员 / 中级引航员 | Intermediate deck officer / Intermediate engineer officer / Intermediate electro-technical officer / Intermediate pilot
assistant 助理驾驶员 / 助理轮机员 / 助理船舶电子员 / 助理引航员 | Assistant deck officer / Assistant engineer officer / Assistant electro-technical officer / Assistant pilot
# civil-aviation | 民用航空飞行技术人员 | Civil aviation pilots
senior 正高级飞行员 | Professor-level senior aviator
associate-senior 一级飞行员 | First-grade aviator
intermediate 二级飞行员 | Second-grade aviator
assistant 三级飞行员 | Third-grade aviator
`;

/** The 27 series, teaching and research first. */
export const titleSeries: readonly TitleSeries[] = table.trim().split(/^# /m).filter(Boolean).map(readSeries);

const byId = new Map(titleSeries.map((series) => [series.id, series]));

/** The series with this id, or undefined. */
export function titleSeriesById(id: string): TitleSeries | undefined {
  return byId.get(id);
}

/**
 * Titles with exactly this Chinese or English name, in any series; several where series share a name, as 研究馆员.
 * The former 教授级高级工程师 and the like count as 正高级.
 */
export function findTitles(name: string): Title[] {
  const wanted = name.normalize('NFKC').trim().toLowerCase();
  const today = wanted.replace(/^教授级(高级)?/, '正高级');
  return titleSeries
    .flatMap((series) => series.titles)
    .filter(
      (title) =>
        [wanted, today].includes(title.name.zh.normalize('NFKC')) || title.name.en.toLowerCase() === wanted,
    );
}

function readSeries(block: string): TitleSeries {
  const [head = '', ...lines] = block.trim().split('\n');
  const [id = '', zh = '', en = ''] = head.split(' | ');
  return { id, name: { zh, en }, titles: lines.flatMap((line) => readTitles(id, line)) };
}

function readTitles(series: string, line: string): Title[] {
  const [, level, zh = '', en = ''] = /^(\S+) (.+) \| (.+)$/.exec(line) ?? [];
  const english = en.split(' / ');
  return zh.split(' / ').map((name, at) => ({
    series,
    level: level as TitleLevel,
    name: { zh: name, en: english[at] ?? '' },
  }));
}
