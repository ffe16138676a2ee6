import { coverable, coverRows, eachBit, type CoverTable } from './cover-table.js';
import { solveWithHighs } from './highs.js';
import { smallestCover, type SmallestCover, type SmallestCoverOptions } from './smallest-cover.js';
import { undominated } from './undominated.js';

export interface ProvedCoverOptions extends SmallestCoverOptions {
  /** How long HiGHS may take. */
  seconds?: number;
}

/** Up to this many needs branch and bound always ends soon: there are few states of what is open. */
const EASY_NEEDS = 15;
/** Branches given to a harder team before HiGHS is asked; a tenth of a second or two. */
const FIRST_BRANCHES = 25_000;
const SECONDS = 1;

/**
 * The smallest set of people who cover every coverable need, as smallestCover; what branch and bound can't prove soon
 * HiGHS takes over, from the set found so far. If the solver stops early or fails, the best set is told with the bound.
 */
export async function provedCover(
  table: CoverTable,
  options: ProvedCoverOptions = {},
): Promise<SmallestCover> {
  if (table.needs <= EASY_NEEDS) return smallestCover(table, options);
  const found = smallestCover(table, { ...options, branches: FIRST_BRANCHES });
  if (found.proved) return found;
  const pool = undominated(table, options.preference ?? (() => 0));
  const { seconds = SECONDS } = options;
  const chosen = new Set(found.members);
  const start = pool.map((person) => (chosen.has(person) ? 1 : 0));
  try {
    const answer = await solveWithHighs({ problem: coverProgram(table, pool), start, seconds });
    const members = pool.filter((_, index) => answer.values[index]! > 0.5);
    const best = members.length > 0 && members.length < found.members.length ? members : found.members;
    const atLeast = answer.optimal ? best.length : Math.max(found.atLeast, Math.ceil(answer.bound - 1e-6));
    return { ...found, members: best, atLeast, proved: atLeast === best.length };
  } catch {
    return found;
  }
}

/** Choose the fewest, so that each need has someone; in CPLEX LP format, one variable a person of the pool, in order. */
function coverProgram(table: CoverTable, pool: readonly number[]): string {
  const holders = new Map<number, string[]>();
  eachBit(coverable(table), (need) => holders.set(need, []));
  coverRows(table, pool).forEach((row, index) =>
    eachBit(row, (need) => holders.get(need)!.push(`x${index}`)),
  );
  const all = pool.map((_, index) => `x${index}`);
  const rows = [...holders].map(([need, who]) => `n${need}: ${who.join(' + ')} >= 1`);
  return ['Minimize', `size: ${all.join(' + ')}`, 'Subject To', ...rows, 'Binary', all.join(' '), 'End'].join(
    '\n',
  );
}
