import { educationLevelById } from '@longcai/shared/reference/degrees';
import { linesOf, sentencesOf } from './clauses.js';
import { englishSchoolsIn, organisationsIn, schoolsIn } from './organisations.js';
import { postsIn } from './posts.js';
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

/** A line with a span of time and what follows until the next such line; prose goes sentence by sentence. */
function blocksOf(text: string): string[] {
  const lines = linesOf(text);
  const dated = lines.filter((line) => SPAN.test(line)).length;
  if (dated < 2) return sentencesOf(text);
  const blocks: string[] = [];
  for (const line of lines) {
    if (SPAN.test(line)) blocks.push(line);
    else if (isHeading(line)) blocks.push('');
    else if (blocks.length > 0 && blocks.at(-1) !== '') blocks[blocks.length - 1] += `\n${line}`;
  }
  return blocks.filter(Boolean);
}

const isHeading = (line: string): boolean =>
  line.length <= 14 &&
  /(?:经历|背景|技能|证书|评价|荣誉|奖项|语言|项目|成果|论文|信息|特长|爱好)[:：]?$/u.test(line);

/** Where somebody studied, in the order told; a teaching post is no study. */
export function educationIn(text: string): EducationEntry[] {
  return blocksOf(text).flatMap((block) => {
    const head = block.split('\n').slice(0, 3).join(' ').replace(SPAN, ' ');
    const school = schoolsIn(head)[0] ?? englishSchoolsIn(head)[0];
    const degree = degreesIn(head).sort((a, b) => degreeRank(b) - degreeRank(a))[0];
    const [major = ''] = majorsIn(head);
    const studied = degree !== undefined || major !== '' || /毕业|就读|主修|在读/u.test(head);
    if (!school || !studied) return [];
    return [{ school, major, degree: degree ? educationLevelById(degree)!.name.zh : '', ...spanIn(block) }];
  });
}

/** Where somebody worked and as what. */
export function experienceIn(text: string): ExperienceEntry[] {
  return blocksOf(text).flatMap((block) => {
    const head = block.split('\n').slice(0, 2).join('\n').replace(SPAN, ' ');
    if (/毕业于|就读|主修|在读/u.test(head) && !/任|就职/u.test(head)) return [];
    const [employer] = organisationsIn(head.replaceAll('\n', ','));
    const [role = ''] = postsIn(head);
    const studying = employer !== undefined && schoolsIn(employer).length > 0 && role === '';
    if (!employer || studying || (role === '' && spanIn(block).from === undefined)) return [];
    return [{ employer, role, ...spanIn(block) }];
  });
}
