import type { ImportKind } from '@longcai/shared/imports/imports.contract';
import type { Bilingual } from '@longcai/shared/primitives';
import { plain } from './cells.js';

export interface Column {
  readonly field: string;
  readonly heading: Bilingual;
  /** Other headings in use, in any width and script. */
  readonly also: readonly string[];
  readonly required?: boolean;
  readonly example: string;
}

const column = (
  field: string,
  zh: string,
  en: string,
  example: string,
  also: string,
  required = false,
): Column => ({
  field,
  heading: { zh, en },
  example,
  required,
  also: also.split(' ').filter(Boolean),
});

/** The columns of each kind of table, by the headings that people use. */
/** Numbers of the line in an empty table that shows how to write. */
export const EXAMPLE_NUMBER = /^(示例|example)/i;

export const COLUMNS: Record<ImportKind, readonly Column[]> = {
  people: [
    column('number', '编号', 'No.', '示例 R-001', '序号 编码 人员编号 档案号 no id', true),
    column('name', '姓名', 'Name', '孙长河', '名字 人员姓名 name', true),
    column(
      'phone',
      '手机',
      'Mobile',
      '',
      '手机号 手机号码 电话 联系电话 电话号码 联系方式 mobile phone tel telephone',
    ),
    column('audience', '人才类别', 'Kind of talent', '农村实用人才', '类别 人员类别 身份 人才类型 kind'),
    column(
      'region',
      '所在地',
      'Place',
      '牡丹江东宁市绥阳镇',
      '地区 住址 地址 现居住地 所在地区 家庭住址 工作地 籍贯 place region',
    ),
    column('skills', '技能', 'Skills', '木耳栽培3级、电商', '专长 特长 技术专长 擅长 专业技能 skills', true),
    column('education', '学历', 'Education', '大专', '文化程度 学位 最高学历 education'),
    column('school', '毕业院校', 'School', '三江职业技术学院', '学校 院校 毕业学校 school'),
    column('major', '专业', 'Major', '农业技术', '所学专业 major'),
    column('graduated', '毕业时间', 'Graduated', '2012年7月', '毕业年月 毕业日期 graduated'),
    column('title', '职称', 'Title', '农艺师', '专业技术职务 职称名称 title'),
    column('employer', '工作单位', 'Employer', '', '单位 现工作单位 employer'),
    column('headline', '简介', 'About', '种植木耳十二年', '一句话简介 个人简介 说明 about'),
    column('hours', '每周可用小时', 'Hours a week', '12', '每周小时 可用时间 hours'),
    column('from', '可到岗时间', 'Free from', '2027.3', '到岗时间 起始时间 from'),
  ],
  projects: [
    column('number', '编号', 'No.', '示例 P-001', '序号 项目编号 no id', true),
    column('title', '项目名称', 'Project', '黑木耳菌种提纯', '项目 名称 title project', true),
    column(
      'summary',
      '项目说明',
      'Summary',
      '解决菌种退化',
      '内容 简介 项目内容 项目简介 需求说明 summary',
      true,
    ),
    column('library', '项目库', 'Library', '新农村建设', '库 所属库 library'),
    column(
      'organisation',
      '单位',
      'Organisation',
      '',
      '单位名称 需求单位 企业名称 统一社会信用代码 organisation',
    ),
    column('region', '所在地', 'Place', '东宁市', '地区 地址 项目地点 place region', true),
    column('industry', '行业', 'Industry', '01', '行业代码 所属行业 industry'),
    column('from', '开始时间', 'From', '2027.3', '起始时间 开工时间 from'),
    column('until', '结束时间', 'Until', '2027.11', '完成时间 截止时间 until'),
    column('position', '岗位', 'Position', '菌种技术员', '岗位名称 职位 position'),
    column(
      'skills',
      '岗位技能',
      'Skills needed',
      '食用菌制种3级、食用菌栽培',
      '技能要求 所需技能 需求 needs skills',
    ),
    column('headcount', '人数', 'Headcount', '1', '招聘人数 需求人数 headcount'),
    column('hours', '每周小时', 'Hours a week', '16', '工作时间 hours'),
  ],
  positions: [
    column('project', '项目编号', 'Project no.', '示例 P-001', '编号 所属项目 project', true),
    column('position', '岗位', 'Position', '菌种技术员', '岗位名称 职位 position', true),
    column(
      'skills',
      '岗位技能',
      'Skills needed',
      '食用菌制种3级',
      '技能要求 所需技能 需求 needs skills',
      true,
    ),
    column('headcount', '人数', 'Headcount', '1', '招聘人数 需求人数 headcount'),
    column('hours', '每周小时', 'Hours a week', '16', '工作时间 hours'),
  ],
};

const bare = (heading: string) => plain(heading).replace(/[*:：()（）[\]【】]|必填|选填/g, '');

/** The field that a heading stands for: '＊姓 名（必填）' is name. Null when none. */
export function fieldOf(kind: ImportKind, heading: string): string | null {
  const wanted = bare(heading);
  if (wanted === '') return null;
  const found = COLUMNS[kind].find(({ heading: own, also }) =>
    [own.zh, own.en, ...also].some((name) => bare(name) === wanted),
  );
  return found?.field ?? null;
}

export const missingColumns = (kind: ImportKind, fields: readonly (string | null)[]): Column[] =>
  COLUMNS[kind].filter(({ field, required }) => required && !fields.includes(field));
