import { Overlay } from '../store/overlay.js';
import type { Store } from '../store/store.js';
import type { Snapshot, WritableView } from '../store/view.js';
import { type MongoError, mongoError } from '../values/values.js';
import type { GroupCommit } from './group-commit.js';
import type { Locks, Owner } from './locks.js';

export const TRANSIENT = { errorLabels: ['TransientTransactionError'] };

function writeConflict(): MongoError {
  return mongoError(
    112,
    'WriteConflict error: this operation conflicted with another operation. Please retry your operation or multi-document transaction.',
    TRANSIENT,
  );
}

/**
 * A transaction over several documents: reads see one snapshot and its own writes, writes stay in memory and hold their
 * keys, and commit applies them in one store transaction. The first writer of a key wins; a second transaction gets 112.
 */
export class Transaction implements Owner {
  readonly view: WritableView;
  readonly ended: Promise<void>;
  readonly startedAt = Date.now();
  state: 'open' | 'committing' | 'committed' | 'aborted' = 'open';
  private readonly overlay: Overlay;
  private readonly held = new Set<string>();
  private end: () => void = () => undefined;

  constructor(
    readonly number: bigint,
    readonly snapshot: Snapshot,
    private readonly store: Store,
    private readonly locks: Locks,
  ) {
    this.overlay = new Overlay(snapshot, (key, name) => this.claim(key, name));
    this.view = this.overlay;
    this.ended = new Promise((resolve) => (this.end = resolve));
  }

  /** @throws 251 NoSuchTransaction when it has ended, as by its time limit */
  requireOpen(): void {
    if (this.state !== 'open') {
      throw mongoError(251, `Transaction ${this.number} has been ${this.state}`, TRANSIENT);
    }
  }

  private claim(key: Buffer, name: string): void {
    const owner = this.locks.ownerOf(name);
    if (owner === this) return;
    if (owner) throw writeConflict();
    const now = this.store.latest.get(key);
    const then = this.snapshot.get(key);
    const same = now && then ? now.equals(then) : now === then;
    if (!same) throw writeConflict();
    this.locks.take(name, this);
    this.held.add(name);
  }

  /** `record` leaves a trace of the commit in the same store transaction, for a client that asks again. */
  async commit(commits: GroupCommit, record: (view: WritableView) => void): Promise<void> {
    this.state = 'committing';
    try {
      await commits.submit((_, view) => {
        commits.apply(this.overlay, view);
        record(view);
      });
      this.finish('committed');
    } catch (error) {
      this.finish('aborted');
      throw error;
    }
  }

  abort(): void {
    if (this.state === 'open') this.finish('aborted');
  }

  private finish(state: 'committed' | 'aborted'): void {
    this.state = state;
    this.locks.release(this.held);
    this.snapshot.release();
    this.end();
  }
}
