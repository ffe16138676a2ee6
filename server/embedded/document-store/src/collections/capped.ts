import { recordOfKey, recordRange } from '../store/keys.js';
import type { WritableView } from '../store/view.js';
import type { Collection } from './catalog.js';
import type { StoredRecord } from './records.js';

/**
 * The oldest records of a capped collection that have to go for it to keep its limits; the newest always stays.
 * It is read whole for each insert: this serves short logs, not long ones.
 */
export function* overflowing(view: WritableView, { id, options }: Collection): Iterable<StoredRecord> {
  const { from, to } = recordRange(id);
  const most = Number(options['max'] ?? Infinity);
  let bytes = 0;
  let count = 0;
  for (const { key, value } of [...view.range(from, to, true)]) {
    bytes += value.length;
    count++;
    if (count > 1 && (bytes > Number(options['size']) || count > most))
      yield { id: recordOfKey(key), bytes: value };
  }
}
