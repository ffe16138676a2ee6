import { createHash } from 'node:crypto';
import type { Settings } from 'meilisearch';
import type { FieldSettings } from '../port.js';

/** Our own tokens of every searchable field: characters, pairs and long words. Meilisearch alone misses 工程 in 在建工程. */
export const SEGMENTS = 'seg';
/** How Chinese fields are typed in Latin letters. */
export const PINYIN = 'pinyin';

/** Raised when documents are made otherwise than before, so that indexes are built anew. */
const FORMAT = 1;
/** Totals are exact up to here. */
const MOST_HITS = 1_000_000;
const MOST_VALUES = 1000;

/** Searchable fields, the weightiest first. */
export const byWeight = ({ searchable }: FieldSettings): string[] =>
  Object.entries(searchable)
    .sort(([, a], [, b]) => b.weight - a.weight)
    .map(([field]) => field);

/** The field that a document is called by. */
export const leadField = (settings: FieldSettings): string | undefined => byWeight(settings)[0];

/** The settings of an index as Meilisearch takes them. */
export function toSettings(settings: FieldSettings): Settings {
  const fields = byWeight(settings);
  const plain = fields.filter((field) => (settings.searchable[field]?.weight ?? 0) <= 1);
  const telling = fields.filter((field) => !plain.includes(field));
  const sortOnly = settings.sortable.filter((field) => !settings.filterable.includes(field));
  const filterable = (attributePatterns: string[], facetSearch: boolean, comparison: boolean) => ({
    attributePatterns,
    features: { facetSearch, filter: { equality: true, comparison } },
  });
  return {
    searchableAttributes: [...telling, SEGMENTS, PINYIN, ...plain],
    displayedAttributes: ['id', ...fields],
    filterableAttributes: [
      filterable(['id'], false, false),
      filterable(settings.filterable, true, true),
      ...(sortOnly.length > 0 ? [filterable(sortOnly, false, true)] : []),
    ],
    sortableAttributes: settings.sortable,
    rankingRules: ['sort', 'words', 'typo', 'proximity', 'attribute', 'exactness'],
    dictionary: settings.dictionary ?? [],
    synonyms: settings.synonyms ?? {},
    localizedAttributes: [{ attributePatterns: ['*'], locales: ['cmn'] }],
    typoTolerance: {
      enabled: true,
      disableOnAttributes: [...fields.slice(0, 1), SEGMENTS, PINYIN],
      minWordSizeForTypos: { oneTypo: 4, twoTypos: 8 },
    },
    faceting: { maxValuesPerFacet: MOST_VALUES, sortFacetValuesBy: { '*': 'count' } },
    pagination: { maxTotalHits: MOST_HITS },
  };
}

/** Tells whether an index was built with these settings. */
export const settingsHash = (settings: FieldSettings): string =>
  createHash('sha256')
    .update(JSON.stringify([FORMAT, settings.edition, settings.searchable, toSettings(settings)]))
    .digest('hex');
