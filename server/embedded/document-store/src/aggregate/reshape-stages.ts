import { located } from '../values/mongo-error.js';
import { getPath } from '../values/paths.js';
import { Long } from 'bson';
import type { Doc } from '../values/types.js';
import { fieldsOf, isDocument, typeName } from '../values/types.js';
import { compileExpression } from './expression.js';
import { addPath, emptyTree, removeAlong, setAlong } from './paths.js';
import { compileAddFields, compileProject, compileUnset } from './project-stage.js';
import type { Stage, StageCompiler } from './stage.js';

function requireObject(code: number, stage: string, spec: unknown): Doc {
  if (!isDocument(spec)) throw located(code, `${stage} specification must be an object`);
  return spec;
}

const mapping = (transform: (doc: Doc) => Doc): Stage =>
  function* map(source) {
    for (const doc of source) yield transform(doc);
  };

export const projectStage: StageCompiler = (spec, { scope, vars }) => {
  const transform = compileProject(requireObject(15969, '$project', spec), scope);
  return mapping((doc) => transform(doc, { root: doc, vars }));
};

export const addFieldsStage: StageCompiler = (spec, { scope, vars }) => {
  const transform = compileAddFields(requireObject(40272, '$addFields', spec), scope);
  return mapping((doc) => transform(doc, { root: doc, vars }));
};

export const unsetStage: StageCompiler = (spec) => mapping(compileUnset(spec));

function replaceWith(expression: unknown, stage: string): StageCompiler {
  return (_, { scope, vars }) => {
    const evaluate = compileExpression(expression, scope);
    return mapping((doc) => {
      const value = evaluate({ root: doc, vars });
      if (!isDocument(value))
        throw located(
          40228,
          `'newRoot' expression in ${stage} must evaluate to an object, but resulting value was of type: ${typeName(value)}`,
        );
      return fieldsOf(value);
    });
  };
}

export const replaceRootStage: StageCompiler = (spec, running) => {
  const { newRoot } = requireObject(40229, '$replaceRoot', spec) as { newRoot?: unknown };
  if (newRoot === undefined) throw located(40231, 'no newRoot specified for the $replaceRoot stage');
  return replaceWith(newRoot, '$replaceRoot')(spec, running);
};

export const replaceWithStage: StageCompiler = (spec, running) =>
  replaceWith(spec, '$replaceWith')(spec, running);

/** $unwind, with its index and its way of keeping documents that have nothing to unwind. */
export const unwindStage: StageCompiler = (spec) => {
  const options: Doc = typeof spec === 'string' ? { path: spec } : requireObject(15981, '$unwind', spec);
  const { path: given, includeArrayIndex, preserveNullAndEmptyArrays } = options;
  if (typeof given !== 'string') throw located(28808, 'expected a string as the path for $unwind stage');
  if (!given.startsWith('$'))
    throw located(28818, `path option to $unwind stage should be prefixed with a '$': ${given}`);
  if (
    includeArrayIndex !== undefined &&
    (typeof includeArrayIndex !== 'string' || includeArrayIndex.startsWith('$'))
  ) {
    throw located(28822, 'includeArrayIndex option to $unwind stage should not be prefixed with a $');
  }
  const path = given.slice(1);
  const setValue = setter(path);
  const setIndex = typeof includeArrayIndex === 'string' ? setter(includeArrayIndex) : undefined;
  const removal = emptyTree<true>();
  addPath(removal, path, true);
  const withIndex = (doc: Doc, index: unknown) => (setIndex ? setIndex(doc, index) : doc);
  return function* unwind(source) {
    for (const doc of source) {
      const value = getPath(doc, path);
      if (Array.isArray(value) && value.length > 0) {
        for (let i = 0; i < value.length; i += 1)
          yield withIndex(setValue(doc, value[i] ?? null), Long.fromInt(i));
      } else if (Array.isArray(value)) {
        if (preserveNullAndEmptyArrays) yield withIndex(removeAlong(doc, removal) as Doc, null);
      } else if ((value !== undefined && value !== null) || preserveNullAndEmptyArrays)
        yield withIndex(doc, null);
    }
  };
};

function setter(path: string): (doc: Doc, value: unknown) => Doc {
  const tree = emptyTree<true>();
  addPath(tree, path, true);
  return (doc, value) => setAlong(doc, tree, () => value) as Doc;
}
