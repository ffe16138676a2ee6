import { normalize } from '../text/normalize.js';
import { longestWords } from '../text/longest-words.js';
import { clustersOfUnit, familyOfUnit, unitsOfWords } from './taxonomy.js';

/** What a text says about work, as codes: words that no text contains, to be indexed beside it. */
export interface Concepts {
  /** Occupations. */
  units: string[];
  /** Groups and families of occupations to which those belong. */
  groups: string[];
}

/** What a code earns beside the words of a query, whose pairs count 1 each: it stands for a whole word. */
const UNIT_SHARE = 3;
const CLUSTER_SHARE = 1;
const FAMILY_SHARE = 0.5;

/** Every longest word of the taxonomy that is in a text counts once. */
export function conceptsOf(text: string): Concepts {
  const words = longestWords(normalize(text), unitsOfWords);
  const units = [...new Set([...words].flatMap((word) => unitsOfWords.get(word)!))];
  return { units, groups: [...groupsOf(units).keys()] };
}

/** For Query.boost: finds and ranks documents whose fields hold the codes of conceptsOf(). */
export function conceptBoost(text: string): Record<string, number> {
  const { units } = conceptsOf(text);
  return {
    ...Object.fromEntries(units.map((unit) => [unit, UNIT_SHARE])),
    ...Object.fromEntries(groupsOf(units)),
  };
}

function groupsOf(units: readonly string[]): Map<string, number> {
  const groups = new Map<string, number>();
  for (const unit of units) {
    groups.set(familyOfUnit.get(unit)!, FAMILY_SHARE);
    for (const code of clustersOfUnit.get(unit) ?? []) groups.set(code, CLUSTER_SHARE);
  }
  return groups;
}
