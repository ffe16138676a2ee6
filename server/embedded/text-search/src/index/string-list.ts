import { withRoom } from './growing.js';

export interface StringListState {
  chars: Uint16Array;
  starts: Uint32Array;
}

/** Strings one behind the other: read when asked for, so that a file of a million of them is opened at once. */
export class StringList {
  constructor(
    private chars: Uint16Array = new Uint16Array(64),
    private starts: Uint32Array = new Uint32Array(16),
    public length = 0,
  ) {}

  static restore({ chars, starts }: StringListState): StringList {
    return new StringList(chars, starts, starts.length - 1);
  }

  /** With room for so many strings of so many characters in all. */
  static withRoom(characters: number, strings: number): StringList {
    return new StringList(new Uint16Array(characters), new Uint32Array(strings + 1));
  }

  /** Characters in all. */
  get used(): number {
    return this.starts[this.length]!;
  }

  state(): StringListState {
    const starts = this.starts.subarray(0, this.length + 1);
    return { chars: this.chars.subarray(0, starts[this.length]), starts };
  }

  at(i: number): string {
    const from = this.starts[i]!;
    const bytes = (this.starts[i + 1]! - from) * 2;
    return Buffer.from(this.chars.buffer, this.chars.byteOffset + from * 2, bytes).toString('utf16le');
  }

  /** Answers its place. */
  push(text: string): number {
    const from = this.starts[this.length]!;
    this.chars = withRoom(this.chars, from + text.length);
    for (let i = 0; i < text.length; i++) this.chars[from + i] = text.charCodeAt(i);
    this.starts = withRoom(this.starts, this.length + 2);
    this.starts[this.length + 1] = from + text.length;
    return this.length++;
  }

  /** Takes over a string of another list. */
  pushFrom(source: StringList, i: number): void {
    const text = source.chars.subarray(source.starts[i], source.starts[i + 1]);
    const from = this.used;
    this.chars = withRoom(this.chars, from + text.length);
    this.chars.set(text, from);
    this.starts = withRoom(this.starts, this.length + 2);
    this.starts[++this.length] = from + text.length;
  }

  /** Without room to grow. */
  trimmed(): StringList {
    const { chars, starts } = this.state();
    return new StringList(chars.slice(), starts.slice(), this.length);
  }

  bytes(): number {
    return this.chars.byteLength + this.starts.byteLength;
  }
}
