import type { Clock } from '../clock.js';

/** A clock that the loader sets back, so that what it makes has a past. */
export interface MovableClock extends Clock {
  /** Stands at this moment until released. */
  set(at: Date): void;
  release(): void;
}

export function createMovableClock(): MovableClock {
  let fixed: number | undefined;
  return {
    now: () => (fixed === undefined ? new Date() : new Date(fixed)),
    set: (at) => void (fixed = at.getTime()),
    release: () => void (fixed = undefined),
  };
}
