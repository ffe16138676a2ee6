import type { FieldSettings, Filter, Page, Query, SearchDocument } from '@longcai/text-search';

export type { FieldSettings, Filter, Page, Piece, Query, SearchDocument } from '@longcai/text-search';

export type IndexName = 'people' | 'projects' | 'offers';

export interface PortSuggestion {
  /** The value or field that met the text. */
  text: string;
  field: string;
  kind: 'value' | 'document';
  /** Of a document. */
  id?: string;
  /** How many documents hold the value. */
  count?: number;
  /** Marked stretches, [from, to) in UTF-16 units. */
  marks: [number, number][];
}

export interface FacetValue {
  value: string;
  count: number;
}

/**
 * What the platform asks of a search engine; the embedded engine and Meilisearch answer alike (ids of exact, prefix and
 * filter queries, facet counts; never scores). The store is the truth: an index can be rebuilt from it at any time.
 */
export interface SearchPort {
  readonly kind: 'embedded' | 'meilisearch';
  /** Opens or creates an index. `rebuilt`: it is empty and the caller fills it. */
  ensureIndex(index: IndexName, settings: FieldSettings): Promise<{ rebuilt: boolean }>;
  /** Adds or replaces whole documents; the last write of an id wins. Resolves when they can be found. */
  upsert(index: IndexName, documents: SearchDocument[]): Promise<void>;
  remove(index: IndexName, ids: string[]): Promise<void>;
  search(index: IndexName, query: Query): Promise<Page>;
  suggest(index: IndexName, text: string, limit: number): Promise<PortSuggestion[]>;
  /** Several questions in one go; the answers are in their order. */
  multi(queries: readonly { index: IndexName; query: Query }[]): Promise<Page[]>;
  /** Values of a facet that meet a text, among the documents that pass, the most frequent first; all for no text. */
  facetSearch(index: IndexName, facet: string, text: string, filter?: Filter): Promise<FacetValue[]>;
  /** Documents like this one, most alike first. */
  similar(index: IndexName, id: string, limit: number): Promise<{ id: string; score: number }[]>;
  /** Replaces all documents; searches go on in the old index until the new one is complete. */
  rebuild(index: IndexName, documents: AsyncIterable<SearchDocument>): Promise<void>;
  health(): Promise<'ok' | 'down'>;
  close(): Promise<void>;
}
