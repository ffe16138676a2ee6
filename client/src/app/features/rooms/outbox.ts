import { Injectable, computed, effect, inject, signal, untracked } from '@angular/core';
import type { FileView } from '@longcai/shared/files/files.contract';
import type { RoomMessage, RoomSay } from '@longcai/shared/rooms/rooms.contract';
import { ProblemError } from '../../core/api.js';
import { Session } from '../../core/session.js';
import { RealtimeSocket } from '../../core/socket.js';
import { OUTBOX_STORAGE, type Outgoing } from './outbox-storage.js';
import { SEND } from './room-calls.js';

/** What is to be said, without the id that the outbox gives it. */
export type ToSay = RoomSay extends infer S ? (S extends RoomSay ? Omit<S, 'clientMsgId'> : never) : never;

const AGAIN_AFTER = 2_000;

/**
 * Everything this reader says, in order, kept in the browser until the server has acknowledged it. A retry repeats the
 * id, so that what arrived before the connection broke is not said twice. Signing out empties it.
 */
@Injectable({ providedIn: 'root' })
export class Outbox {
  private readonly storage = inject(OUTBOX_STORAGE);
  private readonly socket = inject(RealtimeSocket);
  private readonly session = inject(Session);
  private readonly list = signal<readonly Outgoing[]>([]);
  private readonly delivered = new Set<(message: RoomMessage) => void>();
  private readonly flying = signal<string | undefined>(undefined);
  private running = false;
  /** Only what storage holds may leave: a reload in between must find it again. */
  private readonly stored = new Set<string>();

  readonly entries = this.list.asReadonly();
  /** The one that waits for its acknowledgement now. */
  readonly sending = this.flying.asReadonly();
  /** Those that wait for a connection, in the order they will go. */
  readonly queue = computed(() => this.list().filter(({ refused }) => !refused));

  constructor() {
    effect(() => {
      const state = this.session.state();
      const accountId = this.session.me()?.id;
      if (state === 'anonymous') void this.forget();
      else if (accountId) void this.restore(accountId);
    });
    this.socket.onConnect(() => void untracked(() => this.flush()));
  }

  of(roomId: string): readonly Outgoing[] {
    return this.list().filter((entry) => entry.roomId === roomId);
  }

  onDelivered(handler: (message: RoomMessage) => void): () => void {
    this.delivered.add(handler);
    return () => this.delivered.delete(handler);
  }

  async add(roomId: string, say: ToSay, files: readonly FileView[] = []): Promise<void> {
    const accountId = this.session.me()?.id;
    if (!accountId) return;
    const clientMsgId = crypto.randomUUID();
    const entry: Outgoing = {
      clientMsgId,
      accountId,
      roomId,
      order: Math.max(Date.now(), (this.list().at(-1)?.order ?? 0) + 1),
      at: new Date().toISOString(),
      say: { ...say, clientMsgId } as RoomSay,
      files,
    };
    this.list.update((list) => [...list, entry]);
    await this.storage.put(entry);
    this.stored.add(clientMsgId);
    await this.flush();
  }

  async retry(clientMsgId: string): Promise<void> {
    this.change(clientMsgId, (entry) => {
      const again = { ...entry };
      delete again.refused;
      return again;
    });
    await this.flush();
  }

  async discard(clientMsgId: string): Promise<void> {
    this.list.update((list) => list.filter((entry) => entry.clientMsgId !== clientMsgId));
    await this.storage.remove(clientMsgId);
  }

  /** Sends what waits, one after the other; stops at the first that the network does not carry. */
  async flush(): Promise<void> {
    if (this.running) return;
    this.running = true;
    try {
      for (let next = this.next(); next; next = this.next()) if (!(await this.deliver(next))) return;
    } finally {
      this.running = false;
    }
  }

  private next(): Outgoing | undefined {
    const first = this.queue()[0];
    return first && this.stored.has(first.clientMsgId) && this.socket.state() === 'connected'
      ? first
      : undefined;
  }

  private async deliver({ clientMsgId, roomId, say }: Outgoing): Promise<boolean> {
    this.flying.set(clientMsgId);
    try {
      const message = await this.socket.send(SEND, { roomId, say });
      for (const handler of this.delivered) handler(message);
      await this.discard(clientMsgId);
      return true;
    } catch (error) {
      const problem = error instanceof ProblemError ? error.problem : undefined;
      if (!problem || problem.status === 0 || problem.status === 401 || problem.status >= 429) {
        setTimeout(() => void this.flush(), AGAIN_AFTER);
        return false;
      }
      this.change(clientMsgId, (entry) => ({ ...entry, refused: problem.code }));
      return true;
    } finally {
      this.flying.set(undefined);
    }
  }

  private change(clientMsgId: string, how: (entry: Outgoing) => Outgoing): void {
    this.list.update((list) =>
      list.map((entry) => {
        if (entry.clientMsgId !== clientMsgId) return entry;
        const changed = how(entry);
        void this.storage.put(changed);
        return changed;
      }),
    );
  }

  private async restore(accountId: string): Promise<void> {
    const kept = (await this.storage.all()).filter((entry) => entry.accountId === accountId);
    for (const { clientMsgId } of kept) this.stored.add(clientMsgId);
    this.list.update((list) => {
      const known = new Set(list.map(({ clientMsgId }) => clientMsgId));
      return [...kept.filter(({ clientMsgId }) => !known.has(clientMsgId)), ...list].sort(
        (a, b) => a.order - b.order,
      );
    });
    await this.flush();
  }

  private async forget(): Promise<void> {
    this.list.set([]);
    this.stored.clear();
    await this.storage.clear();
  }
}
