import { withRoom } from './growing.js';

export interface DictionaryState {
  labels: string[];
  /** Codes of the labels that are numbers. */
  numeric: number[];
}

/** The distinct values of one field in an index. Codes are only ever added, so what knows a code stays right. */
export class ValueDictionary {
  readonly labels: string[] = [];
  readonly numbers: number[] = [];
  private readonly codes = new Map<string, number>();
  private ranks = new Uint32Array(0);

  static restore({ labels, numeric }: DictionaryState): ValueDictionary {
    const dictionary = new ValueDictionary();
    const numbers = new Set(numeric);
    labels.forEach((label, code) => dictionary.add(numbers.has(code) ? Number(label) : label));
    return dictionary;
  }

  state(): DictionaryState {
    return {
      labels: this.labels,
      numeric: [...this.labels.keys()].filter((c) => !Number.isNaN(this.numbers[c])),
    };
  }

  code(value: string | number | boolean): number | undefined {
    return this.codes.get(String(value));
  }

  add(value: string | number | boolean): number {
    const label = String(value);
    const known = this.codes.get(label);
    if (known !== undefined) return known;
    const code = this.labels.push(label) - 1;
    this.numbers.push(typeof value === 'number' ? value : NaN);
    this.codes.set(label, code);
    return code;
  }

  /** Position of every code in ascending order: numbers first, then text as Chinese readers sort it. */
  order(): Uint32Array {
    if (this.ranks.length === this.labels.length) return this.ranks;
    const codes = this.labels.map((_, code) => code);
    codes.sort((a, b) => this.compare(a, b));
    this.ranks = new Uint32Array(codes.length);
    codes.forEach((code, rank) => (this.ranks[code] = rank));
    return this.ranks;
  }

  private compare(a: number, b: number): number {
    const [x, y] = [this.numbers[a]!, this.numbers[b]!];
    if (Number.isNaN(x) !== Number.isNaN(y)) return Number.isNaN(x) ? 1 : -1;
    return Number.isNaN(x) ? chinese.compare(this.labels[a]!, this.labels[b]!) : x - y;
  }
}

const chinese = new Intl.Collator('zh-Hans-CN', { numeric: true });

/** The codes of one field in one segment: document d has codes[starts[d]] .. codes[starts[d + 1]]. */
export class Column {
  /** Whether every document has exactly one value: then its code is codes[d]. */
  single: boolean;

  constructor(
    public starts: Uint32Array = new Uint32Array(17),
    public codes: Uint32Array = new Uint32Array(16),
    documents = 0,
  ) {
    let doc = 0;
    while (doc < documents && starts[doc + 1] === doc + 1) doc++;
    this.single = doc === documents;
  }

  push(doc: number, codes: ArrayLike<number>) {
    this.single &&= codes.length === 1;
    this.starts = withRoom(this.starts, doc + 2);
    const start = this.starts[doc]!;
    const end = start + codes.length;
    this.codes = withRoom(this.codes, end);
    for (let i = 0; i < codes.length; i++) this.codes[start + i] = codes[i]!;
    this.starts[doc + 1] = end;
  }

  /** The codes of one document. */
  of(doc: number): Uint32Array {
    return this.codes.subarray(this.starts[doc], this.starts[doc + 1]);
  }

  trimmed(documents: number): Column {
    return new Column(
      this.starts.slice(0, documents + 1),
      this.codes.slice(0, this.starts[documents]),
      documents,
    );
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
