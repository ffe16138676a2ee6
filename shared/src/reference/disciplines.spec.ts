import { disciplineByCode, disciplines, disciplinesIn } from './disciplines.js';

describe('disciplines', () => {
  it('has the 14 categories and 117 first-level disciplines, each once, with both names', () => {
    expect(disciplinesIn(null).map(({ code }) => Number(code))).toEqual(
      Array.from({ length: 14 }, (_, i) => i + 1),
    );
    expect(disciplines.filter(({ category }) => category !== null).length).toBe(117);
    expect(new Set(disciplines.map(({ code }) => code)).size).toBe(131);
    for (const { code, name, category } of disciplines) {
      expect(name.zh)
        .withContext(code)
        .toMatch(/^\p{Script=Han}+$/u);
      expect(name.en)
        .withContext(code)
        .toMatch(/^[A-Z][A-Za-z ]+$/);
      if (category !== null) expect(disciplineByCode(category)).withContext(code).toBeDefined();
    }
  });

  it('lists a category with its disciplines', () => {
    expect(disciplinesIn('09').map(({ name }) => name.zh)).toContain('作物学');
    expect(disciplineByCode('0805')?.category).toBe('08');
    expect(disciplinesIn('99')).toEqual([]);
  });
});
