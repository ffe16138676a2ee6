import { coverable, coverRows, overlap, uncoverable, type CoverTable } from './cover-table.js';
import { undominated } from './undominated.js';

export interface SmallestCover {
  /** The chosen people, by index. */
  readonly members: readonly number[];
  /** Needs that nobody of the table covers, by index. */
  readonly uncovered: readonly number[];
  /** No set is smaller than this. */
  readonly atLeast: number;
  /** Whether no smaller set exists. */
  readonly proved: boolean;
}

export interface SmallestCoverOptions {
  /** Higher is taken first among people who cover the same; 0 for all unless told. */
  preference?: (person: number) => number;
  /** Branches after which the search stops and tells its bound. */
  branches?: number;
}

/** Far more than a hard team of 20 needs takes; about half a second. */
const BRANCHES = 200_000;

/**
 * The smallest set of people who together cover every need that anyone covers, by branch and bound: people whose
 * cover another's contains are left out, the branch is on the need that the fewest cover, and a branch ends where its
 * fractional bound (each open need costs 1 / widest cover holding it, a feasible dual) can't beat the best set. Exact
 * unless it runs out of branches; then the greedy set or a better one is told with the proved bound.
 */
export function smallestCover(table: CoverTable, options: SmallestCoverOptions = {}): SmallestCover {
  const { preference = () => 0, branches = BRANCHES } = options;
  const { needs } = table;
  const pool = undominated(table, preference);
  const rows = coverRows(table, pool);
  const wanted = coverable(table);
  const uncovered = uncoverable(table);

  let best = greedyCover(rows, wanted);
  const root = openBound(
    rows,
    rows.map((_, index) => index),
    wanted,
    needs,
  );
  let left = branches;
  const seen = new Map<number | string, number>();

  const visit = (open: Uint32Array, alive: readonly number[], chosen: readonly number[]): void => {
    const { bound, rarest, active } = openBound(rows, alive, open, needs);
    if (bound === 0) {
      if (chosen.length < best.length) best = [...chosen];
      return;
    }
    if (chosen.length + bound >= best.length || left <= 0) return;
    const key = stateKey(open);
    if ((seen.get(key) ?? Infinity) <= chosen.length) return;
    seen.set(key, chosen.length);
    const able = active.filter((index) => rows[index]![rarest >>> 5]! & (1 << (rarest & 31)));
    const gains = new Map(able.map((index) => [index, overlap(rows[index]!, open)]));
    able.sort((a, b) => gains.get(b)! - gains.get(a)! || a - b);
    for (const index of able) {
      left -= 1;
      const rest = open.map((word, at) => word & ~rows[index]![at]!);
      visit(rest, active, [...chosen, index]);
      if (chosen.length + bound >= best.length) return;
    }
  };
  visit(
    wanted,
    rows.map((_, index) => index),
    [],
  );

  const proved = left > 0 || root.bound === best.length;
  return {
    members: best.map((index) => pool[index]!),
    uncovered,
    atLeast: proved ? best.length : root.bound,
    proved,
  };
}

/** The widest cover of what is open, again and again: never more than 1 + ln(needs) times the smallest. */
export function greedyCover(rows: readonly Uint32Array[], wanted: Uint32Array): number[] {
  const chosen: number[] = [];
  for (let open = wanted; open.some((word) => word !== 0);) {
    let next = -1;
    let most = 0;
    rows.forEach((row, index) => {
      const gain = overlap(row, open);
      if (gain > most) [next, most] = [index, gain];
    });
    if (next < 0) break;
    const row = rows[next]!;
    chosen.push(next);
    open = open.map((word, at) => word & ~row[at]!);
  }
  return chosen;
}

const stateKey = (open: Uint32Array): number | string => (open.length === 1 ? open[0]! : open.join());

/** What is left to do at least, who can still help, and the need that the fewest of them cover. */
function openBound(rows: readonly Uint32Array[], alive: readonly number[], open: Uint32Array, needs: number) {
  const widest = new Uint16Array(needs);
  const holders = new Uint16Array(needs);
  const active: number[] = [];
  for (const index of alive) {
    const row = rows[index]!;
    const size = overlap(row, open);
    if (size === 0) continue;
    active.push(index);
    for (let word = 0; word < row.length; word += 1) {
      for (let rest = row[word]! & open[word]!; rest !== 0; rest &= rest - 1) {
        const need = word * 32 + 31 - Math.clz32(rest & -rest);
        holders[need]! += 1;
        if (size > widest[need]!) widest[need] = size;
      }
    }
  }
  let dual = 0;
  let rarest = -1;
  for (let need = 0; need < needs; need += 1) {
    if (widest[need] === 0) continue;
    dual += 1 / widest[need]!;
    if (rarest < 0 || holders[need]! < holders[rarest]!) rarest = need;
  }
  return { bound: Math.ceil(dual - 1e-9), rarest, active };
}
