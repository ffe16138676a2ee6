import { memberRecommender, type MemberHistory, type PastTeam } from './recommend.js';
import { HISTORY, viewsOf } from './views.js';
import { weightsFrom } from './weights.js';

/** Histories as the teams tell them. */
function historiesOf(ids: readonly string[], past: readonly PastTeam[]): MemberHistory[] {
  return ids.map((id) => {
    const skills: Record<string, number> = {};
    for (const team of past.filter(({ members }) => members.includes(id)))
      for (const skill of team.skills) skills[skill] = (skills[skill] ?? 0) + 1;
    return { id, skills };
  });
}

const past: PastTeam[] = [
  { skills: ['welding', 'inspection'], members: ['anna', 'boris'] },
  { skills: ['welding', 'casting'], members: ['anna', 'chen'] },
  { skills: ['milking', 'feed'], members: ['dora', 'egon'] },
  { skills: ['milking', 'silage'], members: ['dora', 'feng'] },
];
const ids = ['anna', 'boris', 'chen', 'dora', 'egon', 'feng'];

describe('memberRecommender', () => {
  const recommend = memberRecommender(historiesOf(ids, past), past);
  const order = (...skills: string[]) => recommend(skills).map(({ id }) => id);

  it('for skills > puts those first who had them in past teams', () => {
    expect(order('welding', 'inspection').slice(0, 2).sort()).toEqual(['anna', 'boris']);
    expect(order('milking')[0]).toBe('dora');
  });

  it('for skills > tells everyone once', () => expect(order('feed').sort()).toEqual(ids));

  it('for skills nobody ever had > still tells everyone', () => expect(order('weaving').sort()).toEqual(ids));

  it('with hardly any past team > goes by the histories', () => {
    const cooks = ['one', 'two', 'three', 'four', 'five'].map((id, i): MemberHistory => ({
      id,
      skills: { cooking: i + 1, digging: 1 },
    }));
    const people: MemberHistory[] = [...cooks, { id: 'six', skills: { driving: 9, cooking: 30 } }];
    const few: PastTeam[] = [{ skills: ['cooking', 'driving'], members: ['one', 'two', 'three'] }];
    expect(memberRecommender(people, few)(['driving'])[0]!.id).toBe('six');
  });

  it('without any past team > goes by the histories', () => {
    const people: MemberHistory[] = [
      { id: 'one', skills: { cooking: 3 } },
      { id: 'two', skills: { driving: 3 } },
    ];
    expect(memberRecommender(people, [])(['driving'])[0]!.id).toBe('two');
  });
});

describe('viewsOf', () => {
  it('of companions > raise who was always there with somebody found, though without the skill', () => {
    // Hana never needed the skill, but is in every other team of Gleb's.
    const teams: PastTeam[] = [
      { skills: ['drilling'], members: ['gleb', 'ivan'] },
      { skills: ['surveying'], members: ['gleb', 'hana'] },
      { skills: ['surveying', 'mapping'], members: ['gleb', 'hana'] },
      { skills: ['catering'], members: ['jing', 'kira'] },
    ];
    const people = ['gleb', 'hana', 'ivan', 'jing', 'kira'];
    const companions = viewsOf(historiesOf(people, teams), teams).at(-1)!(['drilling']);
    expect(companions[people.indexOf('hana')]).toBeGreaterThan(companions[people.indexOf('jing')]!);
  });
});

describe('weightsFrom', () => {
  it('of few past teams > leave it to the histories nearly alone', () => {
    const weights = weightsFrom(historiesOf(ids, past), past);
    expect(weights[HISTORY]).toBe(1);
    expect(Math.max(...weights.toSpliced(HISTORY, 1))).toBeLessThan(0.01);
  });

  it('of many > find the pair whose skills are asked for', () => {
    // Pairs always work together, on five things of their own and one of ten that everybody does.
    const pairs = Array.from({ length: 12 }, (_, pair) => pair);
    const teams = Array.from({ length: 240 }, (_, i): PastTeam => {
      const [pair, turn] = [i % 12, Math.floor(i / 12)];
      return {
        skills: [`own-${pair}-${turn % 5}`, `all-${(i * 7 + turn) % 10}`],
        members: [`left-${pair}`, `right-${pair}`],
      };
    });
    const people = pairs.flatMap((pair) => [`left-${pair}`, `right-${pair}`]);
    const recommend = memberRecommender(historiesOf(people, teams), teams);
    for (const pair of pairs) {
      const first = recommend([`own-${pair}-3`, 'all-4']).slice(0, 2);
      expect(first.map(({ id }) => id).sort()).toEqual([`left-${pair}`, `right-${pair}`]);
    }
  });
});
