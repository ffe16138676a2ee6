import { normalize } from '../text/normalize.js';
import { pinyinTokens } from '../text/pinyin.js';
import { eachToken, teachWords } from '../text/tokens.js';
import { wholeTokens } from '../text/whole.js';
import { SearchError, type FieldSettings, type IndexStats, type SearchDocument } from '../types.js';
import { mergeSegments, type Steps } from './merging.js';
import { Places, type Place } from './places.js';
import type { PostingLog } from './postings.js';
import { Segment, SEGMENT_LIMIT, type SegmentState } from './segment.js';
import { TermTable, type TermTableState } from './term-table.js';
import { fieldText, fieldValues, ValueDictionary, type DictionaryState } from './values.js';
import { PINYIN, Vocabulary } from './vocabulary.js';

/** BM25: how fast repetition stops to count, and how much longer fields are held back. */
const K1 = 1.2;
const B = 0.6;
/** Characters of a word that is looked up in the synonyms. */
const LONGEST_SYNONYM = 8;
/** Documents the growing segment takes before it is frozen: few, so that no query waits long for it. */
const FREEZE_AT = 1024;
/** The same while nobody queries; four of them fill a segment. */
const FREEZE_BULK_AT = SEGMENT_LIMIT / 4;

export interface SearchableField {
  name: string;
  weight: number;
  pinyin: boolean;
  whole: boolean;
}

/** A compacted index as it is kept in a file. */
export interface IndexState {
  terms: TermTableState;
  vocabulary: Uint32Array;
  dictionaries: DictionaryState[];
  lengths: { sum: number; count: number }[];
  segments: SegmentState[];
}

/** One index: frozen segments, a growing one at the end, and what they share. */
export class TextIndex {
  readonly fields: SearchableField[];
  /** Names of the columns: filterable and sortable fields. */
  readonly columns: string[];
  dictionaries: ValueDictionary[];
  vocabulary: Vocabulary;
  /** Changes whenever a result could. */
  version = 0;
  segments: Segment[] = [];
  private serial = 0;
  private readonly places = new Places(() => this.segments);
  /** Merging under way. What it reads is never changed by others, but for documents that go. */
  private merging: Steps<void> | undefined;
  private scratch = new Float32Array(4096);
  private lengths: { sum: number; count: number }[];
  private readonly synonyms: Map<string, string[]>;

  constructor(
    readonly settings: FieldSettings,
    readonly terms = new TermTable(),
    private freezeAt = FREEZE_AT,
  ) {
    this.fields = Object.entries(settings.searchable).map(([name, { weight, pinyin, whole }]) => ({
      name,
      weight,
      pinyin: pinyin === true,
      whole: whole === true,
    }));
    this.columns = [...new Set([...settings.filterable, ...settings.sortable])];
    this.dictionaries = this.columns.map(() => new ValueDictionary());
    this.lengths = this.fields.map(() => ({ sum: 0, count: 0 }));
    this.vocabulary = new Vocabulary(terms);
    this.synonyms = new Map(
      Object.entries(settings.synonyms ?? {}).map(([word, others]) => [
        normalize(word),
        others.map(normalize),
      ]),
    );
    teachWords([...(settings.dictionary ?? []), ...this.synonyms.keys()]);
    this.segments.push(this.newSegment());
  }

  /** An index that is filled before it is queried; ends with endBulk(). */
  static bulk(settings: FieldSettings): TextIndex {
    return new TextIndex(settings, new TermTable(), FREEZE_BULK_AT);
  }

  /** Makes of what came in as few segments as there can be; no document may come or go meanwhile. */
  *endBulk(): Steps<void> {
    this.freezeAt = FREEZE_AT;
    this.freeze();
    for (let from = 0; from + 1 < this.segments.length; from++) {
      let [count, living] = [0, 0];
      for (const segment of this.segments.slice(from, -1)) {
        if (living + segment.living > SEGMENT_LIMIT) break;
        living += segment.living;
        count++;
      }
      if (count > 1) yield* this.merge(from, count);
    }
  }

  static restore(settings: FieldSettings, state: IndexState): TextIndex {
    const index = new TextIndex(settings, TermTable.restore(state.terms));
    index.vocabulary = new Vocabulary(index.terms, state.vocabulary);
    index.dictionaries = state.dictionaries.map((dictionary) => ValueDictionary.restore(dictionary));
    index.lengths = state.lengths;
    index.segments = state.segments.map((segment) => Segment.restore(segment, index.fields.length));
    index.serial = Math.max(0, ...index.segments.map((segment) => segment.serial));
    index.segments.push(index.newSegment());
    return index;
  }

  /** Freezes, and answers what a file has to hold; later writes don't show in it. */
  state(): IndexState {
    this.freeze();
    return {
      terms: this.terms.state(),
      vocabulary: this.vocabulary.sorted,
      dictionaries: this.dictionaries.map((dictionary) => dictionary.state()),
      lengths: this.lengths.map((length) => ({ ...length })),
      segments: this.segments.slice(0, -1).map((segment) => segment.state()),
    };
  }

  get documents(): number {
    let sum = 0;
    for (const segment of this.segments) sum += segment.living;
    return sum;
  }

  synonymsOf(word: string): readonly string[] {
    return this.synonyms.get(word) ?? [];
  }

  /** Synonyms of everything in a text that has some, inside longer words too. */
  synonymsWithin(text: string): string[] {
    const found = new Set<string>();
    if (this.synonyms.size === 0) return [];
    for (let from = 0; from < text.length; from++) {
      for (let to = from + 1; to <= Math.min(text.length, from + LONGEST_SYNONYM); to++) {
        for (const synonym of this.synonymsOf(text.slice(from, to))) found.add(synonym);
      }
    }
    return [...found];
  }

