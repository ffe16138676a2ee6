import { BUSINESS } from './business.js';
import { CLUSTERS } from './clusters.js';
import { PRODUCTION } from './production.js';
import { ROLES } from './roles.js';
import { SOCIETY } from './society.js';
import { TECHNOLOGY } from './technology.js';

const UNIT = 'zzunit';
const CLUSTER = 'zzcluster';
const FAMILY = 'zzfamily';
const ROLE = 'zzrole';

const push = (map: Map<string, string[]>, word: string, code: string) =>
  map.set(word, [...new Set([...(map.get(word) ?? []), code])]);

/** `key: word word …`, one a line. */
function* lines(table: string): Generator<[string, string[]]> {
  for (const line of table.trim().split('\n')) {
    const at = line.indexOf(':');
    if (at > 0)
      yield [
        line.slice(0, at),
        line
          .slice(at + 1)
          .trim()
          .split(' '),
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
  return { units, familyOf };
}

function readRoles() {
  const roles = new Map<string, string[]>();
  for (const [role, words] of lines(ROLES)) for (const word of words) push(roles, word, ROLE + role);
  return roles;
}

function readClusters() {
  const clusters = new Map<string, string[]>();
  for (const [cluster, members] of lines(CLUSTERS)) {
    for (const unit of members) push(clusters, UNIT + unit, CLUSTER + cluster);
  }
  return clusters;
}

const { units, familyOf } = readUnits();
const roles = readRoles();

/** Word -> codes of the occupations it names or belongs to. */
export const unitsOfWords: ReadonlyMap<string, readonly string[]> = units;
export const clustersOfUnit: ReadonlyMap<string, readonly string[]> = readClusters();
export const familyOfUnit: ReadonlyMap<string, string> = familyOf;
/** Word -> codes of what somebody is. */
export const rolesOfWords: ReadonlyMap<string, readonly string[]> = roles;

const NAMES_SOMEBODY = /[师员工手家人长生士医匠民官]$/;

const isTitle = (word: string) =>
  NAMES_SOMEBODY.test(word) || [...roles.keys()].some((role) => role.length > 1 && word.endsWith(role));

/**
 * For FieldSettings.synonyms: a title is also found through the code of its occupation, so that 程序员 finds a
 * software engineer. Only titles: who asks for 水稻 wants that and not everybody who grows something.
 */
export const occupationSynonyms: Record<string, string[]> = Object.fromEntries(
  [...units].filter(([word]) => isTitle(word)),
);
