import type { TeamProposal } from '@longcai/shared/matching/matching.contract';
import { waysOf } from './proposals.js';

const proposal = (kind: TeamProposal['kind'], ids: string[], pastProjectsTogether = 0) =>
  ({
    kind,
    members: ids.map((profileId) => ({ person: { profileId }, covers: [] })),
    uncovered: [],
    proved: true,
    pastProjectsTogether,
  }) as unknown as TeamProposal;

describe('waysOf', () => {
  it('the same people for different reasons > are one way with all reasons', () => {
    const ways = waysOf([
      proposal('smallest', ['a', 'b']),
      proposal('best-connected', ['b', 'a'], 2),
      proposal('soonest', ['a', 'b']),
    ]);
    expect(ways.map(({ together, soonest }) => [together, soonest])).toEqual([[2, true]]);
    expect(ways[0]?.proposal.kind).toBe('smallest');
  });

  it('other people > are another way, in the order they came', () => {
    const ways = waysOf([proposal('smallest', ['a']), proposal('soonest', ['c'])]);
    expect(ways.map(({ proposal }) => proposal.kind)).toEqual(['smallest', 'soonest']);
    expect(ways[0]?.soonest).toBeFalse();
  });
});
