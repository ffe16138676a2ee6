import { DestroyRef, effect, inject, signal, untracked, type ResourceRef } from '@angular/core';
import { RealtimeSocket } from './socket.js';

/**
 * Asks a resource again. One whose first answer is still on its way refuses to be reloaded, and that answer may be older
 * than the reason to ask: it is asked once more when it is there.
 */
export function askingAgain(asked: ResourceRef<unknown>): () => void {
  const late = signal(false);
  effect(() => {
    if (!late() || asked.isLoading()) return;
    late.set(false);
    untracked(() => asked.reload());
  });
  return () => {
    if (!asked.reload()) late.set(untracked(asked.isLoading));
  };
}

/** Runs when the bell rings, and on every later connection: it may have rung while there was none. */
export function onBell(act: (unread?: number) => void): void {
  const socket = inject(RealtimeSocket);
  let past = socket.state() === 'connected';
  const stop = [
    socket.on('notice:created', ({ unread }) => act(unread)),
    socket.onConnect(() => {
      if (past) past = false;
      else act();
    }),
  ];
  inject(DestroyRef).onDestroy(() => stop.forEach((end) => end()));
}
