import { regions, pathOf } from '@longcai/shared/reference/regions';
import { skills } from '@longcai/shared/reference/skills';
import { languages } from '@longcai/shared/reference/languages';
import { longestWords, normalize } from '@longcai/text-search';

const add = (map: Map<string, string>, word: string, code: string) => {
  const normal = normalize(word).trim();
  if (normal.length > 1 && !map.has(normal)) map.set(normal, code);
};

/** Names of programs that are plain words in a CV: English fluent. */
const EVERYDAY_WORDS = new Set(['fluent']);

function skillWords(): Map<string, string> {
  const words = new Map<string, string>();
  for (const { id, name, synonyms } of skills) {
    for (const word of [name.zh, ...synonyms]) if (!EVERYDAY_WORDS.has(normalize(word))) add(words, word, id);
  }
  return words;
}

/** Districts go by their full names only: 南山, 前进 and 东风 are words of every day. */
function regionWords(): Map<string, string> {
  const words = new Map<string, string>();
  for (const { code, name, short, level } of regions) {
    add(words, name.zh, code);
    const safe = level !== 'county' || (/[市县旗]$/u.test(name.zh) && short.length > 1);
    if (safe && code.startsWith('23')) add(words, short, code);
    else if (level === 'province') add(words, short, code);
  }
  return words;
}

const skillOf = skillWords();
const regionOf = regionWords();

const codesIn = (text: string, table: ReadonlyMap<string, string>): string[] => [
  ...new Set([...longestWords(normalize(text), table)].map((word) => table.get(word)!)),
];

/** Ids of the skills of the taxonomy that a text names, by their names and synonyms. */
export const skillsIn = (text: string): string[] => codesIn(text, skillOf);

/** Codes of the places a text names, each with the units above it. */
export const regionsIn = (text: string): string[] => [
  ...new Set(codesIn(text, regionOf).flatMap((code) => pathOf(code).map((region) => region.code))),
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
