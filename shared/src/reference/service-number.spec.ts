import fc from 'fast-check';
import { formatServiceNumber, parseServiceNumber } from './service-number.js';

const prefixes = fc.array(fc.constantFrom(...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'), { minLength: 2, maxLength: 5 });
const months = fc
  .tuple(fc.integer({ min: 10, max: 99 }), fc.integer({ min: 1, max: 12 }))
  .map(([year, month]) => `${year}${String(month).padStart(2, '0')}`);
const numbers = fc
  .tuple(prefixes, months, fc.integer({ min: 1, max: 99_999 }))
  .map(([letters, month, counter]) => formatServiceNumber(letters.join(''), month, counter));

describe('formatServiceNumber', () => {
  it('joins letters, month, counter and check digit', () => {
    expect(formatServiceNumber('HDQ', '2611', 482)).toMatch(/^HDQ-2611-0482-\d$/);
    expect(formatServiceNumber('hdq', '2611', 12345)).toMatch(/^HDQ-2611-12345-\d$/);
  });

  it('reads the month of a moment in Chinese time', () => {
    expect(formatServiceNumber('LXH', new Date('2026-11-30T15:59:59Z'), 1)).toMatch(/^LXH-2611-0001-/);
    expect(formatServiceNumber('LXH', new Date('2026-11-30T16:00:00Z'), 1)).toMatch(/^LXH-2612-0001-/);
  });

  it('refuses parts that make no number', () => {
    expect(() => formatServiceNumber('H1', '2611', 1)).toThrowError(RangeError);
    expect(() => formatServiceNumber('HDQ', '2613', 1)).toThrowError(RangeError);
    expect(() => formatServiceNumber('HDQ', '2611', -1)).toThrowError(RangeError);
    expect(() => formatServiceNumber('HDQ', '2611', 1.5)).toThrowError(RangeError);
  });
});

describe('parseServiceNumber', () => {
  const number = formatServiceNumber('HDQ', '2611', 482);

  it('returns the parts and the canonical form', () => {
    expect(parseServiceNumber(number)).toEqual({
      ok: true,
      number,
      prefix: 'HDQ',
      month: '2611',
      counter: 482,
    });
  });

  it('takes any case, spaces, other dashes or none, and full width', () => {
    const fullWidth = [...number].map((c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0)).join('');
    const typed = [
      number.toLowerCase(),
      number.replaceAll('-', ''),
      number.replaceAll('-', ' – '),
      fullWidth,
      ` ${number} `,
    ];
    for (const text of typed)
      expect(parseServiceNumber(text)).withContext(text).toEqual(parseServiceNumber(number));
  });

  it('tells what is no service number', () => {
    for (const text of ['', 'HDQ', '2611-0482-7', 'HDQ-2611-048', 'HDQ-2611-0482-7-长']) {
      expect(parseServiceNumber(text)).withContext(text).toEqual({ ok: false, reason: 'form' });
    }
  });

  it('reads back every number that was given', () => {
    fc.assert(
      fc.property(numbers, (given) => {
        expect(parseServiceNumber(given)).toEqual(jasmine.objectContaining({ ok: true, number: given }));
      }),
    );
  });

  it('catches every single wrong digit', () => {
    fc.assert(
      fc.property(numbers, (given) => {
        for (let at = 0; at < given.length; at++) {
          if (!/\d/.test(given.charAt(at))) continue;
          for (const digit of '0123456789') {
            if (digit === given.charAt(at)) continue;
            const wrong = given.slice(0, at) + digit + given.slice(at + 1);
            expect(parseServiceNumber(wrong))
              .withContext(wrong)
              .toEqual({ ok: false, reason: 'check-digit' });
          }
        }
      }),
    );
  });
});
