import type { Explanation, NeedMatch } from '@longcai/shared/matching/matching.contract';
import type { FoundPerson } from './people-store.js';
import { MOST, coveredTogether, sideBySide, toggled } from './tray.js';

const need = (id: string, kind: NeedMatch['kind'], must = true): NeedMatch => ({
  skill: { id, name: { zh: id, en: id } },
  must,
  required: 3,
  have: kind === 'met' ? 3 : 0,
  kind,
  points: 0,
  max: 10,
});
const explained = (...needs: NeedMatch[]) => ({ score: 50, needs }) as unknown as Explanation;
const person = (profileId: string, explanation?: Explanation) =>
  ({ person: { profileId }, highlight: {}, explanation }) as unknown as FoundPerson;

describe('the tray', () => {
  it('choosing twice > takes the person out again', () => {
    const tray = toggled([], person('a'));
    expect(tray.length).toBe(1);
    expect(toggled(tray, person('a'))).toEqual([]);
  });

  it('full > takes nobody more', () => {
    const full = Array.from({ length: MOST }, (_, at) => person(String(at)));
    expect(toggled(full, person('more'))).toBe(full);
  });

  it('together > counts a must once, and only where somebody meets it', () => {
    const covered = coveredTogether([
      explained(need('weld', 'met'), need('test', 'missing'), need('plc', 'low')),
      explained(need('weld', 'met'), need('test', 'met'), need('plc', 'near')),
    ]);
    expect(covered).toEqual({ covered: 2, musts: 3 });
  });

  it('together > leaves wishes out', () => {
    expect(coveredTogether([explained(need('python', 'met', false))])).toEqual({ covered: 0, musts: 0 });
  });

  it('without a position > says nothing of coverage', () => {
    expect(coveredTogether([undefined, undefined])).toBeUndefined();
  });

  it('side by side > one row per need, one cell per person', () => {
    const rows = sideBySide([
      person('a', explained(need('weld', 'met'))),
      person('b', explained(need('weld', 'missing'))),
    ]);
    expect(rows.map(({ cells }) => cells.map((cell) => cell?.kind))).toEqual([['met', 'missing']]);
  });
});
