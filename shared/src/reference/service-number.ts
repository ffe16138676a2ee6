/** A service number read: HDQ-2611-0482-x is the 482nd of library HDQ in November 2026. */
export type ParsedServiceNumber =
  | { ok: true; number: string; prefix: string; month: string; counter: number }
  | { ok: false; reason: 'form' | 'check-digit' };

const form = /^([A-Z]{2,5})(\d{4})(\d{4,9})(\d)$/;
const months = /^\d\d(0[1-9]|1[0-2])$/;
const hoursAheadInChina = 8;

/**
 * A service number, readable over the phone: letters, year and month, a counter of at least four digits, and
 * a check digit, joined by dashes.
 * @param prefix two to five letters of the library or the kind
 * @param date the moment it is given, read in Chinese time, or the month itself as yyMM
 * @param counter from 1, within the prefix and month
 * @throws RangeError when the parts don't make a service number
 */
export function formatServiceNumber(prefix: string, date: Date | string, counter: number): string {
  const letters = prefix.toUpperCase();
  const month = typeof date === 'string' ? date : monthInChina(date);
  const digits = String(counter).padStart(4, '0');
  const body = letters + month + digits;
  if (!form.test(`${body}0`) || !months.test(month)) throw new RangeError(`No service number: ${body}`);
  return [letters, month, digits, checkDigit(body)].join('-');
}

/**
 * Reads what a person typed, with or without dashes and spaces, in any case, in full width too. `number` is
 * the canonical form, `month` is yyMM. Reason 'form': no service number at all; 'check-digit': mistyped.
 */
export function parseServiceNumber(text: string): ParsedServiceNumber {
  const typed = text
    .normalize('NFKC')
    .replace(/[\s\p{Pd}_.·]/gu, '')
    .toUpperCase();
  const parts = form.exec(typed);
  if (!parts) return { ok: false, reason: 'form' };
  const [, prefix = '', month = '', digits = '', check = ''] = parts;
  if (checkDigit(prefix + month + digits) !== check) return { ok: false, reason: 'check-digit' };
  if (!months.test(month)) return { ok: false, reason: 'form' };
  return {
    ok: true,
    number: [prefix, month, digits, check].join('-'),
    prefix,
    month,
    counter: Number(digits),
  };
}

/**
 * ISO 7064 MOD 11,10 over the digits, each letter first written as two: A is 10, Z is 35. It catches every
 * single wrong digit.
 */
function checkDigit(body: string): string {
  const digits = body.replace(/[A-Z]/g, (letter) => String(letter.charCodeAt(0) - 55));
  let product = 10;
  for (const digit of digits) {
    const sum = (product + Number(digit)) % 10 || 10;
    product = (sum * 2) % 11;
  }
  return String((11 - product) % 10);
}

function monthInChina(date: Date): string {
  const there = new Date(date.getTime() + hoursAheadInChina * 3_600_000).toISOString();
  return there.slice(2, 4) + there.slice(5, 7);
}
