import { located } from '../values/mongo-error.js';
import { isDocument, fieldsOf } from '../values/types.js';
import type { Doc } from '../values/types.js';

/** A tree of the dotted paths a $project, $addFields or $unset names; a leaf holds what the path is given. */
export interface PathTree<Leaf> {
  children: Map<string, PathTree<Leaf>>;
  leaf?: Leaf;
}

export const emptyTree = <Leaf>(): PathTree<Leaf> => ({ children: new Map() });

/** @throws MongoError 31249 or 31250, 40353 or 16410 for a path within another, or an empty or dollar-prefixed part */
export function addPath<Leaf>(tree: PathTree<Leaf>, path: string, leaf: Leaf): void {
  let node = tree;
  for (const part of path.split('.')) {
    if (part === '') throw located(40353, `FieldPath must not end with a '.'.`);
    if (part.startsWith('$'))
      throw located(
        16410,
        `FieldPath field names may not start with '$'. Consider using $getField or $setField.`,
      );
    if (node.leaf !== undefined) throw located(31249, `Path collision at ${path} remaining portion ${part}`);
    const child = node.children.get(part) ?? emptyTree<Leaf>();
    node.children.set(part, child);
    node = child;
  }
  if (node.leaf !== undefined || node.children.size > 0) throw located(31250, `Path collision at ${path}`);
  node.leaf = leaf;
}

/** Sets computed values along the tree, making documents on the way and entering every element of arrays. */
export function setAlong<Leaf>(
  target: unknown,
  tree: PathTree<Leaf>,
  valueOf: (leaf: Leaf) => unknown,
): unknown {
  if (tree.leaf !== undefined) return valueOf(tree.leaf);
  if (Array.isArray(target)) return target.map((element: unknown) => setAlong(element, tree, valueOf));
  const result: Doc = isDocument(target) ? { ...fieldsOf(target) } : {};
  for (const [name, child] of tree.children) {
    const value = setAlong(result[name], child, valueOf);
    if (value === undefined) delete result[name];
    else result[name] = value;
  }
  return result;
}

/** Takes the leaves of the tree away, in every element of arrays; shares what does not change. */
export function removeAlong(target: unknown, tree: PathTree<unknown>): unknown {
  if (Array.isArray(target)) return target.map((element: unknown) => removeAlong(element, tree));
  if (!isDocument(target)) return target;
  const fields = fieldsOf(target);
  const result: Doc = {};
  for (const name of Object.keys(fields)) {
    const child = tree.children.get(name);
    if (child?.leaf !== undefined) continue;
    result[name] = child ? removeAlong(fields[name], child) : fields[name];
  }
  return result;
}
