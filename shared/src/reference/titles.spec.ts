import { findTitles, titleLevelNames, titleLevels, titleSeries, titleSeriesById } from './titles.js';

describe('titles', () => {
  it('has the 27 series, each once, with both names', () => {
    expect(titleSeries.length).toBe(27);
    expect(new Set(titleSeries.map((series) => series.id)).size).toBe(27);
    expect(new Set(titleSeries.map((series) => series.name.zh)).size).toBe(27);
    for (const { id, name } of titleSeries)
      expect(name.en)
        .withContext(id)
        .toMatch(/^[A-Z]/);
  });

  it('gives every series its grades from senior down, each title with both names', () => {
    for (const { id, titles } of titleSeries) {
      const grades = [...new Set(titles.map((title) => title.level))];
      expect([...titleLevels].slice(0, grades.length))
        .withContext(id)
        .toEqual(grades);
      expect(grades.length).withContext(id).toBeGreaterThanOrEqual(4);
      for (const { name, level } of titles) {
        expect(titleLevelNames[level]).withContext(`${id} ${name.zh}`).toBeDefined();
        expect(name.zh)
          .withContext(id)
          .toMatch(/^[\p{Script=Han}（）]+$/u);
        expect(name.en)
          .withContext(name.zh)
          .toMatch(/^[A-Z][a-z -]+$/);
      }
      expect(new Set(titles.map((title) => title.name.zh)).size)
        .withContext(id)
        .toBe(titles.length);
      expect(new Set(titles.map((title) => title.name.en)).size)
        .withContext(id)
        .toBe(titles.length);
    }
  });

  it('names the grades of engineers as the ministry does', () => {
    const names = titleSeriesById('engineering')?.titles.map((title) => title.name.zh);
    expect(names).toEqual(['正高级工程师', '高级工程师', '工程师', '助理工程师', '技术员']);
  });

  describe('findTitles', () => {
    it('finds a title by its name in either language', () => {
      expect(findTitles('高级农艺师').map(({ series, level }) => [series, level])).toEqual([
        ['agriculture', 'associate-senior'],
      ]);
      expect(findTitles('senior engineer')[0]?.name.zh).toBe('高级工程师');
    });

    it('returns every series that has the name', () => {
      expect(findTitles('研究馆员').map((title) => title.series)).toEqual(['library', 'museums', 'archives']);
    });

    it('takes the names used before the reform', () => {
      expect(findTitles('教授级高级工程师')[0]?.name.zh).toBe('正高级工程师');
      expect(findTitles('教授级高工')).toEqual([]);
    });
  });
});
