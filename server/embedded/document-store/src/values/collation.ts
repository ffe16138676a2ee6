import { badValue } from './mongo-error.js';

/** The part of MongoDB's collation document that is understood. */
export interface Collation {
  locale: string;
  strength?: number;
  numericOrdering?: boolean;
  caseLevel?: boolean;
  caseFirst?: 'upper' | 'lower' | 'off';
  alternate?: string;
  backwards?: boolean;
}

/**
 * A collation as MongoDB keeps and lists it, with everything it leaves to its default; undefined for plain byte order.
 * Source: "Collation > Collation Document" in the MongoDB manual.
 */
export function completeCollation(collation: Collation | undefined): Collation | undefined {
  if (!collation || collation.locale === 'simple') return undefined;
  const { locale, ...given } = collation;
  return {
    locale,
    caseLevel: false,
    caseFirst: 'off',
    strength: 3,
    numericOrdering: false,
    alternate: 'non-ignorable',
    maxVariable: 'punct',
    normalization: false,
    backwards: false,
    version: '57.1',
    ...given,
  } as Collation;
}

const SENSITIVITY = ['base', 'accent', 'variant'] as const;
const collators = new Map<string, Intl.Collator>();

/** @throws MongoError 2 for a collation whose locale is not known, or that asks for more than is offered */
export function checkCollation(collation: Collation | undefined): void {
  if (!collation || collation.locale === 'simple') return;
  const { strength = 3, alternate = 'non-ignorable', backwards = false } = collation;
  if (![1, 2, 3].includes(strength)) throw badValue(`a collation of strength ${strength} is not offered`);
  if (alternate !== 'non-ignorable' || backwards)
    throw badValue("a collation with 'alternate' or 'backwards' is not offered");
  collatorOf(collation);
}

function collatorOf({
  locale,
  strength = 3,
  numericOrdering = false,
  caseLevel = false,
  caseFirst = 'off',
}: Collation) {
  if (typeof locale !== 'string') throw badValue("Collation needs a 'locale' field that is a string");
  const key = `${locale}/${strength}/${numericOrdering}/${caseLevel}/${caseFirst}`;
  const known = collators.get(key);
  if (known) return known;
  const sensitivity = strength === 1 && caseLevel ? 'case' : (SENSITIVITY[strength - 1] ?? 'variant');
  const tag = locale.split('@', 1)[0]?.replaceAll('_', '-') ?? '';
  try {
    if (Intl.Collator.supportedLocalesOf(tag).length === 0) throw new RangeError(tag);
    const collator = new Intl.Collator(tag, {
      sensitivity,
      numeric: numericOrdering,
      caseFirst: caseFirst === 'off' ? 'false' : caseFirst,
    });
    collators.set(key, collator);
    return collator;
  } catch {
    throw badValue(`Field 'locale' is invalid in: { locale: "${locale}" }`);
  }
}

/** Compares by Unicode code point, which is the byte order of UTF-8. */
function compareCodePoints(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i += 1) {
    const left = a.charCodeAt(i);
    const right = b.charCodeAt(i);
    if (left === right) continue;
    // Surrogates stand for code points above the whole basic plane.
    const leftHigh = left >= 0xd800 && left <= 0xdfff;
    const rightHigh = right >= 0xd800 && right <= 0xdfff;
    if (leftHigh !== rightHigh) return leftHigh ? 1 : -1;
    return left - right;
  }
  return a.length - b.length;
}

export function compareStrings(a: string, b: string, collation?: Collation): number {
  if (a === b) return 0;
  if (!collation || collation.locale === 'simple') return compareCodePoints(a, b);
  return collatorOf(collation).compare(a, b);
}
