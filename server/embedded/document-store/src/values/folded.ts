import type { Collation } from './collation.js';
import { hashKey } from './hash-key.js';
import type { Doc } from './types.js';
import { fieldsOf, isDocument } from './types.js';

/** Characters that collations pass over. */
const IGNORED = /[\p{Cf}\p{Cc}]/gu;
const SPACES = /[\t-\r\u0085]/;

/** A string such that those a collation calls equal become the same. Rules of one language alone are not known here. */
function fold(text: string, { strength = 3, caseLevel, numericOrdering }: Collation): string {
  const seen = text.replace(IGNORED, (found) => (SPACES.test(found) ? found : ''));
  const whole = numericOrdering ? seen.replace(/\p{Nd}+/gu, plainDigits) : seen;
  if (strength >= 3) return whole.normalize('NFD');
  const plain = whole.normalize('NFKD');
  if (strength === 2) return lower(plain);
  const bare = plain.replace(/\p{M}/gu, '').replaceAll('ß', 'ss');
  return caseLevel ? bare : lower(bare);
}

const plainDigits = (run: string) => run.normalize('NFKD').replace(/^0+(?=\d)/, '');

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
