import type { TextIndex } from '../index/text-index.js';

/**
 * Remembers answers for as long as an index stays as it is: paging, other facets and the next key pressed ask
 * for the same again. What is remembered must not be changed by who gets it.
 */
export function versionCache<T>(limit: number): (index: TextIndex, key: string, make: () => T) => T {
  const remembered = new WeakMap<TextIndex, { version: number; values: Map<string, T> }>();
  return (index, key, make) => {
    let current = remembered.get(index);
    if (current?.version !== index.version) {
      current = { version: index.version, values: new Map() };
      remembered.set(index, current);
    }
    const known = current.values.get(key);
    if (known !== undefined) return known;
    const value = make();
    if (current.values.size >= limit) current.values.clear();
    current.values.set(key, value);
    return value;
  };
}
