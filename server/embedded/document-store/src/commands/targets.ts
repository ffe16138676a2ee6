import type { Collection } from '../collections/catalog.js';
import { allRecords, type CompiledQuery } from '../collections/query.js';
import type { StoredRecord } from '../collections/records.js';
import { recordKey } from '../store/keys.js';
import type { View } from '../store/view.js';

const AT_ONCE = 1000;

/**
 * The records a statement is about: found once, then gone through some at a time, so that others get their turn in
 * between. As in MongoDB, a record that has stopped matching by then is left alone.
 */
export class Targets {
  private ids: readonly number[] = [];
  private at = 0;

  constructor(
    private readonly collection: Collection,
    private readonly query: CompiledQuery,
    private readonly catalogVersion: number | undefined,
  ) {}

  /** The records to write now. Called again without advance() in between, it starts the step afresh. */
  current(view: View): StoredRecord[] {
    if (this.at === 0) {
      const found = allRecords(view, this.collection, this.query, this.catalogVersion);
      this.ids = found.map(({ id }) => id);
      return found.slice(0, AT_ONCE);
    }
    const { matcher, decoder } = this.query;
    return this.ids.slice(this.at, this.at + AT_ONCE).flatMap((id) => {
      const bytes = view.get(recordKey(this.collection.id, id));
      return bytes && matcher(decoder(bytes)) ? [{ id, bytes }] : [];
    });
  }

  /** Goes on behind what has been written; answers whether anything is left. */
  advance(): boolean {
    this.at += AT_ONCE;
    return this.at < this.ids.length;
  }
}
