import { languageByCode, languageLevels, languages } from './languages.js';

describe('languages', () => {
  it('lists about forty once, with both names', () => {
    expect(languages.length).toBeGreaterThanOrEqual(40);
    expect(new Set(languages.map((language) => language.code)).size).toBe(languages.length);
    for (const { code, name } of languages) {
      expect(code).toMatch(/^[a-z]{2}$/);
      expect(name.zh)
        .withContext(code)
        .toMatch(/[语汉]/);
      expect(name.en)
        .withContext(code)
        .toMatch(/^[A-Z][a-z]+$/);
    }
  });

  it('finds a language by its code', () => {
    expect(languageByCode('de')?.name).toEqual({ zh: '德语', en: 'German' });
    expect(languageByCode('xx')).toBeUndefined();
  });

  it('has four levels, weakest first', () => {
    expect(languageLevels.map((level) => level.id)).toEqual(['basic', 'working', 'fluent', 'native']);
  });
});
