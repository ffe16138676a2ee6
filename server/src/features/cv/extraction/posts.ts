import { namesSomebody } from '@longcai/text-search';
import { afterOrganisation } from './organisations.js';
import { clausesOf, listed, once, sentencesOf } from './clauses.js';

const LABEL =
  /^(?:现任职务|担任职务|求职意向|应聘岗位|意向岗位|职务|职位|职称|岗位|角色|头衔|position|title)[:：\s]*/iu;
const VERB =
  /^.*(?:先后担任|先后任|历任|曾任|现任|担任|出任|升任|调任|兼任|聘为|评为|取得|获得|(?<![主责])任)(?=.)/u;
const TRAIL = /(?:等职务?|一职|职务|职称|职位|岗位|资格|工作|证书|等)$/u;
const NO_TITLE =
  /[\d:：@%]|毕业|学历|出生|专业|国籍|居留|负责|参与|完成|党员|持股|直接|年薪|简历|以上|人民|(?:博|硕|学|女)士$|先生$|研究生$/u;
/** Characters of the longest title. */
const LONGEST = 14;

const ENGLISH_POST =
  /(?:[A-Z][\w-]+ ){0,3}(?:Engineer|Manager|Developer|Director|Analyst|Scientist|Professor|Lecturer|Researcher|Consultant|Designer|Technician|Accountant|Nurse|Physician|Teacher|Assistant|Officer|Architect|Specialist|Supervisor)\b/gu;

/** Posts and professional titles told in a text, each once: 副总经理, 高级工程师, 焊接技师. */
export const postsIn = (text: string): string[] =>
  once(sentencesOf(text).flatMap((sentence) => clausesOf(sentence).flatMap(postsOfClause)));

export function postsOfClause(clause: string): string[] {
  return once([
    ...[...clause.matchAll(ENGLISH_POST)].map(([post]) => post),
    ...listed(afterOrganisation(clause.replace(/\([^)]*\)/gu, '')))
      .flatMap((piece) => piece.split(/ +(?=\p{Script=Han})/u))
      .map(bare)
      .filter(
        (post) => post.length > 1 && post.length <= LONGEST && !NO_TITLE.test(post) && namesSomebody(post),
      ),
  ]);
}

function bare(piece: string): string {
  return afterOrganisation(piece.trim().replace(LABEL, ''))
    .replace(VERB, '')
    .replace(TRAIL, '')
    .replace(/^(?:本公司|公司|我司|该公司)|^[的为是和及与,:：\s]+|[\s.的]+$/gu, '');
}
