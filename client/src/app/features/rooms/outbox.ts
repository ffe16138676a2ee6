import { Injectable, computed, effect, inject, signal, untracked } from '@angular/core';
import type { FileView } from '@longcai/shared/files/files.contract';
import type { Problem } from '@longcai/shared/problem';
import { createOutboxQueue, type Attempt } from '@longcai/shared/rooms/outbox';
import type { RoomMessage, RoomSay } from '@longcai/shared/rooms/rooms.contract';
import { ProblemError } from '../../core/api.js';
import { Session } from '../../core/session.js';
import { RealtimeSocket } from '../../core/socket.js';
import { OUTBOX_STORAGE, type Outgoing } from './outbox-storage.js';
import { SEND } from './room-calls.js';
import { SEND_FILE } from './send-file.js';

/** What is to be said, without the id that the outbox gives it. */
export type ToSay = RoomSay extends infer S ? (S extends RoomSay ? Omit<S, 'clientMsgId'> : never) : never;

const AGAIN_AFTER = 2_000;
/** Failures of the server itself that may pass; a full disk will not. */
const mayPass = ({ status }: Problem) =>
  status === 0 || status === 401 || status === 429 || (status >= 500 && status !== 507);

/**
 * Everything this reader says, kept in the browser until the server has acknowledged it; the rules are those of
 * `createOutboxQueue`. Signing out empties it.
 */
@Injectable({ providedIn: 'root' })
export class Outbox {
  private readonly socket = inject(RealtimeSocket);
  private readonly session = inject(Session);
  private readonly sendFile = inject(SEND_FILE);
  private readonly list = signal<readonly Outgoing[]>([]);
  private readonly flying = signal<ReadonlySet<string>>(new Set());
  private readonly delivered = new Set<(message: RoomMessage) => void>();
  private readonly queued = createOutboxQueue<Outgoing>({
    storage: inject(OUTBOX_STORAGE),
    connected: () => untracked(this.socket.state) === 'connected',
    attempt: (entry) => this.attempt(entry),
    changed: (entries, flying) => {
      this.list.set(entries);
      this.flying.set(flying);
    },
    delivered: (message) => {
      for (const handler of this.delivered) handler(message);
    },
  });

  readonly entries = this.list.asReadonly();
  /** Those that wait for their acknowledgement now. */
  readonly sending = this.flying.asReadonly();
  /** Those that wait for a connection, in the order they will go. */
  readonly queue = computed(() => this.list().filter(({ refused }) => !refused));

  constructor() {
    effect(() => {
      const state = this.session.state();
      const accountId = this.session.me()?.id;
      if (state === 'anonymous') void this.queued.clear();
      else if (accountId) void this.queued.restore((entry) => entry.accountId === accountId);
    });
    this.socket.onConnect(() => this.queued.flush());
  }

  of(roomId: string): readonly Outgoing[] {
    return this.list().filter((entry) => entry.roomId === roomId);
  }

  onDelivered(handler: (message: RoomMessage) => void): () => void {
    this.delivered.add(handler);
    return () => this.delivered.delete(handler);
  }

  /** @param pending files that are still to be uploaded, before the message leaves */
  async add(
    roomId: string,
    say: ToSay,
    files: readonly FileView[] = [],
    pending: readonly File[] = [],
  ): Promise<void> {
    const accountId = this.session.me()?.id;
    if (!accountId) return;
    const clientMsgId = crypto.randomUUID();
    await this.queued.add({
      clientMsgId,
      accountId,
      roomId,
      order: Math.max(Date.now(), (this.list().at(-1)?.order ?? 0) + 1),
      at: new Date().toISOString(),
      say: { ...say, clientMsgId } as RoomSay,
      files,
      pending,
    });
  }

  async retry(clientMsgId: string): Promise<void> {
    const refused = this.list().find((entry) => entry.clientMsgId === clientMsgId);
    if (!refused) return;
    const again = { ...refused };
    delete again.refused;
    await this.queued.replace(again);
  }

  discard(clientMsgId: string): Promise<void> {
    return this.queued.discard(clientMsgId);
  }

  private async attempt(entry: Outgoing): Promise<Attempt> {
    try {
      const { roomId, say } = await this.withFiles(entry);
      return { message: await this.socket.send(SEND, { roomId, say }) };
    } catch (error) {
      if (!(error instanceof ProblemError)) return { againAfter: AGAIN_AFTER };
      const { problem } = error;
      const { retryAfterSeconds } = problem;
      if (retryAfterSeconds !== undefined) return { againAfter: retryAfterSeconds * 1000 };
      return mayPass(problem) ? { againAfter: AGAIN_AFTER } : { refused: problem.code };
    }
  }

  /** The entry once its files are there; each is noted as it arrives, so that a reload does not send it again. */
  private async withFiles(entry: Outgoing): Promise<Outgoing> {
    let now = entry;
    for (let file = now.pending?.[0]; file; file = now.pending?.[0]) {
      const view = await this.sendFile(now.roomId, file);
      const say = { ...now.say, files: [...now.files, view].map(({ id }) => id) } as RoomSay;
      now = { ...now, say, files: [...now.files, view], pending: now.pending?.slice(1) ?? [] };
      await this.queued.replace(now);
    }
    return now;
  }
}
