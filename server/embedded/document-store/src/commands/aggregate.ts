import { runPipeline } from '../aggregate/aggregate.js';
import { copyDocument, partialDecoder } from '../collections/partial.js';
import { compileQuery, parseSort, type CompiledQuery } from '../collections/query.js';
import { recordRange } from '../store/keys.js';
import { MongoError, decode, encode, type Doc } from '../values/values.js';
import { collationOf, namespaceOf, type Context, type Handler, type Reading } from './context.js';
import { fieldsRead } from './fields-read.js';
import { openCursor } from './find.js';

export const aggregate: Handler = async (context) => {
  const { engine, body, database } = context;
  if (typeof body['aggregate'] !== 'string')
    throw new MongoError(73, 'InvalidNamespace', 'pipelines over a whole database are not offered');
  if (body['explain']) throw new MongoError(72, 'InvalidOptions', 'explain is not offered');
  if (!Array.isArray(body['pipeline']))
    throw new MongoError(14, 'TypeMismatch', "'pipeline' option must be specified as an array");
  const collection = engine.catalog.find(namespaceOf(context));
  const collation = collationOf(context, collection);
  const { head, rest } = splitPipeline(body['pipeline'] as Doc[], {
    collation,
    hint: body['hint'],
    let: body['let'] as Doc | undefined,
  });
  if (rest.length === 0) return openCursor(context, collection, head, copyDocument, (documents) => documents);
  return openCursor(
    context,
    collection,
    head,
    partialDecoder(fieldsRead(rest)),
    function* (documents, reading) {
      const source: Doc[] = [];
      for (const doc of documents) {
        if (doc) source.push(doc);
        else yield undefined;
      }
      const results = runPipeline(rest, source, {
        collection: (name: string) => wholeCollection(context, reading, `${database}.${name}`),
        let: body['let'] as Doc | undefined,
        collation,
        now: new Date(),
      });
      for (const doc of results) yield Buffer.from(encode(doc));
    },
  );
};

/** What of a pipeline the store can answer itself, index and all: $match, $sort, $skip and $limit at its head, in this order. */
function splitPipeline(
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
  return { head: compileQuery({ ...options, filter, sort: parseSort(sort), skip, limit }), rest };
}

function sortable(stage: Doc | undefined): boolean {
  const spec = stage?.['$sort'];
  return (
    typeof spec === 'object' &&
    spec !== null &&
    Object.values(spec).every((direction) => direction === 1 || direction === -1)
  );
}

/** A limit of 0 is refused by the pipeline itself. */
function wholeNumber(value: unknown): boolean {
  return Number.isInteger(value) && (value as number) > 0;
}

function* wholeCollection({ engine }: Context, { view }: Reading, namespace: string): Iterable<Doc> {
  const collection = engine.catalog.find(namespace);
  if (!collection) return;
  const { from, to } = recordRange(collection.id);
  for (const { value } of view.range(from, to)) yield decode(value);
}
