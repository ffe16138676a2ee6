import type { Explanation, NeedMatch } from '@longcai/shared/matching/matching.contract';
import type { FoundPerson } from './people-store.js';

/** Side by side there is room for four. */
export const MOST = 4;

/** Puts a person into the tray, or takes them out; a full tray stays as it is. */
export function toggled(tray: readonly FoundPerson[], person: FoundPerson): readonly FoundPerson[] {
  const id = person.person.profileId;
  const others = tray.filter((one) => one.person.profileId !== id);
  if (others.length < tray.length) return others;
  return tray.length < MOST ? [...tray, person] : tray;
}

/** How many of the musts these people meet together; undefined where nothing is compared. */
export function coveredTogether(
  explanations: readonly (Explanation | undefined)[],
): { covered: number; musts: number } | undefined {
  const known = explanations.filter((one) => one !== undefined);
  const first = known[0];
  if (!first || known.length < explanations.length) return undefined;
  const musts = first.needs.filter(({ must }) => must).map(({ skill }) => skill.id);
  const meets = ({ needs }: Explanation, skill: string) =>
    needs.some((need) => need.skill.id === skill && need.kind === 'met');
  const covered = musts.filter((skill) => known.some((one) => meets(one, skill))).length;
  return { covered, musts: musts.length };
}

/** Needs of the position as rows, each with what every person of the tray brings. */
export function sideBySide(
  tray: readonly FoundPerson[],
): readonly { need: NeedMatch; cells: readonly (NeedMatch | undefined)[] }[] {
  const needs = tray.find(({ explanation }) => explanation)?.explanation?.needs ?? [];
  return needs.map((need) => ({
    need,
    cells: tray.map(({ explanation }) => explanation?.needs.find(({ skill }) => skill.id === need.skill.id)),
  }));
}
