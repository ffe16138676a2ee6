import type { ChangeLog } from '../changes/change-log.js';
import type { Catalog } from '../collections/catalog.js';
import { Overlay } from '../store/overlay.js';
import type { Store } from '../store/store.js';
import type { WritableView } from '../store/view.js';
import type { Locks } from './locks.js';
import { MustWait } from './locks.js';

/** Runs one statement so that all of it is written or nothing. */
export type Atomically = <T>(statement: (view: WritableView) => T) => T;

/** A write: called again from its own progress when a statement had to wait for a transaction. */
export type Job<T> = (atomically: Atomically, view: WritableView) => T;

interface Queued {
  job: Job<unknown>;
  resolve: (value: unknown) => void;
  reject: (error: unknown) => void;
}

/** How long one store transaction may gather statements before it is synced. */
const FLUSH_BUDGET_MS = 25;

/**
 * Gathers the writes of all connections into store transactions, so that many share one fsync.
 * A promise it gave settles only when the disk has the write.
 */
export class GroupCommit {
  private queue: Queued[] = [];
  private scheduled = false;

  constructor(
    private readonly store: Store,
    private readonly catalog: Catalog,
    private readonly locks: Locks,
    private readonly changes: ChangeLog,
  ) {}

  submit<T>(job: Job<T>): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      this.enqueue({ job, resolve: resolve as (value: unknown) => void, reject });
    });
  }

  private enqueue(queued: Queued): void {
    this.queue.push(queued);
    this.schedule();
  }

  private schedule(): void {
    if (this.scheduled || this.queue.length === 0) return;
    this.scheduled = true;
    setImmediate(() => this.flush());
  }

  private flush(): void {
    this.scheduled = false;
    const settle: (() => void)[] = [];
    const taken: Queued[] = [];
    try {
      this.store.write((view) => {
        const end = performance.now() + FLUSH_BUDGET_MS;
        do {
          const queued = this.queue.shift() as Queued;
          taken.push(queued);
          settle.push(this.run(queued, view));
        } while (this.queue.length > 0 && performance.now() < end);
        this.catalog.saveChanged(view);
      });
      this.catalog.changesSaved();
      this.changes.publish();
      for (const each of settle) each();
    } catch (error) {
      this.changes.discard();
      this.catalog.load(this.store.latest);
      for (const { reject } of taken) reject(error);
    }
    this.schedule();
  }

  private run(queued: Queued, view: WritableView): () => void {
    try {
      const value = queued.job((statement) => this.atomically(statement, view), view);
      return () => queued.resolve(value);
    } catch (error) {
      if (!(error instanceof MustWait)) return () => queued.reject(error);
      return () => void error.until.then(() => this.enqueue(queued));
    }
  }

  private atomically<T>(statement: (view: WritableView) => T, view: WritableView): T {
    const overlay = new Overlay(view);
    const value = statement(overlay);
    this.locks.check(overlay.names());
    this.apply(overlay, view);
    return value;
  }

  /** Writes what an overlay holds. */
  apply(overlay: Overlay, view: WritableView): void {
    this.changes.note(this.catalog, view, overlay.writes());
    overlay.applyTo(view);
  }
}
