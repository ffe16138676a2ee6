import { foldedKey } from '../values/folded.js';
import { failedToParse } from '../values/mongo-error.js';
import { getPath, indexValues } from '../values/paths.js';
import type { Doc } from '../values/types.js';
import { isDocument, Rank, typeRank } from '../values/types.js';
import type { Evaluate } from './expression.js';
import { compileExpression } from './expression.js';
import { addPath, emptyTree, setAlong } from './paths.js';
import type { Running, StageCompiler } from './stage.js';

interface Lookup {
  from: string;
  as: string;
  localField?: string;
  foreignField?: string;
  pipeline?: unknown[];
  let?: Doc;
}

type KeyOf = (value: unknown) => string;

const KEYS = ['from', 'as', 'localField', 'foreignField', 'pipeline', 'let'];

function readSpec(spec: unknown): Lookup {
  if (!isDocument(spec)) throw failedToParse('the $lookup specification must be an Object');
  const unknown = Object.keys(spec).find((key) => !KEYS.includes(key));
  if (unknown) throw failedToParse(`unknown argument to $lookup: ${unknown}`);
  if (typeof spec['as'] !== 'string') throw failedToParse("must specify 'as' field for a $lookup");
  if (typeof spec['from'] !== 'string') {
    if (!Array.isArray(spec['pipeline'])) throw failedToParse("must specify 'pipeline' when 'from' is empty");
    return { ...spec, from: '' } as unknown as Lookup;
  }
  if ('localField' in spec !== 'foreignField' in spec) {
    throw failedToParse(
      "$lookup requires both or neither of 'localField' and 'foreignField' to be specified",
    );
  }
  if (!('pipeline' in spec) && !('localField' in spec)) {
    throw failedToParse(
      "$lookup requires either 'pipeline' or both 'localField' and 'foreignField' to be specified",
    );
  }
  return spec as unknown as Lookup;
}

/** $lookup by equality, by a pipeline with variables, or by both. */
export const compileLookup: StageCompiler = (spec, running) => {
  const lookup = readSpec(spec);
  const target = emptyTree<true>();
  addPath(target, lookup.as, true);
  const variables = Object.entries(lookup.let ?? {}).map(
    ([name, value]) => [name, compileExpression(value, running.scope)] as const,
  );
  const candidates = candidatesOf(lookup, running);
  const refine = refinementOf(lookup, running, variables);
  return function* join(source) {
    for (const doc of source) {
      const found = refine(candidates(doc), doc);
      yield setAlong(doc, target, () => found) as Doc;
    }
  };
};

function refinementOf(
  { pipeline }: Lookup,
  { compile, vars }: Running,
  variables: readonly (readonly [string, Evaluate])[],
): (docs: Iterable<Doc>, doc: Doc) => Doc[] {
  if (!pipeline) return (docs) => [...docs];
  const own: Doc = { ...vars };
  for (const [name] of variables) own[name] = undefined;
  const inner = compile(pipeline, own);
  return (docs, doc) => {
    for (const [name, evaluate] of variables) own[name] = evaluate({ root: doc, vars });
    return [...inner(docs)];
  };
}

function candidatesOf(
  { from, localField, foreignField }: Lookup,
  { context }: Running,
): (doc: Doc) => Iterable<Doc> {
  let all: Doc[] | undefined;
  const read = () => (all ??= from === '' ? [] : [...context.collection(from)]);
  if (localField === undefined || foreignField === undefined) return read;
  const keyOf = foldedKey(context.collation);
  let index: Map<string, number[]> | undefined;
  return (doc) => {
    const values = localValues(doc, localField);
    const plain = !values.some((value) => typeRank(value) === Rank.regex);
    const quick = index || !plain ? undefined : context.find?.(from, { [foreignField]: { $in: values } });
    if (quick) return quick;
    index ??= indexOf(read(), foreignField, keyOf);
    const docs = read();
    return lookUp(index, values.map(keyOf)).map((position) => docs[position] as Doc);
  };
}

/** The values a local field is matched by: an array's elements each, a missing field as null. */
function localValues(doc: Doc, path: string): unknown[] {
  const direct = getPath(doc, path);
  if (Array.isArray(direct) && direct.length === 0) return [];
  return indexValues(doc, path).map((value) => value ?? null);
}

/** The positions of the documents that hold each value. */
function indexOf(docs: readonly Doc[], path: string, keyOf: KeyOf): Map<string, number[]> {
  const index = new Map<string, number[]>();
  docs.forEach((doc, position) => {
    for (const key of new Set(foreignValues(doc, path).map(keyOf))) {
      const known = index.get(key);
      if (known) known.push(position);
      else index.set(key, [position]);
    }
  });
  return index;
}

/** What a foreign field can be equal to: its value, and each element when it is an array. */
function foreignValues(doc: Doc, path: string): unknown[] {
  const whole = getPath(doc, path);
  const values = indexValues(doc, path);
  if (!Array.isArray(whole)) return values;
  return whole.length === 0 ? [whole] : [...values, whole];
}

function lookUp(index: Map<string, number[]>, keys: readonly string[]): readonly number[] {
  if (keys.length === 1) return index.get(keys[0] as string) ?? [];
  const found = new Set<number>();
  for (const key of keys) for (const position of index.get(key) ?? []) found.add(position);
  return [...found].sort((a, b) => a - b);
}
