import type { Segment } from '../index/segment.js';
import type { TextIndex } from '../index/text-index.js';
import { SearchError, type Query } from '../types.js';

type Keys = (segment: Segment, doc: number) => number[];

/** Answers the sort keys of a document, lower first; undefined when the order is by score alone. */
export function sortKeys(index: TextIndex, sort: NonNullable<Query['sort']>): Keys | undefined {
  if (sort.length === 0) return undefined;
  const fields = sort.map(({ field, descending }) => {
    if (!index.settings.sortable.includes(field))
      throw new SearchError('unknown-field', `${field} is not sortable`);
    const column = index.column(field);
    return { column, ranks: index.dictionaries[column]!.order(), sign: descending ? -1 : 1 };
  });
  return (segment, doc) =>
    fields.map(({ column, ranks, sign }) => {
      const values = segment.columns[column]!;
      const at = values.start(doc);
      return at < values.end(doc) ? sign * ranks[values.codes[at]!]! : Infinity;
    });
}
