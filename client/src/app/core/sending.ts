import { computed, inject, signal, type Signal } from '@angular/core';
import { ProblemMessage } from './problem-message.js';

/** One form on its way to the server: whether it is, and what came back in its place. */
export interface Sending {
  readonly pending: Signal<boolean>;
  readonly error: Signal<unknown>;
  /** Sentences by the name of the field. */
  readonly fields: Signal<Readonly<Record<string, string>>>;
  /** What is wrong as a whole; empty when all is well or when fields say it. */
  readonly sentence: Signal<string>;
  /** Answers undefined where it failed; a second press while the first is under way does nothing. */
  send<T>(call: () => Promise<T>): Promise<T | undefined>;
  clear(): void;
}

/** Call where a class is made, like `inject`. */
export function sending(): Sending {
  const problems = inject(ProblemMessage);
  const pending = signal(false);
  const error = signal<unknown>(undefined);
  const fields = computed(() => problems.fields(error()));
  return {
    pending: pending.asReadonly(),
    error: error.asReadonly(),
    fields,
    sentence: computed(() =>
      error() === undefined || Object.keys(fields()).length > 0 ? '' : problems.of(error()),
    ),
    async send(call) {
      if (pending()) return undefined;
      pending.set(true);
      error.set(undefined);
      try {
        return await call();
      } catch (failure) {
        error.set(failure);
        return undefined;
      } finally {
        pending.set(false);
      }
    },
    clear: () => error.set(undefined),
  };
}
