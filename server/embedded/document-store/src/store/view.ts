export interface Entry {
  key: Buffer;
  value: Buffer;
}

/**
 * Decides about one value of a scan and answers what to keep of it, or undefined to pass over it.
 * The bytes are gone after the call and may go on behind the document's end: whatever is kept has to be copied.
 */
export type Take<T> = (value: Buffer) => T | undefined;

/** Sorted bytes, as they were at one moment. */
export interface View {
  get(key: Buffer): Buffer | undefined;
  /** Entries with from <= key < to, in key order or backwards. */
  range(from: Buffer, to: Buffer, backwards?: boolean): Iterable<Entry>;
  /** As range, without copying what `take` passes over. Yields undefined now and then, where a reader may pause. */
  scan<T>(
    from: Buffer,
    to: Buffer,
    backwards: boolean,
    take: Take<T>,
  ): Iterable<{ key: Buffer; value: T } | undefined>;
}

export interface WritableView extends View {
  put(key: Buffer, value: Buffer): void;
  remove(key: Buffer): void;
}

/** A view that stays as it is until released; an unreleased one keeps old pages from being reused. */
export interface Snapshot extends View {
  /** The catalog's version when the snapshot was taken: an index made later is not in it. */
  readonly catalogVersion: number;
  /** Every entry there is, with what its checksum says. */
  everything(): Iterable<Entry & { intact: boolean }>;
  release(): void;
}
