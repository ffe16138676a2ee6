import { linesOf } from './clauses.js';

const EMAIL = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/u;
const MOBILE = /(?<!\d)(?:\+?86[\s-]?)?(1[3-9]\d[\s-]?\d{4}[\s-]?\d{4})(?!\d)/u;
const NAME_LABEL =
  /^(?:姓名|name)\s*[:：]?\s*([\p{Script=Han}·]{2,8}|[A-Z][\p{L}.'-]+(?: [A-Z][\p{L}.'-]+){1,3})/iu;
const CHINESE_NAME = /^[\p{Script=Han}]{2,4}$/u;
const HEADING =
  /简历|履历|应聘|求职|个人|基本|信息|教育|工作|经历|技能|证书|项目|自我|评价|荣誉|联系|推荐|介绍|证明|登记|申请|报名|材料|附件|应届/u;
const LEADING_NAME = /^([\p{Script=Han}]{2,4}?)(?:先生|女士)?[:,](?=男|女|汉族|\d{4}|中国国籍)/u;

/** What forms set on the line of the name. */
const AFTER_NAME =
  /(?:性别|民族|出生|籍贯|年龄|学历|(?:汉|满|回|朝鲜|蒙古|赫哲|鄂伦春|达斡尔|锡伯|鄂温克)族).*$/u;

export interface Contact {
  name?: string;
  email?: string;
  phone?: string;
}

/** Who it is and how they are reached; a name only where it stands as one. */
export function contactIn(text: string): Contact {
  const email = EMAIL.exec(text)?.[0];
  const phone = MOBILE.exec(text.normalize('NFKC'))?.[1]?.replace(/[\s-]/g, '');
  const name = nameIn(linesOf(text));
  return { ...(name && { name }), ...(email && { email }), ...(phone && { phone }) };
}

function nameIn(lines: readonly string[]): string | undefined {
  for (const line of lines) {
    const labelled = NAME_LABEL.exec(line)?.[1];
    if (labelled) return labelled.replace(AFTER_NAME, '');
  }
  const first = lines[0]?.replace(/(?:的)?(?:个人)?简历$/u, '').trim() ?? '';
  if (CHINESE_NAME.test(first) && !HEADING.test(first)) return first;
  return LEADING_NAME.exec(lines[0] ?? '')?.[1];
}
