import type { Me } from '@longcai/shared/accounts/accounts.contract';
import type { Explanation } from '@longcai/shared/matching/matching.contract';
import type { PositionView, ProjectView } from '@longcai/shared/projects/projects.contract';
import type { Member } from '../../ui/coverage.js';

export type Explanations = ReadonlyMap<string, Explanation>;

/** The position picked, or the open one that fits the reader best, or the first that is open. */
export function bestPosition(
  project: ProjectView | undefined,
  mine: Explanations,
  picked: string | undefined,
): PositionView | undefined {
  const open = (project?.positions ?? []).filter(({ state }) => state === 'open');
  const score = ({ id }: PositionView) => mine.get(id)?.score ?? -1;
  return open.find(({ id }) => id === picked) ?? [...open].sort((a, b) => score(b) - score(a))[0];
}

/** The reader as one more column of the grid, unless they are one of the team already. */
export function candidateOf(
  project: ProjectView | undefined,
  mine: Explanations,
  me: Me | null,
): Member | undefined {
  if (!project || !me || mine.size === 0) return undefined;
  const { needs, members } = project.coverage;
  if (needs.length === 0 || members.some(({ accountId }) => accountId === me.id)) return undefined;
  return {
    accountId: me.id,
    name: { zh: me.name, en: me.name },
    cells: needs.map(({ skill, positionId }) => {
      const need = mine.get(positionId)?.needs.find((one) => one.skill.id === skill.id);
      return need
        ? { level: need.have, kind: need.kind, ...(need.via ? { via: need.via } : {}) }
        : { level: 0, kind: 'missing' as const };
    }),
  };
}

/** Must-haves that nobody of the team meets. */
export function openMusts({ coverage: { needs, members } }: ProjectView): number {
  return needs.filter(
    ({ must }, index) =>
      must && !members.some(({ cells }) => cells[index]?.kind === 'met' || cells[index]?.kind === 'near'),
  ).length;
}
