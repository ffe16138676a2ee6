import { located } from '../values/mongo-error.js';
import { toDouble } from '../values/numbers.js';
import type { Doc } from '../values/types.js';
import { fieldsOf, isDocument, isNumber } from '../values/types.js';
import type { Env, Evaluate, Scope } from './expression.js';
import { compileExpression, isOperator } from './expression.js';
import type { PathTree } from './paths.js';
import { addPath, emptyTree, removeAlong, setAlong } from './paths.js';

type Leaf = { include: boolean } | { evaluate: Evaluate };
type Transform = (doc: Doc, env: Env) => Doc;

export const isFlag = (value: unknown) => typeof value === 'boolean' || isNumber(value);
export const flagOf = (value: unknown) => (typeof value === 'boolean' ? value : toDouble(value) !== 0);

function collectLeaves(spec: Doc, prefix: string, scope: Scope, leaves: [string, Leaf][]): void {
  for (const [name, value] of Object.entries(spec)) {
    const path = prefix + name;
    if (isFlag(value)) leaves.push([path, { include: flagOf(value) }]);
    else if (isNested(value)) collectLeaves(value, `${path}.`, scope, leaves);
    else leaves.push([path, { evaluate: compileLeaf(value, scope) }]);
  }
}

const FORBIDDEN = ['$function', '$accumulator', '$where'];

function compileLeaf(value: unknown, scope: Scope): Evaluate {
  const unknown = isDocument(value)
    ? Object.keys(value).find((name) => !isOperator(name) && !FORBIDDEN.includes(name))
    : undefined;
  if (unknown !== undefined) throw located(31325, `Unknown expression ${unknown}`);
  return compileExpression(value, scope);
}

function isNested(value: unknown): value is Doc {
  if (!isDocument(value)) return false;
  const names = Object.keys(value);
  if (names.length === 0)
    throw located(51270, 'An empty sub-projection is not a valid value. Found empty object at path');
  return names.every((name) => !name.startsWith('$'));
}

/**
 * Compiles a $project: of inclusion (with computed fields) or of exclusion, _id apart.
 * @throws MongoError 31253 or 31254 for a mixture, 51272 when empty
 */
export function compileProject(spec: Doc, scope: Scope): Transform {
  const leaves: [string, Leaf][] = [];
  collectLeaves(spec, '', scope, leaves);
  if (leaves.length === 0) throw located(51272, 'projection specification must have at least one field');
  const others = leaves.filter(([path]) => path !== '_id');
  const decisive = others[0] ?? (leaves[0] as [string, Leaf]);
  const inclusive = !('include' in decisive[1]) || decisive[1].include;
  for (const [path, leaf] of others) checkKind(path, leaf, inclusive);
  return inclusive ? compileInclusion(leaves) : compileExclusion(leaves);
}

function checkKind(path: string, leaf: Leaf, inclusive: boolean): void {
  if ('include' in leaf && leaf.include !== inclusive) {
    const [code, doing, within] = inclusive
      ? [31254, 'exclusion', 'inclusion']
      : [31253, 'inclusion', 'exclusion'];
    throw located(code as number, `Cannot do ${doing} on field ${path} in ${within} projection`);
  }
  if (!('include' in leaf) && !inclusive)
    throw located(
      31252,
      `Bad projection specification, cannot use expression in exclusion projection: ${path}`,
    );
}

function compileExclusion(leaves: readonly [string, Leaf][]): Transform {
  const tree = emptyTree<Leaf>();
  for (const [path, leaf] of leaves) if ('include' in leaf && !leaf.include) addPath(tree, path, leaf);
  return (doc) => removeAlong(doc, tree) as Doc;
}

function compileInclusion(leaves: readonly [string, Leaf][]): Transform {
  const tree = emptyTree<Leaf>();
  const id = leaves.find(([path]) => path === '_id');
  if (!id) addPath(tree, '_id', { include: true });
  for (const [path, leaf] of leaves) if (!('include' in leaf) || leaf.include) addPath(tree, path, leaf);
  return (doc, env) => includeDocument(doc, tree, env);
}

function includeDocument(doc: Doc, tree: PathTree<Leaf>, env: Env): Doc {
  const result: Doc = {};
  const fields = fieldsOf(doc);
  for (const name of Object.keys(fields)) {
    const child = tree.children.get(name);
    if (!child || (child.leaf && 'evaluate' in child.leaf)) continue;
    const value = child.leaf ? fields[name] : includeWithin(fields[name], child, env);
    if (value !== undefined) result[name] = value;
  }
  for (const [name, child] of tree.children) addComputed(result, fields, name, child, env);
  return result;
}

function includeWithin(value: unknown, tree: PathTree<Leaf>, env: Env): unknown {
  if (isDocument(value)) return includeDocument(value, tree, env);
  if (Array.isArray(value)) {
    return value
      .map((element: unknown) => includeWithin(element, tree, env))
      .filter((element) => element !== undefined);
  }
  return hasComputed(tree) ? computedOnly(tree, env) : undefined;
}

/** Computed fields come after those that were there; below a missing field they make the documents on the way. */
function addComputed(result: Doc, source: Doc, name: string, child: PathTree<Leaf>, env: Env): void {
  let value: unknown;
  if (child.leaf) {
    if ('include' in child.leaf) return;
    value = child.leaf.evaluate(env);
  } else if (name in source || !hasComputed(child)) return;
  else value = computedOnly(child, env);
  if (value !== undefined) result[name] = value;
}

function hasComputed(tree: PathTree<Leaf>): boolean {
  if (tree.leaf) return 'evaluate' in tree.leaf;
  return [...tree.children.values()].some(hasComputed);
}

const computedOnly = (tree: PathTree<Leaf>, env: Env) =>
  setAlong(undefined, tree, (leaf) => ('evaluate' in leaf ? leaf.evaluate(env) : undefined));

/** Compiles $addFields, alias $set: nested documents of plain names set the paths they spell. */
export function compileAddFields(spec: Doc, scope: Scope): Transform {
  const tree = emptyTree<Evaluate>();
  const leaves: [string, Evaluate][] = [];
  collectAssignments(spec, '', scope, leaves);
  for (const [path, evaluate] of leaves) addPath(tree, path, evaluate);
  return (doc, env) => setAlong(doc, tree, (evaluate) => evaluate(env)) as Doc;
}

function collectAssignments(spec: Doc, prefix: string, scope: Scope, leaves: [string, Evaluate][]): void {
  for (const [name, value] of Object.entries(spec)) {
    const nested =
      isDocument(value) &&
      Object.keys(value).length > 0 &&
      Object.keys(value).every((key) => !key.startsWith('$'));
    if (nested) collectAssignments(value, `${prefix}${name}.`, scope, leaves);
    else leaves.push([prefix + name, compileExpression(value, scope)]);
  }
}

/** Compiles $unset: one path or a list of them. */
export function compileUnset(spec: unknown): (doc: Doc) => Doc {
  const paths = Array.isArray(spec) ? spec : [spec];
  if (paths.length === 0)
    throw located(31119, '$unset specification must be a string or an array with at least one field');
  const tree = emptyTree<true>();
  for (const path of paths as unknown[]) {
    if (typeof path !== 'string')
      throw located(31120, '$unset specification must be a string or an array containing only string values');
    addPath(tree, path, true);
  }
  return (doc) => removeAlong(doc, tree) as Doc;
}
