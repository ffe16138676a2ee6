import { asked } from './asked.js';
import { codeOf, factFields } from './facts.js';
import { gradesIn } from './extraction/grades.js';
import { placesIn, skillsIn, skillsMeantIn } from './extraction/known.js';

/** Tokens of the ask that holds this one, by what they earn. */
const askWith = (q: string, token: string) => (asked(q).asks ?? []).find(({ tokens }) => token in tokens);

/** What of an ask earns something. */
const told = (ask: ReturnType<typeof askWith>) =>
  Object.entries(ask?.tokens ?? {})
    .filter(([, share]) => share > 0)
    .map(([token]) => token);

describe('asked', () => {
  it('in English > asks for the place, the degree and the skills that Chinese texts tell', () => {
    const q = "Welder in Harbin, bachelor's degree or above, TIG welding and pressure vessels";
    expect(askWith(q, codeOf('region', '230100'))).toBeDefined();
    expect(askWith(q, codeOf('skill', 'tig-welding'))).toBeDefined();
    expect(told(askWith(q, codeOf('degree', 'bachelor')))).toContain(codeOf('degree', 'doctor'));
    expect(factFields('会氩弧焊，现居哈尔滨').facts).toContain(codeOf('skill', 'tig-welding'));
  });

  it('for an English school with a place in its name > asks for no place', () => {
    expect(askWith('Harbin Engineering University, welder', codeOf('region', '230100'))).toBeUndefined();
  });

  it('for a grade and higher > asks for the higher ones as much', () => {
    const shareOf = (q: string) =>
      askWith(q, codeOf('grade', 'intermediate'))!.tokens[codeOf('grade', 'senior')];
    expect(shareOf('中级职称及以上')).toBeGreaterThan(shareOf('中级职称')!);
  });

  it('for a degree, a grade or a place > takes nothing from who says nothing of it', () => {
    for (const [q, kind, id] of [
      ['本科', 'degree', 'bachelor'],
      ['中级职称', 'grade', 'intermediate'],
      ['大庆', 'region', '230600'],
    ] as const) {
      const ask = askWith(q, codeOf(kind, id))!;
      const silent = factFields('挤奶').facts.filter((code) => code in ask.tokens);
      expect(silent.map((code) => ask.tokens[code])).toEqual([0]);
      expect(factFields('现居鸡西，博士，正高级工程师').facts).not.toContain(silent[0]!);
    }
  });

  it('for a degree and higher > asks for all from there on, and knows the words that say it', () => {
    const ask = askWith('焊接工程师 统招本科及以上学历', codeOf('degree', 'bachelor'));
    expect(told(ask)).toEqual(['bachelor', 'master', 'doctor'].map((id) => codeOf('degree', id)));
    expect(ask!.said).toEqual(['统招本科及以上学历']);
  });

  it('for years and higher beside a degree > asks for that degree alone', () => {
    const ask = askWith('大专学历，5年以上经验', codeOf('degree', 'junior-college'));
    expect(told(ask)).toEqual([codeOf('degree', 'junior-college')]);
  });

  it('for a place by its nickname > asks for the place, then for what lies above it', () => {
    const ask = askWith('富区 电焊工', codeOf('region', '230206'));
    const share = (code: string) => ask!.tokens[codeOf('region', code)] ?? 0;
    expect(share('230206')).toBeGreaterThan(share('230200'));
    expect(share('230200')).toBeGreaterThan(0);
    expect(share('230000')).toBe(0);
  });

  it('for an employer with a place in its name > asks for no place', () => {
    expect(askWith('大庆油田有限责任公司 总会计师', codeOf('region', '230600'))).toBeUndefined();
  });

  it('for an employer with a trade in its name > asks for no skill', () => {
    expect(
      asked('北岸焊接股份有限公司 财务总监').asks?.flatMap(({ tokens }) => Object.keys(tokens)),
    ).not.toContain(codeOf('skill', 'welding'));
  });

  it('for a skill > asks for its neighbours at less', () => {
    const ask = askWith('会手把焊的', codeOf('skill', 'arc-welding'));
    expect(ask!.tokens[codeOf('skill', 'tig-welding')]).toBeLessThan(
      ask!.tokens[codeOf('skill', 'arc-welding')]!,
    );
  });

  it('with what a notice offers > asks for nobody who works on that', () => {
    const token = codeOf('skill', 'human-resources');
    expect(askWith('招电焊工，五险一金，包食宿', token)).toBeUndefined();
    expect(askWith('五险一金', token)).toBeDefined();
  });
});

describe('facts', () => {
  it('of a notice > hold every grade that is enough', () => {
    const { facts } = factFields('副高级职称及以上优先');
    expect(facts).toContain(codeOf('grade', 'senior'));
    expect(facts).not.toContain(codeOf('grade', 'intermediate'));
  });

  it('of a notice > hold every degree that is enough', () => {
    const { facts } = factFields('需采油工程师，专科以上');
    expect(facts).toContain(codeOf('degree', 'doctor'));
    expect(facts).not.toContain(codeOf('degree', 'secondary-vocational'));
  });
});

describe('gradesIn', () => {
  for (const [text, grade] of [
    ['高工', 'associate-senior'],
    ['研究员级高工', 'senior'],
    ['正高级工程师', 'senior'],
    ['副主任医师', 'associate-senior'],
    ['主任医师', 'senior'],
    ['高级技师', 'associate-senior'],
    ['技师', 'intermediate'],
    ['中级职称', 'intermediate'],
    ['助工', 'assistant'],
  ] as const)
    it(`of ${text} > is ${grade} alone`, () =>
      expect(gradesIn(text).map((told) => told.grade)).toEqual([grade]));

  it('of an occupation > are none', () => {
    for (const text of ['软件工程师', '高中数学', '高级工商管理', '技师学院', '焊接技师学徒'])
      expect(gradesIn(text)).withContext(text).toEqual([]);
  });
});

describe('known words', () => {
  it('of places > read what people of the province say', () =>
    expect(placesIn('鹤城、佳市、加格达奇').map(({ code }) => code)).toEqual(['230200', '230800', '232700']));

  it('of places > leave words of every day alone', () =>
    expect(placesIn('经验富裕、作风方正、待人友谊')).toEqual([]));

  it('of skills > that are only meant are not told as somebody’s own', () => {
    expect(skillsMeantIn('倒闸操作')).toEqual(['substation-maintenance']);
    expect(skillsIn('倒闸操作')).toEqual([]);
  });

  it('of skills > belong to skills of the taxonomy', async () => {
    const { spokenSkills } = await import('./extraction/spoken-skills.js');
    const { spokenEnglish } = await import('./extraction/spoken-english.js');
    const { skillById } = await import('@longcai/shared/reference/skills');
    expect([...spokenSkills.keys(), ...spokenEnglish.keys()].filter((id) => !skillById(id))).toEqual([]);
  });
});
