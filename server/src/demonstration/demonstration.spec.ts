import { createCalendar } from './calendar.js';
import { capital, inSentence } from './english.js';
import { drawPerson } from './people.js';
import { createRandom } from './random.js';
import { spaced } from './spaced.js';
import { filled } from './theme.js';
import { themes } from './themes.js';

const STARTS = [
  '2026-11-30T23:30:00Z',
  '2027-03-01T02:00:00Z',
  '2028-02-29T15:59:00Z',
  '2031-07-15T09:00:00Z',
];

const everybody = (start: string) => {
  const calendar = createCalendar(new Date(start));
  const random = createRandom(7);
  return { calendar, people: Array.from({ length: 150 }, () => drawPerson(themes, calendar, random)) };
};

describe('demonstration', () => {
  describe('started at any date', () => {
    for (const start of STARTS)
      it(`> ${start} > what lies ahead lies ahead and what is past is past`, () => {
        const { calendar, people } = everybody(start);
        const now = calendar.month(0);
        for (const { availability, education, experience, fields } of people) {
          expect((availability.from ?? `${now}-01`) >= `${now}-01`).toBe(true);
          expect((fields.overseas?.returnFrom ?? '9999') > now).toBe(true);
          for (const { from = now, until = now } of education)
            expect(from <= until && until <= now).toBe(true);
          for (const { from = now } of experience) expect(from <= now).toBe(true);
        }
      });

    it('> a moment of today > has already come', () => {
      const today = new Date('2026-11-30T23:30:00Z');
      expect(createCalendar(today).at(0, 23) < today).toBe(true);
      expect(createCalendar(today).at(1, 9).toISOString()).toBe('2026-11-30T01:00:00.000Z');
    });
  });

  describe('its texts', () => {
    it('> of people > are complete in both languages', () => {
      for (const { headline, summary, wants, offers } of everybody(STARTS[0]!).people)
        for (const text of [headline.zh, headline.en, summary.zh, summary.en, wants, offers]) {
          expect(text).toMatch(/\S/);
          expect(text).not.toMatch(/\{\}|undefined|null|NaN/);
        }
    });

    it('> of projects and offers > begin every English sentence with a capital', () => {
      for (const { title, summary, about, offer } of themes)
        for (const thing of about)
          for (const { en } of [filled(title, thing), filled(summary, thing), offer.title, offer.summary])
            expect(en).not.toMatch(/^[a-z]|[.?!] [a-z]|\{\}/);
    });

    it('> with names inside > keep the capitals that belong to them', () => {
      expect(
        ['PLC control', 'Python', 'Russian cuisine', 'Low-temperature steel welding'].map(inSentence),
      ).toEqual(['PLC control', 'Python', 'Russian cuisine', 'low-temperature steel welding']);
      expect(capital('rice grows. wheat too.')).toBe('Rice grows. Wheat too.');
      expect(spaced('这21年做PLC 控制')).toBe('这 21 年做 PLC 控制');
    });
  });
});
