import type { TeamProposal } from '@longcai/shared/matching/matching.contract';

/** One set of people, with everything that speaks for it. */
export interface Closing {
  readonly proposal: TeamProposal;
  readonly together: number;
  readonly soonest: boolean;
}

/** The same people can be the fewest, the best connected and the first to be free: that is one way, not three. */
export function waysOf(proposals: readonly TeamProposal[]): Closing[] {
  const ways = new Map<string, Closing>();
  for (const proposal of proposals) {
    const who = proposal.members
      .map(({ person }) => person.profileId)
      .sort()
      .join();
    const known = ways.get(who);
    ways.set(who, {
      proposal: known?.proposal ?? proposal,
      together: Math.max(known?.together ?? 0, proposal.pastProjectsTogether),
      soonest: (known?.soonest ?? false) || proposal.kind === 'soonest',
    });
  }
  return [...ways.values()];
}
