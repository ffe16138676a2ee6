export interface Entry {
  key: Buffer;
  value: Buffer;
}

/** Sorted bytes, as they were at one moment. */
export interface View {
  get(key: Buffer): Buffer | undefined;
  /** Entries with from <= key < to, in key order or backwards. */
  range(from: Buffer, to: Buffer, backwards?: boolean): Iterable<Entry>;
}

export interface WritableView extends View {
  put(key: Buffer, value: Buffer): void;
  remove(key: Buffer): void;
}

/** A view that stays as it is until released; an unreleased one keeps old pages from being reused. */
export interface Snapshot extends View {
  /** The catalog's version when the snapshot was taken: an index made later is not in it. */
  readonly catalogVersion: number;
  release(): void;
}
