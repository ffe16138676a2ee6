import { linkedSignal, type ResourceRef, type Signal } from '@angular/core';

/** The newest answer of a resource, kept while the next one is asked for, so that lists don't flash empty. */
export function kept<T>(resource: ResourceRef<T | undefined>): Signal<T | undefined> {
  return linkedSignal<T | undefined, T | undefined>({
    source: () => (resource.hasValue() ? resource.value() : undefined),
    // Null is an answer: there is none.
    computation: (value, previous) => (value === undefined ? previous?.value : value),
  });
}
