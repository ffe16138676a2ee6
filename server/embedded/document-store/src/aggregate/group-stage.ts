import { foldedKey } from '../values/folded.js';
import { located } from '../values/mongo-error.js';
import type { Doc } from '../values/types.js';
import { isDocument } from '../values/types.js';
import type { Accumulation } from './accumulators.js';
import { compileAccumulator } from './accumulators.js';
import type { Env } from './expression.js';
import { compileExpression } from './expression.js';
import type { StageCompiler } from './stage.js';

/** Whoever streams documents may pause in between, and takes this for what it is. See streaming.ts. */
const PAUSE = undefined as unknown as Doc;

/** $group: groups come out in the order in which their first document came in. */
export const compileGroup: StageCompiler = (spec, { scope, vars }) => {
  if (!isDocument(spec)) throw located(15947, "a group's fields must be specified in an object");
  if (!('_id' in spec)) throw located(15955, 'a group specification must include an _id');
  const id = compileExpression(spec['_id'], scope);
  const fields = Object.entries(spec)
    .filter(([name]) => name !== '_id')
    .map(([name, value]) => {
      if (name.includes('.')) throw located(40235, `The field name '${name}' cannot contain '.'`);
      return [name, compileAccumulator(name, value, scope)] as const;
    });
  const keyOf = foldedKey(scope.collation);
  return function* group(source: Iterable<Doc | undefined>) {
    const groups = new Map<string, { id: unknown; states: Accumulation[] }>();
    const env: Env = { root: undefined, vars };
    for (const doc of source) {
      if (!doc) {
        yield PAUSE;
        continue;
      }
      env.root = doc;
      const value = id(env) ?? null;
      const key = keyOf(value);
      let found = groups.get(key);
      if (!found) {
        found = { id: value, states: fields.map(([, start]) => start()) };
        groups.set(key, found);
      }
      for (const state of found.states) state.add(env);
    }
    for (const { id: value, states } of groups.values()) {
      const result: Doc = { _id: value };
      fields.forEach(([name], i) => (result[name] = (states[i] as Accumulation).result()));
      yield result;
    }
  };
};
