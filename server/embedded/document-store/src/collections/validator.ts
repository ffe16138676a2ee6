import { compileFilter, type Matcher } from '../match/match.js';
import { decodeExact, mongoError, type Collation, type Doc } from '../values/values.js';
import type { Collection } from './catalog.js';

const matchers = new WeakMap<Collection, Matcher>();

/** @throws MongoError 121 for a document that the collection's validator does not let in */
export function checkValid(collection: Collection, bytes: Buffer): void {
  const { validator, validationLevel, validationAction, collation } = collection.options;
  if (!validator || validationLevel === 'off' || validationAction === 'warn') return;
  let matches = matchers.get(collection);
  if (!matches) {
    matches = compileFilter(validator as Doc, { collation: collation as Collation | undefined });
    matchers.set(collection, matches);
  }
  const doc = decodeExact(bytes);
  if (matches(doc)) return;
  const [operatorName] = Object.keys(validator as Doc);
  const errInfo = { failingDocumentId: doc['_id'], details: { operatorName } };
  throw mongoError(121, 'Document failed validation', { errInfo });
}
