import { coverSize, within, type CoverTable } from './cover-table.js';

/**
 * The people a smallest set can be chosen from without loss: of those who cover the same the preferred one, and nobody
 * whose cover another's contains. Widest covers first.
 * @param preference higher is better, one a person
 */
export function undominated(table: CoverTable, preference: (person: number) => number): number[] {
  const byCover = new Map<number | string, number>();
  for (let person = 0; person < table.people; person += 1) {
    if (coverSize(table, person) === 0) continue;
    const key = coverKey(table, person);
    const known = byCover.get(key);
    if (known === undefined || preference(person) > preference(known)) byCover.set(key, person);
  }
  const sizes = new Map([...byCover.values()].map((person) => [person, coverSize(table, person)]));
  const widestFirst = [...sizes.keys()].sort((a, b) => sizes.get(b)! - sizes.get(a)! || a - b);
  const kept: number[] = [];
  for (const person of widestFirst) {
    if (!kept.some((other) => within(table, person, other))) kept.push(person);
  }
  return kept;
}

function coverKey({ words, bits }: CoverTable, person: number): number | string {
  const at = person * words;
  return words === 1 ? bits[at]! : bits.subarray(at, at + words).join();
}
