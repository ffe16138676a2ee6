import type { Bilingual } from '@longcai/shared/primitives';
import type { Coverage } from '@longcai/shared/projects/projects.contract';

export type Member = Coverage['members'][number];
export type Cell = Member['cells'][number];

/** Who covers one need, once those supposed to have left are left out. */
export interface Row {
  readonly index: number;
  readonly need: Coverage['needs'][number];
  readonly met: readonly Bilingual[];
  readonly near: readonly Bilingual[];
  /** How many covered it before anyone was supposed to leave. */
  readonly before: number;
  readonly candidate: 'met' | 'near' | undefined;
}

export interface Totals {
  readonly covered: number;
  readonly single: number;
}

const covers = (cell: Cell | undefined) => cell?.kind === 'met' || cell?.kind === 'near';

/** Skills that more than one position needs: the skill alone does not tell which need it is. */
export function sharedBy({ needs }: Coverage): ReadonlySet<string> {
  const positions = new Map<string, Set<string>>();
  for (const { skill, positionId } of needs)
    positions.set(skill.id, new Set([...(positions.get(skill.id) ?? []), positionId]));
  return new Set([...positions].flatMap(([skill, of]) => (of.size > 1 ? [skill] : [])));
}

export function rowsOf(coverage: Coverage, out: ReadonlySet<string>, candidate?: Member): Row[] {
  return coverage.needs.map((need, index) => {
    const present = coverage.members.filter(({ accountId }) => !out.has(accountId));
    const named = (kind: Cell['kind']) =>
      present.filter(({ cells }) => cells[index]?.kind === kind).map(({ name }) => name);
    const brought = candidate?.cells[index]?.kind;
    return {
      index,
      need,
      met: named('met'),
      near: named('near'),
      before: coverage.members.filter(({ cells }) => covers(cells[index])).length,
      candidate: brought === 'met' || brought === 'near' ? brought : undefined,
    };
  });
}

/** Needs covered at all, and musts that hang on one person. */
export function totalsOf(rows: readonly Row[]): Totals {
  const people = ({ met, near }: Row) => met.length + near.length;
  return {
    covered: rows.filter((row) => people(row) > 0).length,
    single: rows.filter((row) => row.need.must && people(row) === 1).length,
  };
}
