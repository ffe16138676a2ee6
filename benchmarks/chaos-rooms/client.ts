import { acknowledgedCalls } from '@longcai/shared/rooms/acknowledged';
import { followRoom, type RoomFollower } from '@longcai/shared/rooms/follow-room';
import { createOutboxQueue, type OutboxEntry, type OutboxQueue } from '@longcai/shared/rooms/outbox';
import { emptyRoomState, type RoomState } from '@longcai/shared/rooms/room-state';
import type { MessagePage, RoomMessage, RoomSay } from '@longcai/shared/rooms/rooms.contract';
import { roomCommands, type Acknowledgement } from '@longcai/shared/rooms/rooms.events';
import { io, type Socket } from 'socket.io-client';
import type { Person } from '../support/people.js';

interface Outgoing extends OutboxEntry {
  readonly say: RoomSay;
}

/** A browser's database, as far as the outbox uses it: it outlives the page, and holds copies. */
function aDatabase() {
  const rows = new Map<string, string>();
  return {
    all: async () => [...rows.values()].map((row) => JSON.parse(row) as Outgoing),
    put: async (entry: Outgoing) => void rows.set(entry.clientMsgId, JSON.stringify(entry)),
    remove: async (id: string) => void rows.delete(id),
    clear: async () => rows.clear(),
  };
}

const BURST = 25;
const HEARTBEAT = 2_000;
const AGAIN_AFTER = 500;

/** Milliseconds until the next try to connect, spread so that not everybody comes back at once. */
const pause = () => 200 + Math.random() * 600;

/** One page that shows the room: the browser's own pipeline over a real socket. */
class Page {
  private socket: Socket | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private closed = false;
  private readonly calls = acknowledgedCalls(() => this.socket);
  readonly follower: RoomFollower;
  readonly outbox: OutboxQueue<Outgoing>;
  /** What appeared, in the order it appeared. */
  readonly appeared: string[] = [];
  private readonly beat = setInterval(() => void this.heartbeat(), HEARTBEAT);

  constructor(
    private readonly client: ChaosClient,
    database: ReturnType<typeof aDatabase>,
    private attempt: number,
  ) {
    const { roomId } = client;
    this.follower = followRoom(
      {
        join: () => this.ask<{ head: number }>(roomCommands.join.name, { roomId }),
        since: (after) => this.ask<MessagePage>(roomCommands.since.name, { roomId, after, limit: 500 }),
      },
      emptyRoomState(),
      (state) => this.shows(state),
      (act) => void setTimeout(act, BURST),
    );
    this.outbox = createOutboxQueue<Outgoing>({
      storage: database,
      connected: () => this.socket?.connected ?? false,
      attempt: async ({ say }) => {
        const answer = await this.calls.call<RoomMessage>(roomCommands.send.name, { roomId, say });
        if (answer?.ok) return { message: answer.data };
        if (!answer || answer.problem.status >= 429 || answer.problem.status === 401)
          return { againAfter: AGAIN_AFTER };
        return { refused: answer.problem.code };
      },
      changed: () => undefined,
      delivered: (message) => {
        client.acknowledged.set(message.clientMsgId, message);
        this.follower.take(message);
      },
    });
    void this.outbox.restore(() => true);
    this.connect();
  }

  cut(): void {
    const { transport } = (this.socket?.io.engine ?? {}) as {
      transport?: { ws?: { _socket?: { destroy(): void } } };
    };
    transport?.ws?._socket?.destroy();
  }

  close(): void {
    this.closed = true;
    clearTimeout(this.timer);
    clearInterval(this.beat);
    this.follower.end();
    this.calls.interrupted();
    this.socket?.disconnect();
  }

  private connect(): void {
    const { origins, person } = this.client;
    const origin = origins[this.attempt++ % origins.length]!;
    const socket = io(origin, {
      transports: ['websocket'],
      forceNew: true,
      reconnection: false,
      extraHeaders: { cookie: person.cookie, origin },
    });
    this.socket = socket;
    socket.on('connect', () => {
      void this.follower.connected();
      this.outbox.flush();
    });
    socket.on('room-message:sent', (message: RoomMessage) => this.follower.heard(message));
    const again = () => {
      this.calls.interrupted();
      socket.disconnect();
      if (!this.closed) this.timer = setTimeout(() => this.connect(), pause());
    };
    socket.once('disconnect', again);
    socket.once('connect_error', again);
  }

  private async ask<T>(name: string, payload: object): Promise<T> {
    const answer: Acknowledgement<T> | null = await this.calls.call<T>(name, payload);
    if (!answer?.ok) throw new Error(answer ? answer.problem.code : 'no answer');
    return answer.data;
  }

  private async heartbeat(): Promise<void> {
    const { roomId } = this.client;
    const answer = await this.calls.call<{ heads: Record<string, number> }>(roomCommands.heads.name, {
      roomIds: [roomId],
    });
    if (answer?.ok) this.follower.headIs(answer.data.heads[roomId] ?? 0);
  }

  private shows({ messages }: RoomState): void {
    if (messages.size === this.appeared.length) return;
    const ids = [...messages.values()].slice(this.appeared.length);
    for (const { clientMsgId } of ids) this.appeared.push(clientMsgId);
  }
}

/** One person with one page open, which may be reloaded: what waits in the outbox stays. */
export class ChaosClient {
  private readonly database = aDatabase();
  private page: Page;
  private order = 0;
  /** Everything the server acknowledged to this person. */
  readonly acknowledged = new Map<string, RoomMessage>();
  sent = 0;

  constructor(
    readonly origins: readonly string[],
    readonly person: Person,
    readonly roomId: string,
    private readonly first: number,
  ) {
    this.page = new Page(this, this.database, first);
  }

  get state(): RoomState {
    return this.page.follower.state();
  }
  get appeared(): readonly string[] {
    return this.page.appeared;
  }
  /** What waits, and what the server refused. */
  get outgoing(): readonly Outgoing[] {
    return this.page.outbox.entries();
  }

  say(say: RoomSay): void {
    this.sent++;
    const { roomId } = this;
    const order = ++this.order;
    void this.page.outbox.add({ clientMsgId: say.clientMsgId, roomId, order, say });
  }

  cut(): void {
    this.page.cut();
  }

  reload(): void {
    this.page.close();
    this.page = new Page(this, this.database, this.first);
  }

  close(): void {
    this.page.close();
  }
}
