import { regions, pathOf } from '@longcai/shared/reference/regions';
import { skills } from '@longcai/shared/reference/skills';
import { languages } from '@longcai/shared/reference/languages';
import { longestWords, normalize, wordKey } from '@longcai/text-search';
import { spokenEnglish } from './spoken-english.js';
import { spokenSkills } from './spoken-skills.js';

const add = (map: Map<string, string>, word: string, code: string) => {
  const key = wordKey(normalize(word).trim());
  if (key.length > 1 && !map.has(key)) map.set(key, code);
};

/** Names of skills that are plain words in a CV: English fluent, willing to go. */
const EVERYDAY_WORDS = new Set(['fluent', 'go', 'boring', 'casting', 'decoration', 'insurance']);

function skillWords(): Map<string, string> {
  const words = new Map<string, string>();
  for (const { id, name, synonyms } of skills) {
    for (const word of [name.zh, name.en, ...synonyms])
      if (!EVERYDAY_WORDS.has(normalize(word))) add(words, word, id);
  }
  return words;
}

/** What people of the province call its places. */
const SPOKEN_PLACES: Record<string, string> = {
  230000: '龙江 我省 黑省',
  230100: '哈市 冰城 尔滨 哈埠',
  230109: '哈尔滨新区',
  230200: '齐市 鹤城',
  230206: '富区',
  230600: '油城',
  230604: '让区',
  230700: '林都',
  230800: '佳市',
  231000: '牡市 雪城',
  232700: '加格达奇 加区 兴安岭 大兴安岭',
};
/** Districts that go by their short names, which are no words of every day. */
const DISTRICTS = new Set(
  (
    '道里 道外 南岗 松北 香坊 呼兰 阿城 双城 龙沙 昂昂溪 富拉尔基 碾子山 梅里斯 萨尔图 龙凤 让胡路 红岗 爱辉 北林 伊美 乌翠 ' +
    '茄子河 恒山 滴道 麻山 城子河 鸡冠 尖山 岭东 四方台 宝山'
  ).split(' '),
);
/** Counties whose short names are. */
const EVERYDAY_COUNTIES = new Set(['龙江', '富裕', '友谊', '方正', '尚志']);

/** Districts go by their full names only: 南山, 前进 and 东风 are words of every day. */
function regionWords(): Map<string, string> {
  const words = new Map<string, string>();
  for (const [code, names] of Object.entries(SPOKEN_PLACES))
    for (const name of names.split(' ')) add(words, name, code);
  for (const { code, name, short, level, pinyin } of regions) {
    add(words, name.zh, code);
    if (code.startsWith('23')) add(words, name.en, code);
    if (code.startsWith('23') && level === 'prefecture') add(words, pinyin, code);
    const safe =
      level !== 'county' ||
      DISTRICTS.has(short) ||
      (/[市县旗]$/u.test(name.zh) && short.length > 1 && !EVERYDAY_COUNTIES.has(short));
    if (safe && code.startsWith('23')) add(words, short, code);
    else if (level === 'province') add(words, short, code);
  }
  return words;
}

function makeTables() {
  const skillOf = skillWords();
  const meantSkillOf = new Map(skillOf);
  for (const [id, said] of [...spokenSkills, ...spokenEnglish])
    for (const word of said) add(meantSkillOf, word, id);
  return { skillOf, meantSkillOf, regionOf: regionWords() };
}

let tables: ReturnType<typeof makeTables> | undefined;
/** Made for the first text: no start should wait for them. */
const known = () => (tables ??= makeTables());

const codesIn = (text: string, table: ReadonlyMap<string, string>): string[] => [
  ...new Set([...longestWords(normalize(text), table)].map((word) => table.get(word)!)),
];

/** Ids of the skills of the taxonomy that a text names, by their names and synonyms. */
export const skillsIn = (text: string): string[] => codesIn(text, known().skillOf);

/** The same with the tools and tasks that go with a skill: right for finding, too bold for telling somebody's skills. */
export const skillsMeantIn = (text: string): string[] => codesIn(text, known().meantSkillOf);

/** The words of a text that name places, each with its code. */
export function placesIn(text: string): { words: string; code: string }[] {
  const { regionOf } = known();
  return [...longestWords(normalize(text), regionOf)].map((words) => ({ words, code: regionOf.get(words)! }));
}

/** Codes of the places a text names, each with the units above it. */
export const regionsIn = (text: string): string[] => [
  ...new Set(codesIn(text, known().regionOf).flatMap((code) => pathOf(code).map((region) => region.code))),
];

const HOME =
  /(?:现居地?|居住地|常住地|现住址|所在地|住址|地址|location|address)\s*[:：]?\s*([^\n,，;；|]{2,40})/iu;

/** The smallest place of the address or residence a CV gives. */
export function homeIn(text: string): string | undefined {
  const told = HOME.exec(text.normalize('NFKC'))?.[1];
  return told ? regionsIn(told).findLast((code) => code !== '230000') : undefined;
}

const LEVELS: [RegExp, 'native' | 'fluent' | 'working' | 'basic'][] = [
  [/母语|native/iu, 'native'],
  [/流利|精通|熟练|专业八级|专八|翻译|fluent|proficient|C1|C2/iu, 'fluent'],
  [/六级|良好|工作语言|四级|CET-?[46]|working|intermediate|B1|B2/iu, 'working'],
];
const EVERYDAY: Record<string, string> = {
  日文: 'ja',
  英文: 'en',
  俄文: 'ru',
  韩语: 'ko',
  韩文: 'ko',
  中文: 'zh',
  普通话: 'zh',
  汉语: 'zh',
};
const named = new Map<string, string>([
  ...languages.flatMap(({ code, name }) => [
    [name.zh.replace(/（.*$/u, ''), code] as const,
    [name.en.toLowerCase(), code] as const,
  ]),
  ...Object.entries(EVERYDAY),
]);

export interface SpokenLanguage {
  language: string;
  level: 'basic' | 'working' | 'fluent' | 'native';
}

const EXAM = /CET|大学英语|英语四级|英语六级/iu;

/** Languages somebody says to speak, at the level told in the same clause; an English exam tells English. */
export function languagesIn(clauses: readonly string[]): SpokenLanguage[] {
  const spoken = new Map<string, SpokenLanguage>();
  for (const clause of clauses) {
    const tells = LEVELS.find(([words]) => words.test(clause))?.[1];
    const found = [...longestWords(normalize(clause), named)].map((word) => named.get(word)!);
    if (EXAM.test(clause)) found.push('en');
    const about = tells !== undefined || /语言|外语|language/iu.test(clause);
    for (const language of about ? found : []) {
      if (!spoken.has(language)) spoken.set(language, { language, level: tells ?? 'basic' });
    }
  }
  return [...spoken.values()];
}
