import { withSkillReplaced } from './skill-merge.js';

describe('withSkillReplaced', () => {
  const stronger = (a: { level: number }, b: { level: number }) => a.level > b.level;

  it('where only the old skill stands > names the new one in its place', () => {
    const list = [
      { skill: 'a', level: 1 },
      { skill: 'b', level: 2 },
    ];
    expect(withSkillReplaced(list, 'a', 'c', stronger)).toEqual([
      { skill: 'c', level: 1 },
      { skill: 'b', level: 2 },
    ]);
  });

  it('where both stand > keeps the stronger line, whichever comes first', () => {
    const low = { skill: 'a', level: 2 };
    const high = { skill: 'b', level: 4 };
    for (const list of [
      [low, high],
      [high, low],
    ])
      expect(withSkillReplaced(list, 'a', 'b', stronger)).toEqual([{ skill: 'b', level: 4 }]);
  });
});
