import type { Filter } from '../port.js';

const NOTHING = 'id IN []';

/**
 * A value in quotes. Meilisearch takes a backslash before a quote away and leaves every other one, so backslashes are
 * doubled: a value that has one is not found, but no value can end its quotes.
 */
const quoted = (value: string | number | boolean): string =>
  `"${String(value).replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;

const joined = (parts: readonly string[], by: 'AND' | 'OR'): string =>
  parts.length === 1 ? parts[0]! : `(${parts.join(` ${by} `)})`;

/**
 * A filter tree in the words of Meilisearch.
 * @see https://www.meilisearch.com/docs/learn/filtering_and_sorting/filter_expression_reference
 */
export function filterExpression(filter: Filter): string {
  if ('and' in filter)
    return filter.and.length === 0 ? `NOT ${NOTHING}` : joined(filter.and.map(filterExpression), 'AND');
  if ('or' in filter) return filter.or.length === 0 ? NOTHING : joined(filter.or.map(filterExpression), 'OR');
  if ('not' in filter) return `NOT (${filterExpression(filter.not)})`;
  if ('in' in filter) return `${filter.field} IN [${filter.in.map(quoted).join(', ')}]`;
  const { field, gte, lte } = filter;
  const bounds = [
    ...(gte === undefined ? [] : [`${field} >= ${gte}`]),
    ...(lte === undefined ? [] : [`${field} <= ${lte}`]),
  ];
  return bounds.length === 0 ? `${field} EXISTS` : joined(bounds, 'AND');
}
