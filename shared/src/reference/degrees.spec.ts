import {
  compareEducation,
  degrees,
  educationLevelById,
  educationLevelIn,
  educationLevels,
} from './degrees.js';

describe('educationLevels', () => {
  it('have unique ids and no word that means two of them', () => {
    expect(new Set(educationLevels.map((level) => level.id)).size).toBe(educationLevels.length);
    const words = educationLevels.flatMap(({ name, synonyms }) =>
      [name.zh, ...synonyms].map((w) => w.toLowerCase()),
    );
    expect(words.filter((word, at) => words.indexOf(word) !== at)).toEqual([]);
  });

  it('end with a degree that is listed', () => {
    const ids = degrees.map((degree) => degree.id);
    expect(educationLevels.flatMap((level) => level.degree ?? [])).toEqual(ids);
    expect(educationLevelById('doctor')?.degree).toBe('doctor');
  });

  describe('educationLevelIn', () => {
    it('reads what people write, in both languages', () => {
      const written = {
        本科: 'bachelor',
        大专: 'junior-college',
        硕士研究生: 'master',
        研究生学历: 'master',
        工学博士: 'doctor',
        'Dr.-Ing.': 'doctor',
        'Ph.D. in Physics': 'doctor',
        'MSc Agronomy': 'master',
        '中专（农学）': 'secondary-vocational',
        初中毕业: 'junior-secondary',
        '硕士（本科哈工大）': 'master',
        高中: 'senior-secondary',
        大学学历: 'bachelor',
        '黑龙江农垦职业大学，大专': 'junior-college',
      };
      for (const [text, id] of Object.entries(written))
        expect(educationLevelIn(text)?.id).withContext(text).toBe(id);
    });

    it('does not read a level out of another word', () => {
      expect(educationLevelIn('Madrid')).toBeUndefined();
      expect(educationLevelIn('')).toBeUndefined();
    });
  });

  describe('compareEducation', () => {
    it('orders the levels', () => {
      expect(compareEducation('doctor', 'master')).toBeGreaterThan(0);
      expect(compareEducation('bachelor', 'bachelor')).toBe(0);
      expect(compareEducation('nothing', 'primary')).toBeLessThan(0);
    });
  });
});
