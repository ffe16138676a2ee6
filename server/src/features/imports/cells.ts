import type { Bilingual } from '@longcai/shared/primitives';
import type { Audience } from '@longcai/shared/profiles/profiles.contract';
import { isMobile, normalizeMobile } from '@longcai/shared/reference/checks';
import { educationLevelIn } from '@longcai/shared/reference/degrees';
import { findRegions } from '@longcai/shared/reference/regions';
import { findSkills, skillByName } from '@longcai/shared/reference/skills';
import { normalize } from '@longcai/text-search';

/** A cell that could not be read, with what to tell about it. */
export class CellFault extends Error {
  constructor(readonly sentence: Bilingual) {
    super(sentence.zh);
    this.name = 'CellFault';
  }
}

const fault = (zh: string, en: string): never => {
  throw new CellFault({ zh, en });
};

/** Full-width signs, line breaks and runs of blanks as people type them, folded; case and words stay. */
export const tidy = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/^'(?=[=+\-@])/, '')
    .replace(/\s+/g, ' ')
    .trim();

/** Traditional characters, case and width folded away: for comparing, never for showing. */
export const plain = (text: string): string => normalize(tidy(text)).replace(/\s/g, '');

/** A name as it is said: blanks that line up two-character names in a list are no part of it. */
export const readName = (text: string): string =>
  text.replace(/(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu, '');

const twoDigits = (text: string) => text.padStart(2, '0');
const fullYear = (text: string) => (text.length === 4 ? text : Number(text) > 30 ? `19${text}` : `20${text}`);

/**
 * A month as people write it: 1990.3, 1990-03-01, 1990/3, 199003, 90年3月, 1990年3月5日.
 * @returns '1990-03'; undefined for an empty cell
 */
export function readMonth(text: string): string | undefined {
  const cell = tidy(text);
  if (cell === '' || /^(至今|现在|now|present)$/i.test(cell)) return undefined;
  const written =
    /^(\d{4}|\d{2})\s*[年./-]\s*(\d{1,2})(?:\s*[月./-].*)?$/.exec(cell) ??
    /^(\d{4})(\d{2})(?:\d{2})?$/.exec(cell);
  const month = Number(written?.[2]);
  if (!written || month < 1 || month > 12)
    return fault('读不出年月，请写成 1990.3 或 1990年3月', 'No month can be read; write 1990.3 or 1990-03');
  return `${fullYear(written[1]!)}-${twoDigits(written[2]!)}`;
}

/** A day: like a month, with the day; without one, the first. */
export function readDay(text: string): string | undefined {
  const month = readMonth(text);
  if (!month) return undefined;
  const day =
    /[月./-]\s*(\d{1,2})\s*日?$/.exec(tidy(text).replace(/^(\d{4}|\d{2})\s*[年./-]/, ''))?.[1] ??
    /^\d{6}(\d{2})$/.exec(tidy(text))?.[1] ??
    '1';
  const date = `${month}-${twoDigits(day)}`;
  if (Number.isNaN(Date.parse(date)) || new Date(date).toISOString().slice(0, 10) !== date)
    return fault('没有这一天', 'There is no such day');
  return date;
}

/** 齐齐哈尔, 牡丹江东宁市绥阳镇, 黑龍江省哈爾濱市 -> the code of the smallest region named. */
export function readRegion(text: string): string {
  const [hit] = findRegions(plain(text), 1);
  return hit?.region.code ?? fault('没有认出这个地区', 'This place is not known');
}

export function readEducation(text: string): string {
  return (
    educationLevelIn(plain(text))?.id ?? fault('没有认出这个学历', 'This level of education is not known')
  );
}

const LANDLINE = /^(0\d{2,3}[-\s]?)?[2-8]\d{6,7}$/;

/** A mobile number in any width, or a landline as it is written; of several the first. */
export function readPhone(text: string): string {
  const [first = ''] = tidy(text).split(/[、,;/]/);
  const mobile = normalizeMobile(first);
  if (isMobile(mobile)) return mobile;
  return LANDLINE.test(first.trim())
    ? first.trim()
    : fault(
        '手机号应为 11 位，座机请写区号和号码',
        'A mobile number has 11 digits, a landline its area code and number',
      );
}

export function readCount(text: string, least: number, most: number): number {
  const number = Number(/\d+/.exec(tidy(text))?.[0] ?? NaN);
  if (!(number >= least && number <= most))
    return fault(`应为 ${least} 到 ${most} 的数`, `A number from ${least} to ${most}`);
  return number;
}

const LEVELS: Record<string, number> = { 了解: 1, 一般: 2, 熟悉: 3, 熟练: 3, 掌握: 3, 精通: 4, 专家: 5 };

/** '低温钢焊接4级、Python（熟练）；PLC 控制' -> skills with levels; a skill without a level counts as 3. */
export function readSkills(text: string): { skill: string; level: number }[] {
  const parts = tidy(text.replace(/[\r\n]+/g, '、'))
    .split(/[、,;，；|]/)
    .map((part) => part.trim())
    .filter(Boolean);
  const held = new Map<string, number>();
  for (const part of parts) {
    const said = /(\d)\s*级?$/.exec(part)?.[1] ?? /\((\d)\s*级?\)$/.exec(part)?.[1];
    const word = Object.keys(LEVELS).find((level) => part.includes(level));
    const name = part
      .replace(/[(（].*$/, '')
      .replace(/\s*\d\s*级?$/, '')
      .replace(word ?? '\u0000', '')
      .trim();
    const skill =
      skillByName(name) ??
      skillByName(plain(name)) ??
      // 木耳栽培, 大豆种植: lists name the crop, the taxonomy knows it by its own word.
      skillByName(plain(name).replace(/(栽培|种植)(技术)?$/, '')) ??
      findSkills(plain(name), 1).find((found) => plain(found.name.zh).includes(plain(name)));
    if (!skill) return fault(`技能“${name}”不在目录里`, `The skill “${name}” is not in the taxonomy`);
    const level = said ? Number(said) : word ? LEVELS[word]! : 3;
    held.set(skill.id, Math.max(1, Math.min(5, level)));
  }
  return [...held].map(([skill, level]) => ({ skill, level }));
}

const AUDIENCES: readonly (readonly [RegExp, Audience])[] = [
  [/留学|海归|overseas/i, 'overseas'],
  [/农村|农民|乡土|rural/i, 'rural'],
  [/毕业|应届|graduate/i, 'graduate'],
  [/离退休|退休|retired/i, 'retired'],
  [/经营|管理人员|manager/i, 'manager'],
  [/专业技术|工程|professional/i, 'professional'],
];

export function readAudience(text: string): Audience {
  const cell = plain(text);
  if (cell === '') return 'professional';
  return (
    AUDIENCES.find(([pattern]) => pattern.test(cell))?.[1] ??
    fault('没有认出这个人才类别', 'This kind of talent is not known')
  );
}
