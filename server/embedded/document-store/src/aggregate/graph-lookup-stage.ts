import { compileFilter } from '../match/match.js';
import { hashKey } from '../values/hash-key.js';
import { located } from '../values/mongo-error.js';
import { toDouble } from '../values/numbers.js';
import { indexValues } from '../values/paths.js';
import type { Doc } from '../values/types.js';
import { isDocument, isNumber } from '../values/types.js';
import { compileExpression } from './expression.js';
import { addPath, emptyTree, setAlong } from './paths.js';
import type { StageCompiler } from './stage.js';

const REQUIRED = ['from', 'startWith', 'connectFromField', 'connectToField', 'as'];

/** $graphLookup: breadth first, each document once. */
export const graphLookupStage: StageCompiler = (spec, { context, scope, vars }) => {
  if (!isDocument(spec)) throw located(40327, 'the $graphLookup stage specification must be an object');
  const lacking = REQUIRED.find((name) => !(name in spec));
  if (lacking) throw located(40105, `${lacking} must be specified for a $graphLookup`);
  const {
    from,
    startWith,
    connectFromField,
    connectToField,
    as,
    maxDepth,
    depthField,
    restrictSearchWithMatch,
  } = spec as Record<string, string>;
  const start = compileExpression(startWith, scope);
  const target = emptyTree<true>();
  addPath(target, as as string, true);
  const deepest = isNumber(maxDepth) ? toDouble(maxDepth) : Infinity;
  const allowed = compileFilter((restrictSearchWithMatch ?? {}) as unknown as Doc, { let: vars });
  return function* graph(source) {
    const reachable = new Map<string, Doc[]>();
    for (const doc of context.collection(from as string)) {
      if (!allowed(doc)) continue;
      for (const value of indexValues(doc, connectToField as string)) {
        const key = hashKey(value);
        reachable.set(key, [...(reachable.get(key) ?? []), doc]);
      }
    }
    for (const doc of source) {
      const first = start({ root: doc, vars });
      const found = new Map<Doc, number>();
      const asked = new Set<string>();
      let frontier = Array.isArray(first) ? (first as unknown[]) : [first ?? null];
      for (let depth = 0; depth <= deepest && frontier.length > 0; depth += 1) {
        const next: unknown[] = [];
        for (const key of frontier.map(hashKey)) {
          if (asked.has(key)) continue;
          asked.add(key);
          for (const hit of reachable.get(key) ?? []) {
            if (found.has(hit)) continue;
            found.set(hit, depth);
            next.push(...indexValues(hit, connectFromField as string));
          }
        }
        frontier = next;
      }
      const results = [...found].map(([hit, depth]) => (depthField ? { ...hit, [depthField]: depth } : hit));
      yield setAlong(doc, target, () => results) as Doc;
    }
  };
};
