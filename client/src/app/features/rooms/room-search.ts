import { Injectable, computed, inject, resource, signal } from '@angular/core';
import type { RoomHits } from '@longcai/shared/rooms/room-reading.contract';
import { Api } from '../../core/api.js';
import { SEARCH } from './room-calls.js';

const PAUSE_MS = 250;

/** Search inside messages, of one room or of all, while one types. */
@Injectable()
export class RoomSearch {
  private readonly api = inject(Api);
  readonly roomId = signal<string | undefined>(undefined);
  readonly words = signal('');
  private readonly asked = computed(() => this.words().trim());
  readonly hits = resource<RoomHits, { q: string; roomId: string | undefined } | undefined>({
    params: () => {
      const q = this.asked();
      // One Latin letter finds everything; one Chinese character is a word.
      return q.length > 1 || /\p{Script=Han}/u.test(q) ? { q, roomId: this.roomId() } : undefined;
    },
    loader: async ({ params: { q, roomId }, abortSignal }) => {
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
      abortSignal.throwIfAborted();
      return this.api.call(SEARCH, { query: { q, ...(roomId && { roomId }) } }, { signal: abortSignal });
    },
  });
}
