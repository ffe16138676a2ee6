/** What is wrong with a credit code; keys for messages. */
export type CreditCodeFault = 'length' | 'characters' | 'check-digit';

const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const spacesAndDashes = /[\s\p{Pd}]/gu;

/**
 * Checks a unified social credit code (统一社会信用代码, GB 32100-2015): 18 characters without I, O, S, V, Z,
 * the last a check character. Case, full width and spaces don't matter; `code` is the clean form.
 */
export function checkCreditCode(
  text: string,
): { ok: true; code: string } | { ok: false; reason: CreditCodeFault } {
  const code = text.normalize('NFKC').replace(spacesAndDashes, '').toUpperCase();
  if (code.length !== 18) return { ok: false, reason: 'length' };
  if (!isCreditAlphabet(code)) return { ok: false, reason: 'characters' };
  if (makeCreditCode(code.slice(0, 17)) !== code) return { ok: false, reason: 'check-digit' };
  return { ok: true, code };
}

/** Is this a unified social credit code that checks? */
export function isCreditCode(text: string): boolean {
  return checkCreditCode(text).ok;
}

/**
 * The whole code for a body of 17 characters: weights 3^i mod 31, the last character brings the sum to 0.
 * @throws RangeError for another length or a letter the standard leaves out
 */
export function makeCreditCode(body17: string): string {
  if (body17.length !== 17 || !isCreditAlphabet(body17)) throw new RangeError('Not a credit code body');
  let weight = 1;
  let sum = 0;
  for (const character of body17) {
    sum += alphabet.indexOf(character) * weight;
    weight = (weight * 3) % 31;
  }
  return body17 + alphabet.charAt((31 - (sum % 31)) % 31);
}

function isCreditAlphabet(text: string): boolean {
  return [...text].every((character) => alphabet.includes(character));
}

/** A mobile number as typed, without spaces, dashes, brackets and +86, in half-width digits. */
export function normalizeMobile(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\s\p{Pd}().]/gu, '')
    .replace(/^(\+86|0086|86(?=1\d{10}$))/, '');
}

/** Is this a mobile number of mainland China, already normalized: eleven digits from 13 to 19? */
export function isMobile(text: string): boolean {
  return /^1[3-9]\d{9}$/.test(text);
}
