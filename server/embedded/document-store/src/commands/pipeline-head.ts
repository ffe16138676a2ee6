import { compileQuery, parseSort, type CompiledQuery } from '../collections/query.js';
import type { Doc } from '../values/values.js';

/** What of a pipeline the store can answer itself, index and all: $match, $sort, $skip and $limit at its head, in this order. */
export function splitPipeline(
  pipeline: readonly Doc[],
  options: Pick<CompiledQuery, 'collation' | 'hint' | 'let'>,
): { head: CompiledQuery; rest: Doc[] } {
  const rest = [...pipeline];
  const take = (operator: string) =>
    rest[0] && Object.keys(rest[0]).join() === operator ? (rest.shift() as Doc)[operator] : undefined;
  const filters: Doc[] = [];
  for (let filter = take('$match'); filter !== undefined; filter = take('$match'))
    filters.push(filter as Doc);
  const sort = sortable(rest[0]) ? (take('$sort') as Doc) : undefined;
  const skip = wholeNumber(rest[0]?.['$skip']) ? Number(take('$skip')) : 0;
  const limit = wholeNumber(rest[0]?.['$limit']) ? Number(take('$limit')) : 0;
  const filter = filters.length === 1 ? (filters[0] as Doc) : filters.length ? { $and: filters } : {};
  return {
    head: compileQuery({ ...options, filter, sort: parseSort(sort), skip, limit, inPipeline: true }),
    rest,
  };
}

function sortable(stage: Doc | undefined): boolean {
  const spec = stage?.['$sort'];
  return (
    typeof spec === 'object' &&
    spec !== null &&
    Object.keys(spec).length > 0 &&
    Object.values(spec).every((direction) => direction === 1 || direction === -1)
  );
}

/** A limit of 0 is refused by the pipeline itself. */
function wholeNumber(value: unknown): boolean {
  return Number.isInteger(value) && (value as number) > 0;
}
