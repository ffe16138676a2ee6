/** Who covers which needs, as bits: word `w` of person `p` is `bits[p * words + w]`. */
export interface CoverTable {
  readonly people: number;
  readonly needs: number;
  /** 32-bit words a person takes. */
  readonly words: number;
  readonly bits: Uint32Array;
}

/**
 * @param covers for each person the indices of the needs they cover
 * @param needs how many needs there are
 */
export function coverTable(covers: readonly (readonly number[])[], needs: number): CoverTable {
  const words = Math.max(1, Math.ceil(needs / 32));
  const bits = new Uint32Array(covers.length * words);
  covers.forEach((list, person) => {
    for (const need of list) bits[person * words + (need >>> 5)]! |= 1 << (need & 31);
  });
  return { people: covers.length, needs, words, bits };
}

/** How many bits of a 32-bit word are set. */
export function bitCount(word: number): number {
  let bits = word - ((word >>> 1) & 0x55555555);
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  return Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** Calls back for each set bit of a row of words. */
export function eachBit(row: Uint32Array, act: (bit: number) => void): void {
  for (let word = 0; word < row.length; word += 1) {
    for (let rest = row[word]!; rest !== 0; rest &= rest - 1) act(word * 32 + 31 - Math.clz32(rest & -rest));
  }
}

/** The needs that anyone of the table covers. */
export function coverable({ people, words, bits }: CoverTable): Uint32Array {
  const all = new Uint32Array(words);
  for (let at = 0; at < people * words; at += 1) all[at % words]! |= bits[at]!;
  return all;
}

/** The needs as indices that nobody covers. */
export function uncoverable(table: CoverTable): number[] {
  const all = coverable(table);
  const open: number[] = [];
  for (let need = 0; need < table.needs; need += 1)
    if (!(all[need >>> 5]! & (1 << (need & 31)))) open.push(need);
  return open;
}

/** Whether `one` of the table covers nothing that `other` doesn't. */
export function within({ words, bits }: CoverTable, one: number, other: number): boolean {
  for (let word = 0; word < words; word += 1)
    if (bits[one * words + word]! & ~bits[other * words + word]!) return false;
  return true;
}

/** How many needs a person covers. */
export function coverSize({ words, bits }: CoverTable, person: number): number {
  let size = 0;
  for (let word = 0; word < words; word += 1) size += bitCount(bits[person * words + word]!);
  return size;
}

/** How many of the needs in `open` a row covers. */
export function overlap(row: Uint32Array, open: Uint32Array): number {
  let count = 0;
  for (let word = 0; word < row.length; word += 1) count += bitCount(row[word]! & open[word]!);
  return count;
}

/** The rows of some people of the table, of all unless told. */
export function coverRows(table: CoverTable, people?: readonly number[]): Uint32Array[] {
  const { words, bits } = table;
  const chosen = people ?? Array.from({ length: table.people }, (_, person) => person);
  return chosen.map((person) => bits.slice(person * words, (person + 1) * words));
}
