import { Timestamp } from 'bson';
import { decodeExact, equalValues, isDocument, type Doc } from '../values/values.js';
import type { Numbered } from './change-log.js';

/** A change as a change stream tells it. Source: "Change Events" in the MongoDB manual. */
export function changeEvent(change: Numbered, token: Doc, lookUp?: () => Buffer | undefined): Doc {
  const { kind, namespace, to, before, after, at, number } = change;
  const event: Doc = {
    _id: token,
    operationType: kind,
    clusterTime: new Timestamp({ t: Math.floor(at.getTime() / 1000), i: number % 2 ** 32 }),
    wallTime: at,
  };
  const ns = nameOf(namespace);
  if (kind === 'drop' || kind === 'dropDatabase') return { ...event, ns };
  if (kind === 'rename') return { ...event, ns, to: nameOf(to as string) };
  const [old, fresh] = [before && decodeExact(before), after && decodeExact(after)];
  const documentKey = { _id: (fresh ?? old)?.['_id'] };
  if (kind === 'delete') return { ...event, ns, documentKey };
  if (kind !== 'update') return { ...event, fullDocument: fresh, ns, documentKey };
  const updateDescription = difference(old as Doc, fresh as Doc);
  if (!lookUp) return { ...event, ns, documentKey, updateDescription };
  const current = lookUp();
  return {
    ...event,
    fullDocument: current ? decodeExact(current) : null,
    ns,
    documentKey,
    updateDescription,
  };
}

function nameOf(namespace: string): Doc {
  const dot = namespace.indexOf('.');
  return dot < 0 ? { db: namespace } : { db: namespace.slice(0, dot), coll: namespace.slice(dot + 1) };
}

/** What an update set and took away, by path; an array that changed is told whole. */
function difference(before: Doc, after: Doc): Doc {
  const updatedFields: Doc = {};
  const removedFields: string[] = [];
  const compare = (old: Doc, fresh: Doc, prefix: string): void => {
    for (const name of Object.keys(old)) if (!Object.hasOwn(fresh, name)) removedFields.push(prefix + name);
    for (const [name, value] of Object.entries(fresh)) {
      const was = old[name];
      if (isDocument(was) && isDocument(value)) compare(was, value, `${prefix}${name}.`);
      else if (was === undefined || !equalValues(was, value)) updatedFields[prefix + name] = value;
    }
  };
  compare(before, after, '');
  return { updatedFields, removedFields, truncatedArrays: [] };
}
