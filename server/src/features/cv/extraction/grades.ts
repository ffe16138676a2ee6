import { once } from './clauses.js';
import { titleLevels, type TitleLevel } from '@longcai/shared/reference/titles';

/**
 * Grades of professional titles as people write them, the highest first. A senior technician counts as the engineers
 * whose grade the province's rules for skilled workers give them.
 */
const GRADE_WORDS: [TitleLevel, string][] = [
  [
    'senior',
    '(?:正高级?|研究员级|教授级)(?:工程师|高级?工程师|高工|[^\\s,。;、]{0,4}师|职称)?|教高|研高|首席技师|特级技师|(?<!副)主任(?:医|药|护|技|中医)师|(?<!副|客座|助理)教授(?!级)|(?<!副|助理)研究员(?!级)',
  ],
  [
    'associate-senior',
    '副高级?(?:职称|工程师)?|(?<!正|级)高级(?:工程|农艺|畜牧|兽医|会计|经济|统计|审计|政工|实验|工艺美术|专利|人力资源管理|技)师|(?<!级)高工(?!程)|高级职称|高级(?:讲师|教师|编辑|记者)|副教授|副研究员|副主任(?:医|药|护|技|中医)师|副编审|副研究馆员',
  ],
  [
    'intermediate',
    '中级(?:职称|工程师|会计师|经济师)?(?!工|中学)|工程师职称|主治(?:中)?医师|主管(?:药|护|技)师|(?<![高首特席级\\p{Script=Han}])技师(?!学院)|技师(?:职称|资格|证)|助理研究员|高级工(?![程艺商会作业])',
  ],
  [
    'assistant',
    '初级(?:职称|工程师)|助理工程师|助工(?![程作])|助理(?:农艺|会计|经济|统计|畜牧)师|初级工|中级工(?![程艺商业])',
  ],
];
const patterns = GRADE_WORDS.map(([level, words]) => [level, new RegExp(words, 'gu')] as const);

/** A grade and the words that tell it. */
export interface ToldGrade {
  grade: TitleLevel;
  words: string;
}

/** Grades of professional titles told in a text. */
export const gradesIn = (text: string): ToldGrade[] => {
  const plain = text.normalize('NFKC');
  return patterns.flatMap(([grade, words]) =>
    [...plain.matchAll(words)].map(([told]) => ({ grade, words: told })),
  );
};

/** The grades above one. */
export const gradesAbove = (grade: TitleLevel): TitleLevel[] =>
  titleLevels.slice(0, titleLevels.indexOf(grade));

const AND_HIGHER = /^(?:职称|资格|水平|专业技术|技术|职务|等级|[(（)）])*(?:及其?以上|或以上|以上|起)/u;

/** Grades a text speaks of: 中级职称及以上 means every one from there on. */
export function gradesMeantIn(text: string): TitleLevel[] {
  const plain = text.normalize('NFKC');
  return once(
    gradesIn(text).flatMap(({ grade, words }) => {
      const higher = AND_HIGHER.test(plain.slice(plain.indexOf(words) + words.length));
      return higher ? [grade, ...gradesAbove(grade)] : [grade];
    }),
  );
}
