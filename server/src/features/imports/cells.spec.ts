import {
  CellFault,
  readAudience,
  readDay,
  readEducation,
  readPhone,
  readMonth,
  readRegion,
  readSkills,
  tidy,
} from './cells.js';

describe('cells', () => {
  describe('months as people write them', () => {
    for (const [written, month] of [
      ['1990.3', '1990-03'],
      ['1990.03', '1990-03'],
      ['90年3月', '1990-03'],
      ['1990年3月5日', '1990-03'],
      ['１９９０－０３', '1990-03'],
      ['1990/3/5', '1990-03'],
      ['199003', '1990-03'],
      ['05年11月', '2005-11'],
      ['2027-03-01', '2027-03'],
    ] as const) {
      it(`${written} > is ${month}`, () => expect(readMonth(written)).toBe(month));
    }
    it('an empty cell > is nothing', () => expect(readMonth(' ')).toBeUndefined());
    it('a thirteenth month > is a fault', () => expect(() => readMonth('1990.13')).toThrowError(CellFault));
  });

  describe('days', () => {
    it('with a day > keep it', () => expect(readDay('2027年3月15日')).toBe('2027-03-15'));
    it('without a day > are the first', () => expect(readDay('2027.3')).toBe('2027-03-01'));
    it('that do not exist > are a fault', () => expect(() => readDay('2027.2.30')).toThrowError(CellFault));
  });

  describe('places', () => {
    for (const [written, code] of [
      ['齐齐哈尔', '230200'],
      ['牡丹江东宁市绥阳镇', '231086'],
      ['黑龍江省哈爾濱市', '230100'],
      ['大庆\n龙凤区', '230603'],
    ] as const) {
      it(`${tidy(written)} > is ${code}`, () => expect(readRegion(written)).toBe(code));
    }
    it('nowhere > is a fault', () => expect(() => readRegion('火星基地')).toThrowError(CellFault));
  });

  describe('the rest', () => {
    it('education in full > is its level', () => expect(readEducation('大學本科')).toBe('bachelor'));
    it('a full-width mobile with blanks > is eleven digits', () =>
      expect(readPhone('１３９ ０４５１ ２３４５')).toBe('13904512345'));
    it('a landline, or several numbers > is the first', () =>
      expect(['０４５３－８８８１２３４', '13904512345、0453-8881234'].map(readPhone)).toEqual([
        '0453-8881234',
        '13904512345',
      ]));
    it('too few digits > is a fault', () => expect(() => readPhone('138')).toThrowError(CellFault));
    it('kinds of talent in other words > are known', () =>
      expect([readAudience('海归'), readAudience('離退休人才'), readAudience('')]).toEqual([
        'overseas',
        'retired',
        'professional',
      ]));
    it('skills with levels, words and line breaks > are read', () => {
      const read = readSkills('低温钢焊接4级、Python（熟练）\nPLC 控制');
      expect(read.map(({ level }) => level)).toEqual([4, 3, 3]);
      expect(read[1]?.skill).toBe('python');
    });
    it('an unknown skill > is named', () =>
      expect(() => readSkills('屠龙术')).toThrowError('技能“屠龙术”不在目录里'));
  });
});
