import { once } from './clauses.js';

const SCHOOL = '大学|学院|学校|中学|党校|师范|职高|技校|医学院|研究生院|商学院';
const WORKPLACE =
  '有限责任公司|股份有限公司|有限公司|总公司|分公司|子公司|公司|集团|银行|分行|支行|信用社|工厂|总厂|分厂|[矿电钢药酒机]厂|厂|' +
  '研究院|研究所|设计院|勘察院|科学院|工程院|医院|卫生院|卫生服务中心|诊所|事务所|委员会|管理局|总局|分局|局|厅|司法部|财政部|' +
  '人民政府|政府|办公室|检察院|法院|协会|学会|商会|基金会|联合会|合作社|农场|林场|牧场|煤矿|矿业|油田|电视台|电台|报社|杂志社|' +
  '出版社|通讯社|推广站|推广中心|服务站|检测站|监测站|防疫站|中心|交易所|工作室|俱乐部|酒店|宾馆|饭店|商场|超市|博物馆|图书馆|' +
  '实验室|课题组|项目部|指挥部|部队|大队|总队|支队|村委会|居委会|开发区|产业园';
const NAME = '[\\p{Script=Han}A-Za-z0-9()（）·&.\\-]';
/** Departments and branches belong to the name; a post (厂长, 院长) and what somebody did do not. */
const BETWEEN = `(?:(?![长师员]|(?<!责)任)${NAME}){0,14}?`;
const NO_POST = '(?![长员])';

function pattern(endings: string): RegExp {
  const ending = `(?:${endings})${NO_POST}`;
  return new RegExp(`${NAME}{2,40}?${ending}(?:${BETWEEN}${ending})*`, 'gu');
}
const schools = pattern(SCHOOL);
const workplaces = pattern(`${WORKPLACE}|${SCHOOL}`);
const ENGLISH_COMPANY =
  /(?:[A-Z][\w&.-]* ){1,5}(?:Inc|Ltd|LLC|GmbH|AG|Corporation|Corp|Company|Group)\b\.?/gu;

/** What stands before a name and is no part of it. */
const BEFORE =
  /^.*?(?:毕业于|就读于|任教于|任职于|就职于|供职于|服务于|工作于|先后在|现就职|曾就职|先后任|历任|曾任|现任|担任|兼任|原任|时任|受聘于|创办|创立|加入|进入|调任|至今|以来|[一-龥]{2,3}人|(?:^|[\d年月日至到起]|暑期|寒假|暑假|假期|期间)(?:在|于|任|为)|^[在于任为是由从到至和及与])/u;
const DATES = /^[\d年月日.\-~—–至到今:\s()（）/]+/u;
const GENERIC =
  /^(?:该|本|某|我|各|其|原|贵|一家|多家|几家|大型|某某)?(?:公司|集团|单位|中心|学校|大学|学院|银行|局|厂|协会|医院|委员会|办公室|政府)$/u;

function clean(name: string): string {
  let rest = name.trim().replace(DATES, '');
  for (let before = ''; before !== rest;) {
    before = rest;
    rest = rest.replace(BEFORE, '').replace(DATES, '').trim();
  }
  if (!rest.includes(')')) rest = rest.slice(rest.indexOf('(') + 1);
  return rest.replace(/^[)）.\-·\s]+/u, '');
}

const found = (text: string, names: RegExp): string[] =>
  once(
    [...text.matchAll(names)]
      .map(([name]) => clean(name))
      .filter((name) => name.length > 3 && name.length <= 40 && !GENERIC.test(name)),
  );

/** Names of companies, institutes, offices, schools in a clause, in order. */
export const organisationsIn = (clause: string): string[] => [
  ...found(clause, workplaces),
  ...[...clause.matchAll(ENGLISH_COMPANY)].map(([name]) => name.trim()),
];

export const schoolsIn = (clause: string): string[] => found(clause, schools);

const ENGLISH_SCHOOL =
  /(?:[A-Z][\w.'-]+ ){0,4}(?:University|Institute of Technology|College)(?: of(?: [A-Z][\w-]+){1,3})?/gu;

export const englishSchoolsIn = (clause: string): string[] =>
  once([...clause.matchAll(ENGLISH_SCHOOL)].map(([name]) => name.trim()));

/** What follows the last organisation of a clause, where the post is told. */
export function afterOrganisation(clause: string): string {
  const ends = [...clause.matchAll(workplaces)].map((match) => match.index + match[0].length);
  return clause.slice(ends.at(-1) ?? 0).trim();
}
