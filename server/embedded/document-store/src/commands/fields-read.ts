import { compileFilter } from '../match/match.js';
import type { Doc } from '../values/values.js';

const ALL = ['*'];
/** Variables that read nothing of the document. */
const HARMLESS = /^\$\$(NOW|REMOVE|KEEP|PRUNE|DESCEND)$/;

/**
 * The top-level fields a pipeline reads before it has made documents of its own, so that the rest need not be decoded;
 * ['*'] when it may read, or let through, any.
 */
export function fieldsRead(pipeline: readonly Doc[]): string[] {
  const fields = new Set<string>();
  for (const stage of pipeline) {
    const [[name, spec] = ['', undefined]] = Object.entries(stage);
    if (name === '$count') return [...fields];
    if (name === '$group') return collect(spec, fields) ? [...fields] : ALL;
    if (!readsOnly(name, spec, fields)) return ALL;
  }
  return ALL;
}

/** Adds what a stage that lets documents through reads; false when that cannot be said. */
function readsOnly(name: string, spec: unknown, fields: Set<string>): boolean {
  switch (name) {
    case '$match':
      for (const path of compileFilter(spec as Doc).paths) fields.add(path);
      return !fields.has('*');
    case '$sort':
      for (const path of Object.keys(spec as Doc)) fields.add(head(path));
      return collect(Object.values(spec as Doc), fields);
    case '$unwind':
      return collect(spec, fields);
    case '$limit':
    case '$skip':
      return true;
    default:
      return false;
  }
}

const head = (path: string) => path.split('.', 1)[0] as string;

/** Adds every field path that occurs in an expression; false when a variable may hold the whole document. */
function collect(expression: unknown, fields: Set<string>): boolean {
  if (typeof expression === 'string') {
    if (expression.startsWith('$$')) return HARMLESS.test(expression);
    if (expression.startsWith('$')) fields.add(head(expression.slice(1)));
    return true;
  }
  if (typeof expression !== 'object' || expression === null) return true;
  if (Array.isArray(expression)) return expression.every((each) => collect(each, fields));
  if (Object.getPrototypeOf(expression) !== Object.prototype) return true;
  return Object.entries(expression as Doc).every(
    ([name, value]) => name !== '$getField' && collect(value, fields),
  );
}
