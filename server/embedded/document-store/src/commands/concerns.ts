import { mongoError, type Doc, type MongoError } from '../values/values.js';

/**
 * What a set of one member has to say of the confirmation a write asks for: it is written, and that is all there can
 * be. Undefined when that is enough. Source: "Write Concern > w Option" in the MongoDB manual.
 */
export function writeConcernError(writeConcern: unknown): Doc | undefined {
  const { w } = (writeConcern ?? {}) as Doc;
  const error = refusalOf(w);
  return error && { code: error.code, codeName: error.codeName, errmsg: error.message };
}

const READ_LEVELS = ['local', 'available', 'majority', 'linearizable', 'snapshot'];

/**
 * One member has one state, so that all levels but "snapshot" read alike; that one is a transaction's.
 * Source: "Read Concern", "Read Concern "snapshot"", "$out > Read Concern" in the MongoDB manual.
 * @throws MongoError 9 or 72 for a level there is not, or not here
 */
export function checkReadConcern({ readConcern, autocommit, pipeline }: Doc): void {
  const { level } = (readConcern ?? {}) as Doc;
  if (level === undefined) return;
  if (!READ_LEVELS.includes(level as string))
    throw mongoError(9, `'readConcern.level' must be one of ${READ_LEVELS.join(', ')}`);
  if (level === 'snapshot' && autocommit !== false)
    throw mongoError(72, "read concern level 'snapshot' is not offered outside of a transaction");
  const last = Array.isArray(pipeline) ? (pipeline.at(-1) as Doc | undefined) : undefined;
  const write = ['$out', '$merge'].find((stage) => last && stage in last);
  if (level === 'linearizable' && write)
    throw mongoError(72, `${write} cannot be used with a 'linearizable' read concern level`);
}

function refusalOf(w: unknown): MongoError | undefined {
  if (typeof w === 'number' && w > 1) return mongoError(100, 'Not enough data-bearing nodes');
  if (typeof w === 'string' && w !== 'majority')
    return mongoError(79, `No write concern mode named '${w}' found in replica set configuration`);
  return undefined;
}
