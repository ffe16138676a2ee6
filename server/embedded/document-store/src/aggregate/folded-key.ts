import type { Collation } from '../values/collation.js';
import { hashKey } from '../values/hash-key.js';
import type { Doc } from '../values/types.js';
import { fieldsOf, isDocument } from '../values/types.js';

/** A key that strings equal under a collation share: strength 1 drops accents and case, strength 2 case alone. */
export function foldedKey({ locale, strength = 3, caseLevel }: Collation): (value: unknown) => string {
  if (locale === 'simple' || strength > 2) return hashKey;
  const fold = (text: string) => {
    const decomposed = text.normalize('NFD');
    const bare = strength === 1 ? decomposed.replace(/\p{M}/gu, '') : decomposed;
    return strength === 1 && caseLevel ? bare : bare.toLowerCase();
  };
  const folded = (value: unknown): unknown => {
    if (typeof value === 'string') return fold(value);
    if (Array.isArray(value)) return value.map(folded);
    if (!isDocument(value)) return value;
    return Object.fromEntries(
      Object.entries(fieldsOf(value) as Doc).map(([name, inner]) => [name, folded(inner)]),
    );
  };
  return (value) => hashKey(folded(value));
}
