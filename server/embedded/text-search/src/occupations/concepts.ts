import { normalize } from '../text/normalize.js';
import { runs } from '../text/tokens.js';
import { clustersOfUnit, familyOfUnit, rolesOfWords, unitsOfWords } from './taxonomy.js';

/** What a text says about work, as codes: words that no text contains, to be indexed beside it. */
export interface Concepts {
  /** Occupations. */
  units: string[];
  /** Groups and families of occupations to which those belong. */
  groups: string[];
  /** What somebody is, whatever the trade: manager, engineer, driver. */
  roles: string[];
}

/** Characters of the longest word that is looked up. */
const LONGEST = 12;
/** What a code earns beside the words of a query, whose pairs count 1 each: it stands for a whole word. */
const UNIT_SHARE = 3;
const CLUSTER_SHARE = 1;
const FAMILY_SHARE = 0.5;
const ROLE_SHARE = 0.3;

/** Every longest word of the taxonomy that is in a text counts once. */
export function conceptsOf(text: string): Concepts {
  const normal = normalize(text);
  const units = codesIn(normal, unitsOfWords);
  return {
    units,
    groups: [...groupsOf(units, CLUSTER_SHARE, FAMILY_SHARE).keys()],
    roles: codesIn(normal, rolesOfWords),
  };
}

/** For Query.boost: finds and ranks documents whose fields hold the codes of conceptsOf(). */
export function conceptBoost(text: string): Record<string, number> {
  const { units, roles } = conceptsOf(text);
  return {
    ...Object.fromEntries(units.map((unit) => [unit, UNIT_SHARE])),
    ...Object.fromEntries(groupsOf(units, CLUSTER_SHARE, FAMILY_SHARE)),
    ...Object.fromEntries(roles.map((role) => [role, ROLE_SHARE])),
  };
}

function groupsOf(units: readonly string[], cluster: number, family: number): Map<string, number> {
  const groups = new Map<string, number>();
  for (const unit of units) {
    groups.set(familyOfUnit.get(unit)!, family);
    for (const code of clustersOfUnit.get(unit) ?? []) groups.set(code, cluster);
  }
  return groups;
}

function codesIn(text: string, table: ReadonlyMap<string, readonly string[]>): string[] {
  const words = longestWords(text, table);
  return [...new Set([...words].flatMap((word) => table.get(word)!))];
}

/** Words of a table in a normalised text, each as long as it can be and none inside another. */
export function longestWords(text: string, table: ReadonlyMap<string, unknown>): Set<string> {
  const found = new Set<string>();
  for (const { cjk, from, to } of runs(text)) {
    const run = text.slice(from, to);
    if (!cjk) {
      if (table.has(run)) found.add(run);
      continue;
    }
    let covered = 0;
    for (let at = 0; at < run.length; at++) {
      let end = Math.min(run.length, at + LONGEST);
      while (end > Math.max(at, covered) && !table.has(run.slice(at, end))) end--;
      if (end <= Math.max(at, covered)) continue;
      found.add(run.slice(at, end));
      covered = end;
    }
  }
  return found;
}