  /** Number of documents that contain the term, removed ones not yet compacted away included. */
  frequency(term: number): number {
    let sum = 0;
    for (const segment of this.segments) sum += segment.postings.frequency(term);
    return sum;
  }

  /** Where a document lies. */
  locate(id: string): Place | undefined {
    return this.places.of(id);
  }

  column(field: string): number {
    const column = this.columns.indexOf(field);
    if (column < 0) throw new SearchError('unknown-field', `${field} is neither filterable nor sortable`);
    return column;
  }

  upsert(doc: SearchDocument) {
    if (typeof doc.id !== 'string') throw new SearchError('bad-document', 'A document needs a string id');
    this.forget(doc.id);
    const segment = this.segments.at(-1)!;
    const texts = this.fields.map((field) => fieldText(doc[field.name]));
    const codes = this.columns.map((name, column) =>
      fieldValues(doc[name]).map((value) => this.dictionaries[column]!.add(value)),
    );
    const at = segment.push(doc.id, texts, codes);
    this.addPostings(segment.postings as PostingLog, at, texts);
    this.places.set(doc.id, { segment, doc: at });
    this.version++;
    if (segment.size >= this.freezeAt) this.freeze();
  }

  remove(id: string) {
    this.forget(id);
    this.places.delete(id);
    this.version++;
  }

  /** Freezes what has grown, and begins anew. */
  private freeze() {
    const growing = this.segments.at(-1)!;
    if (growing.size === 0) return;
    this.segments.splice(-1, 1, growing.frozen(growing.serial, this.terms.count));
    this.vocabulary.settle();
    // Codes may not change under a merge.
    if (!this.merging) this.pruneValues();
    this.segments.push(this.newSegment());
  }

  /** Freezes, and does all merging that there is to do. */
  compact() {
    this.freeze();
    while (this.tidy());
    this.pruneValues();
  }

  /**
   * Merges small neighbours and drops what was removed, so that few segments stay: about a millisecond of it, searches and
   * writes may go in between. Answers whether there is more to do.
   */
  tidy(): boolean {
    this.merging ??= this.merges();
    if (!this.merging.next().done) return true;
    this.merging = undefined;
    return false;
  }

  private *merges(): Steps<void> {
    for (let next = this.mergeable(); next; next = this.mergeable()) yield* this.merge(next.from, next.count);
  }

  /** The last frozen segment that should be merged with the one before, or with none where a third of it is gone. */
  private mergeable(): { from: number; count: number } | undefined {
    for (let i = this.segments.length - 2; i >= 0; i--) {
      const [segment, before] = [this.segments[i]!, this.segments[i - 1]];
      if (before && before.living <= segment.living * 2 && before.living + segment.living <= SEGMENT_LIMIT)
        return { from: i - 1, count: 2 };
      if (segment.living * 3 < segment.size * 2) return { from: i, count: 1 };
    }
    return undefined;
  }

  private pruneValues() {
    this.dictionaries = this.dictionaries.map((dictionary, c) => {
      const columns = this.segments.map(({ columns, alive }) => ({ column: columns[c]!, alive }));
      return dictionary.pruned(columns) ?? dictionary;
    });
  }

  stats(): IndexStats {
    return {
      documents: this.documents,
      segments: this.segments.length,
      terms: this.terms.count,
      values: this.dictionaries.reduce((sum, { size }) => sum + size, 0),
      bytes: this.terms.bytes() + this.segments.reduce((sum, segment) => sum + segment.bytes(), 0),
      version: this.version,
    };
  }

  private newSegment(): Segment {
    return Segment.growing(++this.serial, this.fields.length, this.columns.length);
  }

  private *merge(from: number, count: number): Steps<void> {
    const sources = this.segments.slice(from, from + count);
    const merged = yield* mergeSegments(++this.serial, sources);
    // Others may have been frozen behind them meanwhile.
    const at = this.segments.indexOf(sources[0]!);
    this.segments.splice(at, count, ...(merged.segment.size > 0 ? [merged.segment] : []));
    this.version++;
    yield* this.places.follow(sources, merged);
  }

  private forget(id: string) {
    const place = this.places.of(id);
    place?.segment.kill(place.doc);
  }

  private addPostings(postings: PostingLog, doc: number, texts: readonly string[]) {
    const touched: number[] = [];
    const count = (term: number, weight: number) => {
      if (term >= this.scratch.length) {
        const larger = new Float32Array(Math.max(term + 1, this.scratch.length * 2));
        larger.set(this.scratch);
        this.scratch = larger;
      }
      if (this.scratch[term] === 0) touched.push(term);
      this.scratch[term]! += weight;
    };
    this.fields.forEach((field, f) => {
      const text = normalize(texts[f]!);
      if (text.length === 0) return;
      const found: number[] = [];
      const length = eachToken(text, (source, from, to) => found.push(this.terms.add(source, from, to)));
      const weight = field.weight / this.lengthNorm(f, length);
      for (const term of found) count(term, weight);
      if (field.whole) for (const token of wholeTokens(text, f)) count(this.terms.add(token), 1);
      if (!field.pinyin) return;
      for (const token of pinyinTokens(text)) count(this.terms.add(PINYIN + token), weight);
    });
    for (const term of touched) {
      const weight = this.scratch[term]!;
      this.scratch[term] = 0;
      postings.add(term, doc, Math.max(1, Math.round((255 * weight) / (weight + K1))));
    }
  }

  /** Against the average of what has come so far, itself included. */
  private lengthNorm(field: number, length: number): number {
    const seen = this.lengths[field]!;
    seen.sum += length;
    seen.count++;
    const average = seen.sum / seen.count;
    return 1 - B + (B * length) / average;
  }
}
