import { indexTokens, normalize, pinyinOf } from '@longcai/text-search';
import type { FieldSettings, SearchDocument } from '../port.js';
import { PINYIN, SEGMENTS } from './settings.js';

const HAN = /^\p{Script=Han}+$/u;
/** Longer values are typed word by word. */
const LONGEST_TYPED = 16;

const valuesOf = (value: unknown): string[] =>
  (Array.isArray(value) ? value : [value]).flatMap((one) => (one == null || one === '' ? [] : String(one)));

/** A field as readers see it; several values are joined by 、. */
export const textOf = (value: unknown): string => valuesOf(value).join('、');

/** Whole and by initials: 水稻 -> shuidao, sd. */
function spelled(word: string): string[] {
  const syllables = pinyinOf(word);
  return [syllables.join(''), syllables.map((syllable) => syllable[0]).join('')];
}

/** How the Chinese of a text may be typed: its words, each value whole, a person by the given name. */
function spellings(text: string): string[] {
  const values = normalize(text).split(/[^\p{Script=Han}]+/u);
  const whole = values.filter((value) => value.length > 1 && value.length <= LONGEST_TYPED);
  const given = values.filter((value) => value.length === 3).map((value) => value.slice(1));
  const words = indexTokens(text).filter((token) => token.length > 1 && HAN.test(token));
  return [...whole, ...given, ...words].flatMap(spelled).filter((typed) => /^[a-z]{2,40}$/.test(typed));
}

/** A document as Meilisearch keeps it: the fields the settings name, our own tokens and the spellings. */
export function toDocument(document: SearchDocument, settings: FieldSettings): SearchDocument {
  const named = [...Object.keys(settings.searchable), ...settings.filterable, ...settings.sortable];
  const fields = [...new Set(named)].filter((field) => document[field] !== undefined);
  const texts = (names: readonly string[]) => names.flatMap((field) => valuesOf(document[field]));
  const spoken = Object.entries(settings.searchable).filter(([, { pinyin }]) => pinyin);
  return {
    ...Object.fromEntries(fields.map((field) => [field, document[field]])),
    id: document.id,
    [SEGMENTS]: [...new Set(texts(Object.keys(settings.searchable)).flatMap(indexTokens))].join(' '),
    [PINYIN]: [...new Set(texts(spoken.map(([field]) => field)).flatMap(spellings))].join(' '),
  };
}
