import { compileFilter, type Matcher } from '../match/match.js';
import { decodeExact, mongoError, type Collation, type Doc } from '../values/values.js';
import type { Collection } from './catalog.js';
import { partialDecoder } from './partial.js';

const matchers = new WeakMap<object, Matcher>();

/**
 * @param unchecked passes over the validator
 * @throws MongoError 121 for a document that the collection's validator does not let in, 2 for one without the time of
 * a time series
 */
export function checkValid(collection: Collection, bytes: Buffer, unchecked: boolean): void {
  const { validator, validationLevel, validationAction, collation, timeseries } = collection.options;
  if (timeseries) checkTime(String((timeseries as Doc)['timeField']), bytes);
  if (unchecked || !validator || validationLevel === 'off' || validationAction === 'warn') return;
  let matches = matchers.get(validator);
  if (!matches) {
    matches = compileFilter(validator as Doc, { collation: collation as Collation | undefined });
    matchers.set(validator, matches);
  }
  const doc = decodeExact(bytes);
  if (matches(doc)) return;
  const [operatorName] = Object.keys(validator as Doc);
  const errInfo = { failingDocumentId: doc['_id'], details: { operatorName } };
  throw mongoError(121, 'Document failed validation', { errInfo });
}

function checkTime(field: string, bytes: Buffer): void {
  if (!(partialDecoder([field])(bytes)[field] instanceof Date))
    throw mongoError(2, `'${field}' must be present and contain a valid BSON UTC datetime value`);
}
