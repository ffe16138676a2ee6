/** What an index knows about the fields of its documents. Fields not named here are ignored. */
export interface FieldSettings {
  /**
   * Fields that are searched. `pinyin` lets them be found by how they sound or are typed in Latin letters. `whole`:
   * a document gains when the query holds one of the field's values whole, so that who asks for a
   * 总经理 meets those before any 副总经理.
   */
  searchable: Record<string, { weight: number; pinyin?: boolean; whole?: boolean }>;
  /** Fields to filter and count by: strings, numbers, booleans, or arrays of them. 1 and '1' are one value. */
  filterable: string[];
  /** Fields to sort by; of an array the first value counts. */
  sortable: string[];
  /** Words the segmenter has to know, such as skills. */
  dictionary?: string[];
  /** Word -> words that are found with it, at a lower score. One way; name both sides to have it both ways. */
  synonyms?: Record<string, string[]>;
  /** Counts up when the caller makes its documents otherwise: an index of an earlier edition is built anew. */
  edition?: number;
}

export type Filter =
  | { and: Filter[] }
  | { or: Filter[] }
  | { not: Filter }
  | { field: string; in: (string | number | boolean)[] }
  | { field: string; gte?: number; lte?: number };

export interface Query {
  q?: string;
  filter?: Filter;
  /** Fields whose values are counted over the hits. */
  facets?: string[];
  /**
   * Facet -> chosen values. Hits have to fulfil every group; the counts of a group ignore its own choice, so
   * that the other choices stay visible.
   */
  disjunctive?: Record<string, (string | number | boolean)[]>;
  /** Before relevance; documents without the field come last either way. */
  sort?: { field: string; descending?: boolean }[];
  /** From 1. */
  page?: number;
  hitsPerPage?: number;
  /**
   * 'last' (default): all words, but when nothing has them all, words that match nothing and then the last
   * words are dropped, and told in `dropped`. 'all': all words or nothing. 'any': ranked by how much matches,
   * for questions and whole sentences.
   */
  mode?: 'last' | 'all' | 'any';
  /** Token -> share of its score: they rank what is found, and in mode 'any' also find it. */
  boost?: Record<string, number>;
  /** What q asks for, told in tokens that no text contains; they rank, and in mode 'any' also find. */
  asks?: Ask[];
  /** Searchable fields to return with the matching pieces marked. Array values are joined by 、. */
  highlight?: string[];
}

/** One thing a query asks for. Of its tokens the best that a document has counts, and counts once. */
export interface Ask {
  /** Token -> share of the score. */
  tokens: Record<string, number>;
  /** Stretches of q that say it: where a token is known, their own characters earn little. */
  said?: string[];
  /** Share of its whole score that a document without any of the tokens loses, 0 to 1. */
  must?: number;
}

export interface Piece {
  text: string;
  hit: boolean;
}

export interface Hit {
  id: string;
  score: number;
  highlight?: Record<string, Piece[]>;
}

export interface Page {
  hits: Hit[];
  totalHits: number;
  page: number;
  totalPages: number;
  /** Field -> value -> documents, the most frequent first, at most 1,000 values a field. */
  facets: Record<string, Record<string, number>>;
  /** Words of the query that nothing had to contain in the end. */
  dropped?: string[];
}

export interface Suggestion {
  text: string;
  field: string;
  kind: 'value' | 'document';
  /** Of a document. */
  id?: string;
  /** Documents that have the value. */
  count?: number;
  /** Matching stretches of `text`: [from, to) in UTF-16 units. */
  marks: [number, number][];
}

export interface SearchDocument {
  id: string;
  [field: string]: unknown;
}

export interface IndexStats {
  documents: number;
  segments: number;
  terms: number;
  /** Distinct values of filterable and sortable fields. */
  values: number;
  /** Bytes of the typed arrays; identifiers and values come on top. */
  bytes: number;
  version: number;
}

export interface EngineStats {
  indexes: Record<string, IndexStats>;
  /** Resident memory of the process, bytes. */
  memory: number;
}

/** Why an index has to be filled: there was none or it never was, its settings differ, or its files are damaged. */
export interface Rebuild {
  reason: 'new' | 'settings' | 'damaged';
  /** What is damaged. */
  detail?: string;
}

export interface SearchEngine {
  /**
   * Opens or creates the index. When `rebuilt` the index is empty and the caller has to fill it by replaceAll:
   * until that has finished, the index is not kept and the next start asks again.
   */
  ensureIndex(uid: string, settings: FieldSettings): Promise<{ rebuilt: boolean } & Partial<Rebuild>>;
  /** Adds or replaces whole documents; the last write of an id wins. Found as soon as the promise resolves. */
  upsert(uid: string, docs: SearchDocument[]): Promise<void>;
  remove(uid: string, ids: string[]): Promise<void>;
  search(uid: string, query: Query): Promise<Page>;
  multi(queries: { uid: string; query: Query }[]): Promise<Page[]>;
  suggest(uid: string, q: string, limit: number): Promise<Suggestion[]>;
  /** Values of a facet that match q, among the documents that pass the filter, the most frequent first. */
  facetSearch(
    uid: string,
    facet: string,
    q: string,
    filter?: Filter,
  ): Promise<{ value: string; count: number }[]>;
  /** Documents with the most in common with this one; none for an unknown id. */
  similar(uid: string, id: string, limit: number): Promise<{ id: string; score: number }[]>;
  /**
   * Replaces all documents. The new index is built aside and swapped in at the end; searches go on in the old
   * one, and documents written meanwhile win over those of `docs`.
   */
  replaceAll(uid: string, docs: AsyncIterable<SearchDocument> | Iterable<SearchDocument>): Promise<void>;
  /** Merges what has been written into the frozen part and drops what was removed; happens by itself too. */
  compact(uid: string): Promise<void>;
  stats(): Promise<EngineStats>;
  /**
   * Writes every index that has been filled by replaceAll to the directory; without a directory it does nothing.
   */
  snapshot(): Promise<void>;
  close(): Promise<void>;
}

/** A request the engine refuses: unknown index, unknown field, a filter without a meaning. */
export class SearchError extends Error {
  constructor(
    readonly code:
      | 'unknown-index'
      | 'unknown-field'
      | 'bad-filter'
      | 'bad-document'
      | 'being-replaced'
      | 'no-replacement'
      | 'closed'
      | 'in-use',
    message: string,
  ) {
    super(message);
    this.name = 'SearchError';
  }
}
