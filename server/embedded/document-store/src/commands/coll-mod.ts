import { describeIndex, type Collection, type Index } from '../collections/catalog.js';
import { isTruthy, mongoError, type Doc } from '../values/values.js';
import { checkedOptions } from './collection-options.js';
import { namespaceOf, type Handler } from './context.js';
import { pickIndexes } from './indexes.js';

const OF_COLLECTION = ['validator', 'validationLevel', 'validationAction', 'expireAfterSeconds'];
const OF_INDEX = ['expireAfterSeconds', 'hidden'];
const REFUSED = [
  'viewOn',
  'pipeline',
  'timeseries',
  'cappedSize',
  'cappedMax',
  'changeStreamPreAndPostImages',
];

/** Offered for what migrations ask of it: validators, lifetimes, and hiding an index from the planner. */
export const collMod: Handler = (context) => {
  const { body, engine } = context;
  const namespace = namespaceOf(context);
  const { name, keyPattern, ...change } = (body['index'] ?? {}) as Doc;
  const refused =
    REFUSED.find((option) => option in body) ??
    Object.keys(change).find((option) => !OF_INDEX.includes(option));
  if (refused) throw mongoError(72, `collMod is not offered for '${refused}'`);
  const options = Object.fromEntries(
    OF_COLLECTION.filter((option) => option in body).map((option) => [option, body[option]]),
  );
  return engine.commits.submit((atomically) => {
    const collection = engine.catalog.get(namespace);
    const next = { ...collection.options, ...checkedOptions(options) };
    if (options['expireAfterSeconds'] === 'off') delete next['expireAfterSeconds'];
    const reply = body['index'] ? changeIndex(collection, name ?? keyPattern, change) : {};
    collection.options = next;
    atomically((view) => engine.catalog.save(collection, view));
    return { ...reply, ok: 1 };
  });
};

function changeIndex(collection: Collection, wanted: unknown, change: Doc): Doc {
  const [index] = pickIndexes(collection, wanted) as [Index];
  const before = describeIndex(index);
  if (change['expireAfterSeconds'] !== undefined)
    index.expireAfterSeconds = Number(change['expireAfterSeconds']);
  if (change['hidden'] !== undefined) index.options['hidden'] = isTruthy(change['hidden']);
  const changed = Object.keys(change);
  return {
    ...Object.fromEntries(changed.map((option) => [`${option}_old`, before[option]])),
    ...Object.fromEntries(changed.map((option) => [`${option}_new`, change[option]])),
  };
}
