import { PendingTasks, effect, inject, signal, type Signal } from '@angular/core';
import { turn } from './turn.js';

/**
 * How many parts of a page may be drawn: one when it is `ready`, then one more at each turn, so that no task of drawing it
 * is long on a phone. Parts below come later than those above, so nothing moves.
 */
export function byParts(ready: () => unknown, parts: number): Signal<number> {
  const pending = inject(PendingTasks);
  const drawn = signal(1);
  effect(() => {
    if (!ready() || drawn() >= parts) return;
    const done = pending.add();
    void turn().then(() => {
      drawn.update((count) => count + 1);
      done();
    });
  });
  return drawn.asReadonly();
}
