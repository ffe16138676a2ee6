import { Injectable, computed, effect, inject, signal, untracked } from '@angular/core';
import { RoomStore } from './room-store.js';

/** When the reader may write again in a room with a pace. */
@Injectable()
export class OwnPace {
  private readonly store = inject(RoomStore);
  private readonly now = signal(Date.now());
  private readonly mayAt = computed(() => this.store.room()?.slow?.mayAt ?? null);
  /** Seconds between two messages of one person; 0 where there is no pace. */
  readonly every = computed(() => this.store.room()?.slow?.seconds ?? 0);
  /** Seconds until then; 0 when it is now. */
  readonly wait = computed(() => {
    const mayAt = this.mayAt();
    return mayAt ? Math.max(0, Math.ceil((Date.parse(mayAt) - this.now()) / 1000)) : 0;
  });

  constructor() {
    effect((onCleanup) => {
      if (!this.mayAt()) return;
      untracked(() => this.now.set(Date.now()));
      const second = setInterval(() => this.now.set(Date.now()), 1000);
      onCleanup(() => clearInterval(second));
    });
  }
}
