import { compilePipeline } from '../aggregate/aggregate.js';
import type { Collation } from '../values/collation.js';
import { equalValues } from '../values/compare.js';
import { badValue, failedToParse, mongoError } from '../values/mongo-error.js';
import type { Doc } from '../values/types.js';
import { compileArrayFilters } from './array-filters.js';
import { compileOperator } from './operators.js';
import { shown } from '../values/shown.js';
import type { Place } from './update-path.js';
import { applyStep, checkArrayFilters, orderSteps } from './update-path.js';

export { upsertSeed } from './upsert-seed.js';

/** What an update is told about the document it is applied to. */
export interface UpdateContext {
  /** The array element the filter met, for the positional operator $. */
  arrayIndex?: number;
  /** Whether the document is about to be inserted by an upsert. */
  insert?: boolean;
}

export interface UpdateOptions {
  arrayFilters?: Doc[];
  collation?: Collation;
  /** Variables for an update that is a pipeline. */
  let?: Doc;
}

export type Update = (doc: Doc, context: UpdateContext) => Doc;

/**
 * Compiles an update: operators, a replacement or a pipeline. Documents should come from decodeExact(), so
 * that the number types of fields that are not touched survive; the document given is never changed.
 * @throws MongoError 9 or 2 for what MongoDB refuses, 40 for conflicting paths; the update itself throws
 *   66 when _id would change, 14 for a value of the wrong type, 28 for a path that leads nowhere
 */
export function compileUpdate(update: Doc | readonly Doc[], options: UpdateOptions = {}): Update {
  if (Array.isArray(update)) return keepingId(compileStages(update, options));
  const names = Object.keys(update);
  if (!names[0]?.startsWith('$')) return keepingId(compileReplacement(update as Doc));
  return keepingId(compileModifiers(update as Doc, options));
}

function keepingId(apply: Update): Update {
  return (doc, context) => {
    const result = apply(doc, context);
    const before = doc['_id'];
    const after = result['_id'];
    if (before === undefined || before === after) return result;
    if (after === undefined || !equalValues(before, after)) {
      throw mongoError(
        66,
        `Performing an update on the path '_id' would modify the immutable field '_id'${after === undefined ? '' : `: ${shown(after)}`}`,
      );
    }
    return result;
  };
}

function compileModifiers(update: Doc, { arrayFilters, collation }: UpdateOptions): Update {
  const names = Object.keys(update);
  const plain = names.find((name) => !name.startsWith('$'));
  if (plain !== undefined)
    throw failedToParse(
      `Unknown modifier: ${plain}. Expected a valid update modifier or pipeline-style update specified as an array`,
    );
  const steps = orderSteps(names.flatMap((name) => compileOperator(name, update[name], collation)));
  const filters = compileArrayFilters(arrayFilters, collation);
  checkArrayFilters(steps, filters);
  return (doc, context) => {
    const place: Place = { root: doc, filters, ...context };
    let result: unknown = doc;
    for (const step of steps) if (step.applies?.(place) ?? true) result = applyStep(result, step, place);
    return result as Doc;
  };
}

/** A replacement keeps the _id, which comes first. */
function compileReplacement(replacement: Doc): Update {
  const dollar = Object.keys(replacement).find((name) => name.startsWith('$'));
  if (dollar !== undefined) {
    throw mongoError(
      52,
      `The dollar ($) prefixed field '${dollar}' in '${dollar}' is not allowed in the context of an update's replacement document.`,
    );
  }
  return (doc) => {
    const id = replacement['_id'] ?? doc['_id'];
    return id === undefined ? { ...replacement } : { _id: id, ...replacement };
  };
}

const PIPELINE_STAGES = ['$addFields', '$set', '$project', '$unset', '$replaceRoot', '$replaceWith'];

function compileStages(
  pipeline: readonly Doc[],
  { arrayFilters, collation, ...options }: UpdateOptions,
): Update {
  if (arrayFilters) throw failedToParse('arrayFilters may not be specified for pipeline-style updates');
  for (const stage of pipeline) {
    const name = Object.keys(stage)[0] ?? '';
    if (!PIPELINE_STAGES.includes(name)) {
      throw mongoError(72, `${name} is not allowed to be used within an update`);
    }
  }
  const run = compilePipeline(pipeline, { collection: () => [], collation, let: options.let });
  return (doc) => {
    const [result] = run([doc]);
    if (!result) throw badValue('an update pipeline has to give a document');
    const id = result['_id'] ?? doc['_id'];
    return id === undefined ? result : { _id: id, ...result };
  };
}
