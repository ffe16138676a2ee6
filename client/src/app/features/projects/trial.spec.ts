import type { Proposals } from './project-store.js';
import { trialOf } from './trial.js';

const skill = (id: string) => ({ skill: { id, name: { zh: id, en: id } }, must: true, required: 3 });
const someone = (profileId: string, ...covers: boolean[]) => ({
  person: { profileId },
  cells: covers.map((one) => ({ level: 3, kind: 'met' as const, covers: one })),
});
const proposals = {
  needs: [skill('焊接'), skill('探伤'), skill('装配')],
  candidates: [someone('a', true, false, false), someone('b', true, true, false)],
} as unknown as Proposals;
const trial = (...ids: string[]) => {
  const { covered, open, single } = trialOf(proposals, new Set(ids));
  return [covered, open.map(({ zh }) => zh), single.map(({ zh }) => zh)];
};

describe('trial of a team', () => {
  it('without anyone > leaves every need open', () =>
    expect(trial()).toEqual([0, ['焊接', '探伤', '装配'], []]));
  it('with two who share a need > hangs on one person only where the other closes nothing', () =>
    expect(trial('a', 'b')).toEqual([2, ['装配'], ['探伤']]));
  it('with who is not among the candidates > counts nothing', () => expect(trial('z')[0]).toBe(0));
});
