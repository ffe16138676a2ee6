import { educationLevelById } from '@longcai/shared/reference/degrees';
import { clausesOf, linesOf, listed, sentencesOf } from './clauses.js';
import { englishSchoolsIn, organisationsIn, schoolsIn } from './organisations.js';
import { postsIn, postsOfClause } from './posts.js';
import { degreeRank, degreesIn, majorsIn } from './schooling.js';

export interface EducationEntry {
  school: string;
  major: string;
  /** As people write it: 大学本科; '' where none is told. */
  degree: string;
  from?: string;
  until?: string;
}

export interface ExperienceEntry {
  employer: string;
  role: string;
  from?: string;
  until?: string;
}

const MONTH = '((?:19|20)\\d{2})\\s*(?:[年./-]\\s*(1[0-2]|0?[1-9])(?!\\d)\\s*月?|年)?';
const SPAN = new RegExp(`${MONTH}\\s*(?:[-~—–至到]+|to)\\s*(?:${MONTH}|至今|今|现在|present|now)`, 'iu');

/** Months as YYYY-MM; a year alone begins in January. */
export function spanIn(text: string): { from?: string; until?: string } {
  const match = SPAN.exec(text);
  if (!match) return {};
  const month = (year: string | undefined, part: string | undefined) =>
    year ? `${year}-${(part ?? '1').padStart(2, '0')}` : undefined;
  const [from, until] = [month(match[1], match[2]), month(match[3], match[4])];
  return { ...(from && { from }), ...(until && (!from || until >= from) && { until }) };
}

/** A line that belongs to nothing before it, whatever the dates there. */
const OWN_LINE = /^(?:最高)?(?:学历|学位|毕业院校|毕业学校|教育程度)\s*:/u;

/** Lines that begin with a span of time, each with what follows until the next; [] where a CV is told in prose. */
function datedBlocks(text: string): string[] {
  const blocks: string[] = [];
  for (const line of linesOf(text)) {
    if (SPAN.test(line) || OWN_LINE.test(line)) blocks.push(line);
    else if (isHeading(line)) blocks.push('');
    else if (blocks.length > 0 && blocks.at(-1) !== '') blocks[blocks.length - 1] += `\n${line}`;
  }
  const dated = blocks.filter(Boolean);
  return dated.length > 1 ? dated : [];
}

const HEADING = /(?:经历|背景|技能|证书|评价|荣誉|奖项|语言|项目|成果|论文|信息|特长|爱好)[:：]?$/u;
const isHeading = (line: string): boolean =>
  (line.length <= 14 && HEADING.test(line)) ||
  /^(?:education|experience|skills|languages|projects)$/iu.test(line) ||
  /^(?:references?|推荐人|证明人)\s*:/iu.test(line);

const STUDIES = /毕业|就读|主修|在读|攻读/u;

/** Where somebody studied, in the order told; a teaching post is no study. */
export function educationIn(text: string): EducationEntry[] {
  const dated = datedBlocks(text).map((block) => block.split('\n').slice(0, 3).join(' '));
  const told = dated.length > 0 ? dated : sentencesOf(text).flatMap(clausesOf);
  return told.flatMap((block) => {
    const head = block.replace(SPAN, ' ');
    const school = schoolsIn(head)[0] ?? englishSchoolsIn(head)[0];
    const degree = degreesIn(head).sort((a, b) => degreeRank(b) - degreeRank(a))[0];
    const major = majorsIn(head)[0] ?? (school && degree ? columnBetween(head, school) : '');
    if (!school || (degree === undefined && major === '' && !STUDIES.test(head))) return [];
    return [{ school, major, degree: degree ? educationLevelById(degree)!.name.zh : '', ...spanIn(block) }];
  });
}

/** The field of study where a line sets school, field and degree in columns. */
function columnBetween(line: string, school: string): string {
  const columns = line.slice(line.indexOf(school) + school.length).split(/[ ,|]+/u);
  const isField = (column: string) =>
    /^[\p{Script=Han}()]{2,20}$/u.test(column) &&
    degreesIn(column).length === 0 &&
    postsIn(column).length === 0;
  return columns.find(isField) ?? '';
}

/** Where somebody worked and as what. */
export function experienceIn(text: string): ExperienceEntry[] {
  const dated = datedBlocks(text);
  return dated.length > 0 ? dated.flatMap(jobOf) : sentencesOf(text).flatMap(jobsToldIn);
}

function jobOf(block: string): ExperienceEntry[] {
  const lines = block.split('\n');
  const dateAlone = lines[0]!.replace(SPAN, '').trim() === '';
  const head = lines
    .slice(0, dateAlone ? 3 : 2)
    .join('\n')
    .replace(SPAN, ' ');
  const [employer] = organisationsIn(head.replaceAll('\n', ','));
  const [role = ''] = postsIn(head);
  if (!employer || (schoolsIn(employer).length > 0 && role === '') || degreesIn(head).length > 0) return [];
  return [{ employer, role, ...spanIn(block) }];
}

/** In prose an employer is followed by one post or several: 历任甲公司处长、总会计师，现任乙厂厂长. */
function jobsToldIn(sentence: string): ExperienceEntry[] {
  const jobs: ExperienceEntry[] = [];
  for (const clause of clausesOf(sentence)) {
    if (STUDIES.test(clause)) continue;
    for (const piece of listed(clause)) {
      const [employer] = organisationsIn(piece.replace(SPAN, ' '));
      const [role = ''] = postsOfClause(piece);
      if (employer && role) jobs.push({ employer, role, ...spanIn(piece) });
      else if (role && jobs.length > 0) jobs[jobs.length - 1]!.role += `、${role}`;
    }
  }
  return jobs;
}
