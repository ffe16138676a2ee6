import { BUSINESS } from './business.js';
import { wordKey } from '../text/longest-words.js';
import { CLUSTERS } from './clusters.js';
import { ENGLISH } from './english.js';
import { PRODUCTION } from './production.js';
import { ROLES } from './roles.js';
import { SOCIETY } from './society.js';
import { TECHNOLOGY } from './technology.js';

const UNIT = 'zzunit';
const CLUSTER = 'zzcluster';
const FAMILY = 'zzfamily';

const push = (map: Map<string, string[]>, word: string, code: string) =>
  map.set(word, [...new Set([...(map.get(word) ?? []), code])]);

/** `key: word word …`, one a line. */
function* lines(table: string, between = ' '): Generator<[string, string[]]> {
  for (const line of table.trim().split('\n')) {
    const at = line.indexOf(':');
    if (at > 0)
      yield [
        line.slice(0, at),
        line
          .slice(at + 1)
          .trim()
          .split(between),
      ];
  }
}

function readUnits() {
  const units = new Map<string, string[]>();
  const familyOf = new Map<string, string>();
  for (const table of [BUSINESS, TECHNOLOGY, SOCIETY, PRODUCTION]) {
    for (const part of table.trim().split('\n# ')) {
      const family = FAMILY + part.slice(0, part.indexOf('\n')).replace('# ', '');
      for (const [unit, words] of lines(part)) {
        familyOf.set(UNIT + unit, family);
        for (const word of words) push(units, word, UNIT + unit);
      }
    }
  }
  for (const [unit, words] of lines(ENGLISH, ', '))
    for (const word of words) push(units, wordKey(word), UNIT + unit);
  return { units, familyOf };
}

function readClusters() {
  const clusters = new Map<string, string[]>();
  for (const [cluster, members] of lines(CLUSTERS)) {
    for (const unit of members) push(clusters, UNIT + unit, CLUSTER + cluster);
  }
  return clusters;
}

const { units, familyOf } = readUnits();
const roles = new Set([...lines(ROLES)].flatMap(([, words]) => words));

/** Word -> codes of the occupations it names or belongs to. */
export const unitsOfWords: ReadonlyMap<string, readonly string[]> = units;
export const clustersOfUnit: ReadonlyMap<string, readonly string[]> = readClusters();
export const familyOfUnit: ReadonlyMap<string, string> = familyOf;

const NAMES_SOMEBODY = /.[师员工手家长士医匠官]$|监事|书记|主席|教授|会计|出纳|翻译|司机$/;

/** Whether a phrase ends in what somebody is: 副总经理, 焊接技师, 财务总监. */
export function namesSomebody(phrase: string): boolean {
  if (NAMES_SOMEBODY.test(phrase)) return true;
  for (let from = 0; from + 1 < phrase.length; from++) if (roles.has(phrase.slice(from))) return true;
  return false;
}

/**
 * For FieldSettings.synonyms: a title is also found through the code of its occupation, so that 程序员 finds a
 * software engineer. Only titles: who asks for 水稻 wants that and not everybody who grows something.
 */
export const occupationSynonyms: Record<string, string[]> = Object.fromEntries(
  [...units].filter(([word]) => namesSomebody(word)),
);
