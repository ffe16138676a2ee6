import { compileFilter } from '../match/match.js';
import type { Collation } from '../values/collation.js';
import { failedToParse } from '../values/mongo-error.js';
import type { Doc } from '../values/types.js';
import { isDocument } from '../values/types.js';

/** The identifiers at the head of a filter's paths, looked for inside $and, $or and $nor as well. */
function identifiersOf(filter: Doc, found = new Set<string>()): Set<string> {
  for (const [name, value] of Object.entries(filter)) {
    if (!name.startsWith('$')) found.add(name.split('.', 1)[0] as string);
    else if (Array.isArray(value))
      for (const branch of value) if (isDocument(branch)) identifiersOf(branch, found);
  }
  return found;
}

/** Compiles arrayFilters into one test of an element for each identifier. */
export function compileArrayFilters(
  filters: readonly Doc[] = [],
  collation?: Collation,
): Map<string, (element: unknown) => boolean> {
  const tests = new Map<string, (element: unknown) => boolean>();
  for (const filter of filters) {
    const [identifier, ...others] = identifiersOf(filter);
    if (identifier === undefined)
      throw failedToParse('Cannot use an expression without a top-level field name in arrayFilters');
    if (others.length > 0)
      throw failedToParse(
        `Error parsing array filter :: caused by :: Expected a single top-level field name, found '${identifier}' and '${others[0]}'`,
      );
    if (!/^[a-z][a-zA-Z0-9]*$/.test(identifier))
      throw failedToParse(
        `Error parsing array filter :: caused by :: The top-level field name must be an alphanumeric string beginning with a lowercase letter, found '${identifier}'`,
      );
    if (tests.has(identifier))
      throw failedToParse(`Found multiple array filters with the same top-level field name ${identifier}`);
    const matches = compileFilter(filter, collation ? { collation } : {});
    tests.set(identifier, (element) => matches({ [identifier]: element }));
  }
  return tests;
}
