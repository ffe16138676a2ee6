import type { Entry, Take, View, WritableView } from './view.js';

/** A value to be written, or a key to be removed. */
export interface Write {
  readonly key: Buffer;
  readonly value: Buffer | undefined;
}

/** Writes kept in memory over a view: a statement until it succeeds, a transaction until it commits. */
export class Overlay implements WritableView {
  private readonly changes = new Map<string, Write>();
  private sorted: Write[] | undefined;

  /** `beforeWrite` may throw to refuse a key. */
  constructor(
    private readonly base: View,
    private readonly beforeWrite?: (key: Buffer, name: string) => void,
  ) {}

  get size(): number {
    return this.changes.size;
  }

  get(key: Buffer): Buffer | undefined {
    if (this.changes.size === 0) return this.base.get(key);
    const change = this.changes.get(key.toString('latin1'));
    return change ? change.value : this.base.get(key);
  }

  put(key: Buffer, value: Buffer): void {
    this.change(key, value);
  }

  remove(key: Buffer): void {
    this.change(key, undefined);
  }

  private change(key: Buffer, value: Buffer | undefined): void {
    const name = key.toString('latin1');
    this.beforeWrite?.(key, name);
    this.changes.set(name, { key, value });
    this.sorted = undefined;
  }

  names(): Iterable<string> {
    return this.changes.keys();
  }

  writes(): Iterable<Write> {
    return this.changes.values();
  }

  applyTo(target: WritableView): void {
    for (const { key, value } of this.changes.values()) {
      if (value) target.put(key, value);
      else target.remove(key);
    }
  }

  range(from: Buffer, to: Buffer, backwards = false): Iterable<Entry> {
    const base = this.base.range(from, to, backwards);
    if (this.changes.size === 0) return base;
    this.sorted ??= [...this.changes.values()].sort((a, b) => a.key.compare(b.key));
    const changes = this.sorted.filter(({ key }) => key.compare(from) >= 0 && key.compare(to) < 0);
    if (changes.length === 0) return base;
    return merge(base, backwards ? changes.reverse() : changes, backwards ? -1 : 1);
  }

  scan<T>(from: Buffer, to: Buffer, backwards: boolean, take: Take<T>): ReturnType<typeof scanRange<T>> {
    if (this.changes.size === 0) return this.base.scan(from, to, backwards, take);
    return scanRange(this.range(from, to, backwards), take);
  }
}

function* scanRange<T>(
  entries: Iterable<Entry>,
  take: Take<T>,
): Iterable<{ key: Buffer; value: T } | undefined> {
  for (const { key, value } of entries) {
    const kept = take(value);
    yield kept === undefined ? undefined : { key, value: kept };
  }
}

function* merge(base: Iterable<Entry>, changes: Write[], sign: 1 | -1): Generator<Entry> {
  let next = 0;
  for (const entry of base) {
    let replaced = false;
    for (let change = changes[next]; change; change = changes[++next]) {
      const order = sign * change.key.compare(entry.key);
      if (order > 0) break;
      if (change.value) yield { key: change.key, value: change.value };
      if (order === 0) {
        replaced = true;
        next++;
        break;
      }
    }
    if (!replaced) yield entry;
  }
  for (; next < changes.length; next++) {
    const { key, value } = changes[next] as Write;
    if (value) yield { key, value };
  }
}
