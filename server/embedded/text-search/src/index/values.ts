import { hasBit, type Bitmap } from './bitmap.js';
import { withRoom } from './growing.js';
import { StringList, type StringListState } from './string-list.js';

export interface DictionaryState {
  /** Empty where the value is a number. */
  texts: StringListState;
  /** NaN where the value is a text. */
  numbers: Float64Array;
}

/** A dictionary is looked through for values that nobody has any more when it has doubled since, from here on. */
const LOOKED_THROUGH_FROM = 4096;

/** The distinct values of one field in an index. Codes are only ever added, so what knows a code stays right. */
export class ValueDictionary {
  private labels: (string | undefined)[] = [];
  private ranks = new Uint32Array(0);
  private known: Map<string, number> | undefined;
  private isNumeric: boolean;
  private lookedThroughAt: number;

  constructor(
    private readonly texts = new StringList(),
    private numbers: Float64Array = new Float64Array(16),
  ) {
    this.isNumeric = !numbers.subarray(0, texts.length).some(Number.isNaN);
    this.lookedThroughAt = Math.max(LOOKED_THROUGH_FROM, texts.length);
  }

  /**
   * The values that some document still has, in a dictionary of their own, once it is worth the work: days of
   * last change would pile up without end. The columns take over the new codes.
   */
  pruned(columns: readonly { column: Column; alive: Bitmap }[]): ValueDictionary | undefined {
    if (this.size < this.lookedThroughAt * 2) return undefined;
    this.lookedThroughAt = this.size;
    const codes = new Int32Array(this.size).fill(-1);
    const kept = new ValueDictionary();
    for (const { column, alive } of columns) {
      column.recode(alive, (code) =>
        codes[code]! >= 0
          ? codes[code]!
          : (codes[code] = kept.add(this.isText(code) ? this.label(code) : this.number(code))),
      );
    }
    kept.lookedThroughAt = Math.max(LOOKED_THROUGH_FROM, kept.size);
    return kept;
  }

  static restore({ texts, numbers }: DictionaryState): ValueDictionary {
    return new ValueDictionary(StringList.restore(texts), numbers);
  }

  state(): DictionaryState {
    return { texts: this.texts.state(), numbers: this.numbers.subarray(0, this.size) };
  }

  /** Codes are below this. */
  get size(): number {
    return this.texts.length;
  }

  label(code: number): string {
    return (this.labels[code] ??= this.isText(code) ? this.texts.at(code) : String(this.numbers[code]));
  }

  /** NaN of a text. */
  number(code: number): number {
    return this.numbers[code]!;
  }

  code(value: string | number | boolean): number | undefined {
    return this.codes().get(String(value));
  }

  add(value: string | number | boolean): number {
    const label = String(value);
    const known = this.codes().get(label);
    if (known !== undefined) return known;
    const isNumber = typeof value === 'number';
    const code = this.texts.push(isNumber ? '' : label);
    this.numbers = withRoom(this.numbers, code + 1);
    this.numbers[code] = isNumber ? value : NaN;
    this.isNumeric &&= isNumber;
    this.codes().set(label, code);
    return code;
  }

  /** What codes are ordered by: numbers first, then text as Chinese readers sort it. */
  order(): ArrayLike<number> {
    if (this.isNumeric) return this.numbers;
    if (this.ranks.length === this.size) return this.ranks;
    const codes = Array.from({ length: this.size }, (_, code) => code);
    codes.sort((a, b) => this.compare(a, b));
    this.ranks = new Uint32Array(codes.length);
    codes.forEach((code, rank) => (this.ranks[code] = rank));
    return this.ranks;
  }

  /** Made when it is first needed: opening an index should not read every value. */
  private codes(): Map<string, number> {
    if (this.known) return this.known;
    this.known = new Map();
    for (let code = 0; code < this.size; code++) this.known.set(this.label(code), code);
    return this.known;
  }

  private isText(code: number): boolean {
    return Number.isNaN(this.numbers[code]);
  }

  private compare(a: number, b: number): number {
    if (this.isText(a) !== this.isText(b)) return this.isText(a) ? 1 : -1;
    return this.isText(a)
      ? chinese.compare(this.label(a), this.label(b))
      : this.numbers[a]! - this.numbers[b]!;
  }
}

const chinese = new Intl.Collator('zh-Hans-CN', { numeric: true });

/** Codes in half the room while there are few of them: what fits a cache is counted twice as fast. */
export type Codes = Uint16Array | Uint32Array;

const NO_STARTS = new Uint32Array(0);

/**
 * The codes of one field in one segment. Where every document has exactly one value (`single`), its code is
 * codes[d]; otherwise document d has codes[starts[d]] .. codes[starts[d + 1]].
 */
export class Column {
  constructor(
    public codes: Codes = new Uint16Array(16),
    /** Empty while the column is single. */
    public starts: Uint32Array = NO_STARTS,
    public single = starts.length === 0,
  ) {}

  /** Where the codes of a document begin and end. */
  start(doc: number): number {
    return this.single ? doc : this.starts[doc]!;
  }

  end(doc: number): number {
    return this.single ? doc + 1 : this.starts[doc + 1]!;
  }

  push(doc: number, codes: ArrayLike<number>) {
    if (this.single && codes.length !== 1) this.severalFrom(doc);
    const start = this.start(doc);
    const end = start + codes.length;
    this.codes = withRoom(this.codes, end);
    for (let i = 0; i < codes.length; i++) this.put(start + i, codes[i]!);
    if (this.single) return;
    this.starts = withRoom(this.starts, doc + 2);
    this.starts[doc + 1] = end;
  }

  /** The codes of one document. */
  of(doc: number): Codes {
    return this.codes.subarray(this.start(doc), this.end(doc));
  }

  /** Gives the values of the living documents other codes; those of others are never looked at. */
  recode(alive: Bitmap, codeOf: (code: number) => number) {
    const documents = this.single ? this.codes.length : this.starts.length - 1;
    for (let doc = 0; doc < documents; doc++) {
      const living = hasBit(alive, doc);
      for (let at = this.start(doc), end = this.end(doc); at < end; at++)
        this.codes[at] = living ? codeOf(this.codes[at]!) : 0;
    }
  }

  trimmed(documents: number): Column {
    const codes = this.codes.slice(0, this.start(documents));
    return new Column(codes, this.single ? NO_STARTS : this.starts.slice(0, documents + 1), this.single);
  }

  private put(at: number, code: number) {
    if (code > 0xffff && this.codes instanceof Uint16Array) this.codes = new Uint32Array(this.codes);
    this.codes[at] = code;
  }

  /** The first document that has no value, or several: from now on it is told where each begins. */
  private severalFrom(doc: number) {
    this.starts = Uint32Array.from({ length: doc + 1 }, (_, before) => before);
    this.single = false;
  }
}

type Value = string | number | boolean;

/** The values of a field as they are filtered by: scalars and arrays of scalars, each once. */
export function fieldValues(value: unknown): Value[] {
  const list = Array.isArray(value) ? value : [value];
  return [...new Set(list.filter(isValue))];
}

const isValue = (value: unknown): value is Value =>
  typeof value === 'string' ||
  typeof value === 'boolean' ||
  (typeof value === 'number' && !Number.isNaN(value));

/** The text of a field as it is searched: the values of an array on lines of their own. */
export function fieldText(value: unknown): string {
  return fieldValues(value).join('\n');
}
