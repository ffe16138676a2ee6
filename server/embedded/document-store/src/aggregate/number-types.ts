import { isDocument } from '../values/types.js';

/** Whether an expression or a pipeline asks for types, and so has to be given documents from decodeExact(). */
export function readsNumberTypes(specification: unknown): boolean {
  if (Array.isArray(specification)) return specification.some(readsNumberTypes);
  if (!isDocument(specification)) return false;
  return Object.entries(specification).some(([name, value]) => name === '$type' || readsNumberTypes(value));
}
