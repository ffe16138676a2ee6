import type { Catalog, Collection } from '../collections/catalog.js';
import { namespaceOfKey, recordCollection } from '../store/keys.js';
import type { Write } from '../store/overlay.js';
import type { View } from '../store/view.js';
import { decode } from '../values/values.js';

/** Something that happened to a document, a collection or a database. */
export interface Change {
  readonly kind: 'insert' | 'update' | 'replace' | 'delete' | 'drop' | 'rename' | 'dropDatabase';
  /** Of a database its name alone. */
  readonly namespace: string;
  /** Where a renamed collection went. */
  readonly to?: string;
  /** Of a document: its place in the store, and what it was and became. */
  readonly key?: Buffer;
  readonly before?: Buffer | undefined;
  readonly after?: Buffer | undefined;
}

/** A change that is on the disk. */
export interface Numbered extends Change {
  readonly number: number;
  readonly at: Date;
}

/** Longer than it takes to get to what waits to be read, and shorter than an answer and another request. */
const SAME_MOMENT_MS = 1;
const KEPT_BYTES = 16 * 1024 * 1024;
const sizeOf = ({ before, after }: Change) => 200 + (before?.length ?? 0) + (after?.length ?? 0);

/** Documents that took the place of another whole, by their bytes: what is written does not tell it from an update. */
export const replacements = new WeakSet<Uint8Array>();

/**
 * What happened since somebody began to watch, in order: as much of it as fits into 16 MB. Until then nothing is
 * recorded, and writes cost nothing more.
 */
export class ChangeLog {
  recording = false;
  /** The number of the last change. */
  last = 0;
  /** The changes of this turn of the event loop: what was last before them, and when they were on the disk. */
  private turn: { before: number; at: number } | undefined;
  private pending: Change[] = [];
  private kept: Numbered[] = [];
  private bytes = 0;
  private readonly listeners = new Set<() => void>();

  /** Notes what a statement is about to write, before it does. */
  note(catalog: Catalog, view: View, writes: Iterable<Write>): void {
    if (!this.recording) return;
    const all = [...writes];
    const known = new Map<number, Collection | undefined>();
    const collectionOf = (id: number) => {
      if (!known.has(id))
        known.set(
          id,
          catalog.all().find((each) => each.id === id),
        );
      return known.get(id);
    };
    for (const write of all) {
      const change = ofRecord(collectionOf, view, write) ?? ofCollection(view, write, all);
      if (change) this.pending.push(change);
    }
  }

  add(change: Change): void {
    if (this.recording) this.pending.push(change);
  }

  /** What was noted is on the disk. */
  publish(): void {
    if (this.pending.length === 0) return;
    const turn = { before: this.last, at: performance.now() };
    this.turn = turn;
    setImmediate(() => (this.turn = this.turn === turn ? undefined : this.turn));
    const at = new Date();
    for (const change of this.pending) {
      this.kept.push({ ...change, number: ++this.last, at });
      this.bytes += sizeOf(change);
    }
    this.pending = [];
    let gone = 0;
    while (this.bytes > KEPT_BYTES && gone < this.kept.length - 1)
      this.bytes -= sizeOf(this.kept[gone++] as Numbered);
    this.kept = gone > 0 ? this.kept.slice(gone) : this.kept;
    for (const wake of [...this.listeners]) wake();
  }

  /** What was noted has not been written after all. */
  discard(): void {
    this.pending = [];
  }

  /**
   * Where a new stream begins. A request that came while a write was on its way to the disk is read right after it, when
   * its writer cannot know yet: the stream is then taken for the earlier of the two, as with MongoDB.
   */
  get start(): number {
    const { turn } = this;
    return turn && performance.now() - turn.at < SAME_MOMENT_MS ? turn.before : this.last;
  }

  /** Whether everything behind this number is still here. */
  reaches(number: number): boolean {
    return number <= this.last && number + 1 >= (this.kept[0]?.number ?? this.last + 1);
  }

  /** The changes behind a number. */
  after(number: number): Numbered[] {
    const first = this.kept[0]?.number ?? 0;
    return this.kept.slice(Math.max(0, number + 1 - first));
  }

  /** Calls with each change, until what it answers is called. */
  onChange(wake: () => void): () => void {
    this.listeners.add(wake);
    return () => this.listeners.delete(wake);
  }
}

function ofRecord(
  collectionOf: (id: number) => Collection | undefined,
  view: View,
  { key, value: after }: Write,
): Change | undefined {
  const id = recordCollection(key.toString('latin1', 0, 5));
  // A collection that is gone takes its documents along, and says so itself.
  const collection = id === undefined ? undefined : collectionOf(id);
  if (!collection) return undefined;
  const before = view.get(key);
  const kind = !after ? 'delete' : !before ? 'insert' : replacements.has(after) ? 'replace' : 'update';
  return { kind, namespace: collection.namespace, key, before, after };
}

function ofCollection(view: View, { key, value }: Write, writes: readonly Write[]): Change | undefined {
  const namespace = namespaceOfKey(key);
  const stored = namespace !== undefined && !value ? view.get(key) : undefined;
  if (namespace === undefined || !stored) return undefined;
  const { id } = decode(stored);
  const renamed = writes.find(
    (each) => each.value && namespaceOfKey(each.key) && decode(each.value)['id'] === id,
  );
  return renamed
    ? { kind: 'rename', namespace, to: namespaceOfKey(renamed.key) as string }
    : { kind: 'drop', namespace };
}
