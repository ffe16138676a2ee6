import type { Collation } from './collation.js';
import { hashKey } from './hash-key.js';
import type { Doc } from './types.js';
import { fieldsOf, isDocument } from './types.js';

/** Characters that collations pass over, and numbers. */
const IGNORED_OR_NUMBER = /[\p{Cf}\p{Cc}]|\p{Nd}+/gu;
const DIGIT = /\p{Nd}/u;
const SPACES = /[\t-\r\u0085]/;
/** Ends a number: a character that is passed over ends it as any other does, 1 and 0 being no 10. */
const NUMBER_END = '\u0001';

/** A string such that those a collation calls equal become the same. Rules of one language alone are not known here. */
function fold(text: string, { strength = 3, caseLevel, numericOrdering }: Collation): string {
  const whole = text.replace(IGNORED_OR_NUMBER, (found) => {
    if (!DIGIT.test(found)) return SPACES.test(found) ? found : '';
    if (!numericOrdering) return plainDigits(found);
    return plainDigits(found.normalize('NFKD')).replace(/^0+(?=\d)/, '') + NUMBER_END;
  });
  if (strength >= 3) return whole.normalize('NFD');
  const plain = whole.normalize('NFKD');
  if (strength === 2) return lower(plain);
  const bare = plain.replace(/\p{M}/gu, '').replaceAll('ß', 'ss');
  return caseLevel ? bare : lower(bare);
}

/** Digits of all scripts as 0 to 9, the styled ones aside. Unicode has those of a script in a row, the zero first. */
function plainDigits(digits: string): string {
  return digits.replace(/[^0-9]/gu, (digit) => {
    if (digit.normalize('NFKD') !== digit) return digit;
    const code = digit.codePointAt(0) as number;
    let zero = code;
    while (DIGIT.test(String.fromCodePoint(zero - 1))) zero--;
    return String((code - zero) % 10);
  });
}

const lower = (text: string) => text.toLowerCase().replaceAll('ς', 'σ');

/** A value with its strings folded, also those within arrays and documents: as an index with a collation holds it. */
export function folded(value: unknown, collation: Collation | undefined): unknown {
  if (!collation || collation.locale === 'simple') return value;
  if (typeof value === 'string') return fold(value, collation);
  if (Array.isArray(value)) return value.map((element) => folded(element, collation));
  if (!isDocument(value)) return value;
  return Object.fromEntries(
    Object.entries(fieldsOf(value) as Doc).map(([name, inner]) => [name, folded(inner, collation)]),
  );
}

/** What two values share exactly when a collation calls them equal: the key of a Map. */
export function foldedKey(collation: Collation | undefined): (value: unknown) => string {
  return collation ? (value) => hashKey(folded(value, collation)) : hashKey;
}
