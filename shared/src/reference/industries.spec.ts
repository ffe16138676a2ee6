import {
  divisionsOf,
  industries,
  industriesOverlap,
  industryByCode,
  industrySections,
  sectionOf,
} from './industries.js';

describe('industries', () => {
  const divisions = industries.filter((industry) => industry.section !== null);

  it('has the 20 sections A to T and the 97 divisions 01 to 97, each with both names', () => {
    expect(industrySections.map(({ code }) => code).join('')).toBe('ABCDEFGHIJKLMNOPQRST');
    expect(divisions.map(({ code }) => Number(code))).toEqual(Array.from({ length: 97 }, (_, i) => i + 1));
    for (const { code, name } of industries) {
      expect(name.zh)
        .withContext(code)
        .toMatch(/^[\p{Script=Han}、]+$/u);
      expect(name.en)
        .withContext(code)
        .toMatch(/^[A-Z][a-zA-Z ,'-]+$/);
    }
  });

  it('gives every section the range of the standard', () => {
    const ranges = {
      A: '01-05',
      B: '06-12',
      C: '13-43',
      D: '44-46',
      E: '47-50',
      F: '51-52',
      G: '53-60',
      H: '61-62',
      I: '63-65',
      J: '66-69',
      K: '70-70',
      L: '71-72',
      M: '73-75',
      N: '76-79',
      O: '80-82',
      P: '83-83',
      Q: '84-85',
      R: '86-90',
      S: '91-96',
      T: '97-97',
    };
    for (const [section, range] of Object.entries(ranges)) {
      const codes = divisionsOf(section).map(({ code }) => code);
      expect(`${codes.at(0)}-${codes.at(-1)}`)
        .withContext(section)
        .toBe(range);
    }
  });

  describe('industryByCode', () => {
    it('finds sections and divisions, and nothing else', () => {
      expect(industryByCode('35')?.name.zh).toBe('专用设备制造业');
      expect(industryByCode('C')?.name.en).toBe('Manufacturing');
      expect(industryByCode('98')).toBeUndefined();
    });
  });

  describe('sectionOf', () => {
    it('is the letter above a division and a section itself', () => {
      expect(sectionOf('07')).toBe('B');
      expect(sectionOf('B')).toBe('B');
      expect(sectionOf('Z')).toBeUndefined();
    });
  });

  describe('industriesOverlap', () => {
    it('holds for the same code and for a division and its section, either way', () => {
      expect(industriesOverlap('35', '35')).toBeTrue();
      expect(industriesOverlap('35', 'C')).toBeTrue();
      expect(industriesOverlap('C', '35')).toBeTrue();
      expect(industriesOverlap('34', '35')).toBeFalse();
      expect(industriesOverlap('07', 'C')).toBeFalse();
    });
  });
});
