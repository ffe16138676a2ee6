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

function refusalOf(w: unknown): MongoError | undefined {
  if (typeof w === 'number' && w > 1) return mongoError(100, 'Not enough data-bearing nodes');
  if (typeof w === 'string' && w !== 'majority')
    return mongoError(79, `No write concern mode named '${w}' found in replica set configuration`);
  return undefined;
}
