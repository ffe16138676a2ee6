import type { TeamCandidate } from '@longcai/shared/matching/matching.contract';
import type { Bilingual } from '@longcai/shared/primitives';
import type { Proposals } from './project-store.js';

/** What a tried-out set of people closes. */
export interface Trial {
  readonly covered: number;
  /** Skills of the needs that stay open. */
  readonly open: readonly Bilingual[];
  /** Skills of the needs that only one of them closes. */
  readonly single: readonly Bilingual[];
}

const closes = (index: number) => (one: TeamCandidate) => one.cells[index]?.covers === true;

/** Worked out in the browser from what the server said of each person: nothing is asked again. */
export function trialOf({ needs, candidates }: Proposals, chosen: ReadonlySet<string>): Trial {
  const team = candidates.filter(({ person }) => chosen.has(person.profileId));
  const counts = needs.map((_, index) => team.filter(closes(index)).length);
  const named = (wanted: number) =>
    needs.filter((_, at) => counts[at] === wanted).map(({ skill }) => skill.name);
  return { covered: counts.filter((count) => count > 0).length, open: named(0), single: named(1) };
}
