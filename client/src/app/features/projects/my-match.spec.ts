import type { Explanation } from '@longcai/shared/matching/matching.contract';
import type { PositionView, ProjectView } from '@longcai/shared/projects/projects.contract';
import { aMe } from '../../testing/answers.js';
import { bestPosition, candidateOf, openMusts } from './my-match.js';

const skill = (id: string) => ({ id, name: { zh: id, en: id } });
const position = (id: string, state: PositionView['state'] = 'open') => ({ id, state }) as PositionView;
const explanation = (score: number, needs: Explanation['needs'] = []) => ({ score, needs }) as Explanation;
const project = (parts: Partial<ProjectView>) =>
  ({ positions: [], coverage: { needs: [], members: [] }, ...parts }) as unknown as ProjectView;

describe('my match', () => {
  describe('bestPosition', () => {
    const three = project({ positions: [position('a', 'filled'), position('b'), position('c')] });
    const mine = new Map([
      ['a', explanation(99)],
      ['b', explanation(40)],
      ['c', explanation(78)],
    ]);

    it('without a choice > is the open one that fits best', () => {
      expect(bestPosition(three, mine, undefined)?.id).toBe('c');
    });

    it('with a choice > is the one chosen, as long as it is open', () => {
      expect(bestPosition(three, mine, 'b')?.id).toBe('b');
      expect(bestPosition(three, mine, 'a')?.id).toBe('c');
    });

    it('for a visitor > is the first open one', () => {
      expect(bestPosition(three, new Map(), undefined)?.id).toBe('b');
    });
  });

  describe('candidateOf', () => {
    const needs = [
      {
        skill: skill('welding'),
        required: 4,
        must: true,
        positionId: 'a',
        positionTitle: { zh: '', en: '' },
      },
      { skill: skill('plc'), required: 3, must: true, positionId: 'b', positionTitle: { zh: '', en: '' } },
    ];
    const met = {
      skill: skill('welding'),
      must: true,
      required: 4,
      have: 4,
      kind: 'met',
      points: 28,
      max: 28,
    } as const;
    const mine = new Map([['a', explanation(78, [met])]]);

    it('fills a cell for every need of the project, also where nothing is known', () => {
      const candidate = candidateOf(project({ coverage: { needs, members: [] } }), mine, aMe());
      expect(candidate?.cells).toEqual([
        { level: 4, kind: 'met' },
        { level: 0, kind: 'missing' },
      ]);
    });

    it('someone of the team already > is no candidate', () => {
      const members = [{ accountId: aMe().id, name: { zh: '程', en: '' }, cells: [] }];
      expect(candidateOf(project({ coverage: { needs, members } }), mine, aMe())).toBeUndefined();
    });
  });

  it('openMusts > counts must-haves that nobody meets, near counting as met', () => {
    const need = (must: boolean) => ({
      skill: skill('s'),
      required: 3,
      must,
      positionId: 'a',
      positionTitle: { zh: '', en: '' },
    });
    const cells = [
      { level: 2, kind: 'near' as const },
      { level: 1, kind: 'low' as const },
      { level: 0, kind: 'missing' as const },
    ];
    const members = [{ accountId: 'x', name: { zh: '', en: '' }, cells }];
    expect(openMusts(project({ coverage: { needs: [need(true), need(true), need(false)], members } }))).toBe(
      1,
    );
  });
});
