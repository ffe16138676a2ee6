import { disciplines } from '@longcai/shared/reference/disciplines';
import { educationLevelIn, educationLevels } from '@longcai/shared/reference/degrees';
import { longestWords } from '@longcai/text-search';
import { clausesOf, once, sentencesOf } from './clauses.js';
import { schoolsIn } from './organisations.js';

const DEGREE_WORD =
  /博士|硕士|硕研|研究生|本科|大本|[一二]本(?=院校|学历|毕业|及?以上|[\s,，。;；、]|$)|学士|大专|专科|中专|中职|职高|技校(?=毕业|学历|及?以上|[\s,，。;；、]|$)|高职|高中|初中|MBA|EMBA|MPA|Ph\.?D|master|bachelor|doctor/giu;
/** A doctor in a hospital and a graduate school say nothing about a degree. */
const NO_DEGREE =
  /博士后|博士生导师|硕士生导师|研究生导师|博导|硕导|研究生院|高中教师|初中教师|高中部|中专学校|大专院校/gu;

const plainDegree = (word: string): string =>
  word
    .replace(/^E(?=MBA)/i, '')
    .replace('硕研', '硕士')
    .replace(/^[一二大]本$/u, '本科');

/** Levels of education a text names, by the ids of the table. */
export function degreesIn(text: string): string[] {
  const words = text.replace(NO_DEGREE, ' ').matchAll(DEGREE_WORD);
  return once([...words].flatMap(([word]) => educationLevelIn(plainDegree(word))?.id ?? []));
}

const DEGREE_PHRASE = new RegExp(
  `(?:统招|全日制|非全日制|双证|在职|普通|国家|统分|(?<=[^科])大学)*(?:大学)?(?:${DEGREE_WORD.source})+(?:学历|学位|毕业|生)*(?:(?:学历|学位)?(?:及?其?以上|或以上|起))?(?:学历|学位)?(?:['’]?s?(?: degree)?(?: (?:or|and) (?:above|higher|better))?)`,
  'giu',
);

/** The stretches of a text that tell a degree: 统招本科及以上学历. */
export const toldDegrees = (text: string): string[] =>
  once([...text.normalize('NFKC').matchAll(DEGREE_PHRASE)].map(([told]) => told));

const AT_LEAST = /以上|起$|(?:above|higher|better)$/u;

/** Levels of education a text speaks of: 本科及以上 means every one from there on. */
export const degreesMeantIn = (text: string): string[] =>
  once(
    toldDegrees(text.replace(NO_DEGREE, ' ')).flatMap((told) => {
      const named = degreesIn(told);
      if (!AT_LEAST.test(told)) return named;
      return educationLevels.slice(Math.min(...named.map(degreeRank))).map(({ id }) => id);
    }),
  );

export const degreeRank = (id: string): number => educationLevels.findIndex((level) => level.id === id);

const MAJOR_LABEL =
  /(?:所学专业|专业名称|专业|主修|major)\s*[:：]\s*([\p{Script=Han}A-Za-z()+&与 ]{2,30})/giu;
const MAJOR_WORD =
  /([\p{Script=Han}A-Za-z()]{2,24}?)(?:类?专业(?!合作社|技术|人才|[四八]级|知识|能力)|系(?=毕业|本科|硕士|博士|$))/gu;
const MAJOR_OF_DEGREE = /([\p{Script=Han}]{2,12}?)(?:专业)?(?:学术|专业)?(?:本科|学士|硕士|博士|研究生)/gu;
const ENGLISH_MAJOR =
  /(?:Ph\.?D\.?|Doctor|Master|Bachelor|Diploma|[BM]\.?(?:Sc|A|Eng)\.?)[^,\n]{0,20}?\b(?:in|of) ((?!Science\b|Arts\b|Engineering\b)[A-Z][\w ]{3,40})/gu;
const NO_MAJOR =
  /^(?:相关|本|其他|非|不限|各|多|等|理工科|大学|学院|全日制|在职|在读|毕业|学历|统招|取得|获得|获|注册|国家|中专|大专|高等|大学本科|硕士|博士|研究生|函授|自考|双|工|理|文|专业|中国|美国|英国|德国)$/u;
const LEAD =
  /^.*(?:大学|学院|学校|毕业于|主修|就读|攻读|取得|获得|获|学历|系|方向|为|是|于|的|、|和|学会)(?=.{2})/u;
const known = new Map(disciplines.map(({ name }) => [name.zh, name.zh] as const));

/** Fields of study told in a text, as they stand there: 会计学, 农业机械化. */
export function majorsIn(text: string): string[] {
  return once(
    sentencesOf(text).flatMap((sentence) =>
      clausesOf(sentence).flatMap((clause) => {
        const told = [MAJOR_LABEL, MAJOR_WORD, MAJOR_OF_DEGREE, ENGLISH_MAJOR].flatMap((pattern) =>
          [...clause.matchAll(pattern)].map(([, major]) => plainMajor(major!)),
        );
        const named = schoolsIn(clause).length > 0 || told.length > 0 ? longestWords(clause, known) : [];
        return [...told, ...named].filter((major) => major.length > 1 && !NO_MAJOR.test(major));
      }),
    ),
  );
}

function plainMajor(major: string): string {
  return major
    .trim()
    .replace(LEAD, '')
    .replace(/(?:类|专业|方向)$/u, '')
    .trim();
}
