import fc from 'fast-check';
import { checkCreditCode, isCreditCode, isMobile, makeCreditCode, normalizeMobile } from './checks.js';

const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const bodies = fc
  .array(fc.constantFrom(...alphabet), { minLength: 17, maxLength: 17 })
  .map((body) => body.join(''));

describe('checkCreditCode', () => {
  it('accepts codes that were issued', () => {
    expect(isCreditCode('91350100M000100Y43')).toBeTrue();
  });

  it('accepts lower case, full width and spaces, and returns the clean form', () => {
    expect(checkCreditCode(' 91350100 m000100y43 ')).toEqual({ ok: true, code: '91350100M000100Y43' });
    expect(checkCreditCode('９１３５０１００Ｍ０００１００Ｙ４３').ok).toBeTrue();
  });

  it('names the length, the characters or the check digit', () => {
    expect(checkCreditCode('91350100M000100Y4')).toEqual({ ok: false, reason: 'length' });
    expect(checkCreditCode('91350100O000100Y43')).toEqual({ ok: false, reason: 'characters' });
    expect(checkCreditCode('91350100M000100Y44')).toEqual({ ok: false, reason: 'check-digit' });
  });

  it('catches every change of one character', () => {
    fc.assert(
      fc.property(bodies, fc.nat(17), fc.constantFrom(...alphabet), (body, at, other) => {
        const code = makeCreditCode(body);
        expect(isCreditCode(code)).toBeTrue();
        const changed = code.slice(0, at) + other + code.slice(at + 1);
        expect(isCreditCode(changed)).toBe(changed === code);
      }),
    );
  });
});

describe('makeCreditCode', () => {
  it('refuses a body that is no body', () => {
    expect(() => makeCreditCode('913501')).toThrowError(RangeError);
    expect(() => makeCreditCode('91350100I000100Y4')).toThrowError(RangeError);
  });
});

describe('normalizeMobile', () => {
  it('takes spaces, dashes, country code and full width away', () => {
    for (const typed of [
      '138 4567 8901',
      '+86-138-4567-8901',
      '８６１３８４５６７８９０１',
      '0086 13845678901',
      '(86)13845678901',
    ]) {
      expect(normalizeMobile(typed)).withContext(typed).toBe('13845678901');
    }
  });

  it('leaves a number that only begins with 86 as it is', () => {
    expect(normalizeMobile('8651234')).toBe('8651234');
  });
});

describe('isMobile', () => {
  it('takes mainland mobile numbers and nothing else', () => {
    expect(isMobile('13845678901')).toBeTrue();
    expect(isMobile('19912345678')).toBeTrue();
    for (const wrong of ['12845678901', '1384567890', '138456789012', '0451-87654321', '']) {
      expect(isMobile(wrong)).withContext(wrong).toBeFalse();
    }
  });
});
