import type { Doc } from '../values/values.js';
import { recordCollection } from '../store/keys.js';

/** How far a batch of statements has come, and its reply up to there. */
export interface Progress {
  next: number;
  readonly reply: Doc;
}

/** Thrown by a write that meets a key an open transaction has changed. */
export class MustWait extends Error {
  progress: Progress | undefined;

  constructor(readonly until: Promise<unknown>) {
    super('a transaction holds what this write would change');
  }
}

export interface Owner {
  readonly ended: Promise<void>;
}

/** Who changes which key of the store: the first to write one keeps it until its transaction ends. */
export class Locks {
  private readonly owners = new Map<string, Owner>();

  ownerOf(name: string): Owner | undefined {
    return this.owners.get(name);
  }

  take(name: string, owner: Owner): void {
    this.owners.set(name, owner);
  }

  release(names: Iterable<string>): void {
    for (const name of names) this.owners.delete(name);
  }

  /** @throws MustWait when a transaction holds one of the keys */
  check(names: Iterable<string>): void {
    if (this.owners.size === 0) return;
    for (const name of names) {
      const owner = this.owners.get(name);
      if (owner) throw new MustWait(owner.ended);
    }
  }

  /** @throws MustWait while a transaction has changed a record of the collection */
  checkCollection(collection: number): void {
    const holder = this.holderOf(collection);
    if (holder) throw new MustWait(holder.ended);
  }

  /** A transaction that has changed a record of the collection. */
  holderOf(collection: number): Owner | undefined {
    for (const [name, owner] of this.owners) if (recordCollection(name) === collection) return owner;
    return undefined;
  }
}
