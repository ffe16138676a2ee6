import { addPath, emptyTree, setAlong } from '../aggregate/paths.js';
import { compileProject, flagOf, isFlag } from '../aggregate/project-stage.js';
import { elementTest } from '../match/field-condition.js';
import type { Matcher } from '../match/match.js';
import { located } from '../values/mongo-error.js';
import { toDouble } from '../values/numbers.js';
import { getPath } from '../values/paths.js';
import type { Doc } from '../values/types.js';
import { isDocument, isNumber } from '../values/types.js';

/** What projection adds to the $project stage, applied to arrays that the plain part lets through. */
type ArrayStep = (result: Doc, source: Doc) => Doc;

/**
 * Compiles the projection of a find.
 * @param filter the filter of the find, which a positional projection needs
 * @throws MongoError 31253 or 31254 for a mixture of inclusion and exclusion, and others as MongoDB does
 */
export function compileProjection(spec: Doc, filter?: Matcher): (doc: Doc) => Doc {
  const plain: Doc = {};
  const steps: ArrayStep[] = [];
  const sliced: string[] = [];
  flatten(spec, '', (path, value) => {
    const operator = isDocument(value) ? Object.keys(value)[0] : undefined;
    if (operator === '$slice' && isFindSlice((value as Doc)['$slice'])) {
      sliced.push(path);
      steps.push(sliceStep(path, (value as Doc)['$slice']));
    } else if (operator === '$elemMatch') {
      plain[path] = true;
      steps.push(elemMatchStep(path, (value as Doc)['$elemMatch']));
    } else if (path.endsWith('.$')) {
      const array = path.slice(0, -2);
      plain[array] = true;
      steps.push(positionalStep(array, filter));
    } else if (operator === '$meta') throw located(40218, 'query requires metadata that is not available');
    else plain[path] = value;
  });
  const base = compileBase(plain, sliced);
  return (doc) => steps.reduce((result, step) => step(result, doc), base(doc));
}

function flatten(spec: Doc, prefix: string, visit: (path: string, value: unknown) => void): void {
  for (const [name, value] of Object.entries(spec)) {
    const nested =
      isDocument(value) && Object.keys(value).length > 0 && !Object.keys(value)[0]?.startsWith('$');
    if (nested) flatten(value, `${prefix}${name}.`, visit);
    else visit(prefix + name, value);
  }
}

/** $slice with numbers is the projection's; with an array first it is the expression of that name. */
const isFindSlice = (argument: unknown) =>
  isNumber(argument) || (Array.isArray(argument) && argument.length === 2 && argument.every(isNumber));

/** A projection of $slice alone keeps every other field; beside an inclusion it includes its own. */
function compileBase(plain: Doc, sliced: readonly string[]): (doc: Doc) => Doc {
  if (Object.keys(plain).length === 0) return (doc) => doc;
  const fields = isInclusion(plain)
    ? { ...plain, ...Object.fromEntries(sliced.map((path) => [path, true])) }
    : plain;
  const transform = compileProject(fields, { variables: [] });
  return (doc) => transform(doc, { root: doc, vars: {} });
}

function isInclusion(plain: Doc): boolean {
  const { _id: id, ...others } = plain;
  const [decisive = id] = Object.values(others);
  return !isFlag(decisive) || flagOf(decisive);
}

function setAt(path: string): (doc: Doc, value: unknown) => Doc {
  const tree = emptyTree<true>();
  addPath(tree, path, true);
  return (doc, value) => setAlong(doc, tree, () => value) as Doc;
}

function sliceStep(path: string, argument: unknown): ArrayStep {
  const [first, count] = (Array.isArray(argument) ? argument : [argument]).map(toDouble) as [number, number?];
  if (count !== undefined && count <= 0)
    throw located(28724, 'First argument to $slice must be an array, but is of type: int');
  const cut = (list: unknown[]) => {
    if (count === undefined) return first < 0 ? list.slice(first) : list.slice(0, first);
    const start = first < 0 ? Math.max(0, list.length + first) : first;
    return list.slice(start, start + count);
  };
  const parts = path.split('.');
  return (result) => withSlice(result, parts, 0, cut) as Doc;
}

function withSlice(
  target: unknown,
  parts: readonly string[],
  at: number,
  cut: (list: unknown[]) => unknown[],
): unknown {
  if (Array.isArray(target)) {
    if (at === parts.length) return cut(target as unknown[]);
    return target.map((element: unknown) => withSlice(element, parts, at, cut));
  }
  const name = parts[at] ?? '';
  if (!isDocument(target) || target[name] === undefined) return target;
  return { ...target, [name]: withSlice(target[name], parts, at + 1, cut) };
}

/** $elemMatch: the first element that satisfies it, or no field at all. */
function elemMatchStep(path: string, condition: unknown): ArrayStep {
  if (!isDocument(condition)) throw located(31274, 'elemMatch: Invalid argument, object required');
  if (path.includes('.')) throw located(31275, `Cannot use $elemMatch projection on a nested field: ${path}`);
  const test = elementTest(condition, { variables: {}, paths: new Set(), exact: false });
  return (result, source) => {
    const value = source[path];
    const found = Array.isArray(value) ? value.findIndex((element: unknown) => test(element)) : -1;
    const { [path]: _, ...others } = result;
    return found < 0 ? others : { ...others, [path]: [(value as unknown[])[found]] };
  };
}

/** The positional projection: the element by which the filter found the document. */
function positionalStep(path: string, filter?: Matcher): ArrayStep {
  const set = setAt(path);
  return (result, source) => {
    const value = getPath(source, path);
    if (!Array.isArray(value)) return result;
    const index = filter?.locate(source).arrayIndex;
    if (index === undefined || index >= value.length) {
      throw located(
        51246,
        "Executor error during find command :: caused by :: positional operator '.$' couldn't find a matching element in the array",
      );
    }
    return set(result, [value[index]]);
  };
}
