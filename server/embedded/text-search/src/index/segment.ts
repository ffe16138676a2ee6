import { clearBit, emptyBitmap, hasBit, setBit, type Bitmap } from './bitmap.js';
import { withRoom } from './growing.js';
import { FrozenPostings, PostingLog, type Postings } from './postings.js';
import { StringList, type StringListState } from './string-list.js';
import { Column, type Codes } from './values.js';

/** Documents of a segment are numbered with 16 bits. */
export const SEGMENT_LIMIT = 65_536;

/** The original text of every searchable field: of field f of document d at starts[d * fields + f]. */
export interface StoredText {
  chars: Uint16Array;
  starts: Uint32Array;
}

/** A frozen segment as it is kept in a file. */
export interface SegmentState {
  serial: number;
  ids: StringListState;
  alive: Bitmap;
  living: number;
  text: StoredText;
  columns: { codes: Codes; starts: Uint32Array }[];
  postings: { offsets: Uint32Array; docs: Uint16Array; impacts: Uint8Array };
}

/**
 * Up to 65,536 documents. The last segment of an index grows (its postings are a log); all others are frozen,
 * but for the bits that say which documents still live.
 */
export class Segment {
  /** Filter masks by key; they stay true because columns never change behind a document. */
  readonly masks = new Map<string, Bitmap>();

  constructor(
    readonly serial: number,
    readonly fields: number,
    readonly ids: StringList,
    public alive: Bitmap,
    public living: number,
    public text: StoredText,
    readonly columns: Column[],
    readonly postings: Postings,
  ) {}

  static growing(serial: number, fields: number, columns: number): Segment {
    return new Segment(
      serial,
      fields,
      new StringList(),
      emptyBitmap(32),
      0,
      { chars: new Uint16Array(1024), starts: new Uint32Array(fields + 1) },
      Array.from({ length: columns }, () => new Column()),
      new PostingLog(),
    );
  }

  static restore(state: SegmentState, fields: number): Segment {
    const { serial, ids, alive, living, text, columns, postings } = state;
    return new Segment(
      serial,
      fields,
      StringList.restore(ids),
      alive,
      living,
      text,
      columns.map(({ codes, starts }) => new Column(codes, starts)),
      new FrozenPostings(postings.offsets, postings.docs, postings.impacts),
    );
  }

  /** Of a frozen segment; what may still change is copied. */
  state(): SegmentState {
    const { serial, ids, living, text } = this;
    const columns = this.columns.map(({ codes, starts }) => ({ codes, starts }));
    const { offsets, docs, impacts } = this.postings as FrozenPostings;
    return {
      serial,
      ids: ids.state(),
      alive: this.alive.slice(),
      living,
      text,
      columns,
      postings: { offsets, docs, impacts },
    };
  }

  get size(): number {
    return this.ids.length;
  }

  has(doc: number): boolean {
    return hasBit(this.alive, doc);
  }

  kill(doc: number) {
    if (!this.has(doc)) return;
    clearBit(this.alive, doc);
    this.living--;
  }

  /** Adds a document with its texts in field order and its codes in column order; answers its number. */
  push(id: string, texts: readonly string[], codes: readonly (readonly number[])[]): number {
    const doc = this.ids.push(id);
    this.alive = withRoom(this.alive, (doc >>> 5) + 1);
    setBit(this.alive, doc);
    this.living++;
    this.text.starts = withRoom(this.text.starts, (doc + 1) * this.fields + 1);
    texts.forEach((text, field) => this.pushText(doc * this.fields + field, text));
    codes.forEach((list, column) => this.columns[column]!.push(doc, list));
    this.masks.clear();
    return doc;
  }

  private pushText(slot: number, text: string) {
    const { starts } = this.text;
    const start = starts[slot]!;
    this.text.chars = withRoom(this.text.chars, start + text.length);
    for (let i = 0; i < text.length; i++) this.text.chars[start + i] = text.charCodeAt(i);
    starts[slot + 1] = start + text.length;
  }

  /** The original text of a field. */
  fieldText(doc: number, field: number): string {
    const slot = doc * this.fields + field;
    const { chars, starts } = this.text;
    const from = starts[slot]!;
    return Buffer.from(chars.buffer, chars.byteOffset + from * 2, (starts[slot + 1]! - from) * 2).toString(
      'utf16le',
    );
  }

  frozen(serial: number, termCount: number): Segment {
    const { size, text } = this;
    const starts = text.starts.slice(0, size * this.fields + 1);
    return new Segment(
      serial,
      this.fields,
      this.ids.trimmed(),
      this.alive.slice(0, (size + 31) >>> 5),
      this.living,
      { chars: text.chars.slice(0, starts[size * this.fields]), starts },
      this.columns.map((column) => column.trimmed(size)),
      this.postings instanceof PostingLog ? this.postings.freeze(termCount) : this.postings,
    );
  }

  bytes(): number {
    const columns = this.columns.reduce((sum, c) => sum + c.starts.byteLength + c.codes.byteLength, 0);
    return (
      this.ids.bytes() +
      this.postings.bytes() +
      this.text.chars.byteLength +
      this.text.starts.byteLength +
      columns
    );
  }
}
