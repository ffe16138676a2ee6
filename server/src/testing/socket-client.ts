import type { RoomMessage } from '@longcai/shared/rooms/rooms.contract';
import type { Acknowledgement, ServerEvents, SocketCommand } from '@longcai/shared/rooms/rooms.events';
import { io, type Socket } from 'socket.io-client';
import type * as z from 'zod';
import type { TestClient } from './test-app.js';

/** A real websocket with the client's cookies; what it hears is kept in order. */
export interface SocketClient {
  readonly socket: Socket;
  readonly heard: RoomMessage[];
  send<P extends z.ZodType, R extends z.ZodType>(
    command: SocketCommand<P, R>,
    payload: z.input<P>,
  ): Promise<z.output<R>>;
  try(name: string, payload: unknown): Promise<Acknowledgement<unknown>>;
  /** Resolves with the next event of this name, or one that came since the socket opened and fits. */
  next<E extends keyof ServerEvents>(event: E): Promise<Parameters<ServerEvents[E]>[0]>;
  /** Resolves when the room's event with this number was heard. */
  hears(seq: number): Promise<RoomMessage>;
  closed(): Promise<void>;
  close(): void;
}

const WAIT = 5_000;

/** Waits for a condition that an event brings about; fails after five seconds. */
function until<T>(emitter: Socket, event: string, look: () => T | undefined, what: string): Promise<T> {
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => reject(new Error(`waited in vain for ${what}`)), WAIT);
    const check = () => {
      const found = look();
      if (found === undefined) return;
      clearTimeout(late);
      emitter.off(event, check);
      resolve(found);
    };
    emitter.on(event, check);
    check();
  });
}

/** Connects, or rejects with the refusal. */
export async function socketClient(
  client: TestClient,
  headers: Record<string, string> = {},
): Promise<SocketClient> {
  const socket = io(client.origin, {
    transports: ['websocket'],
    forceNew: true,
    reconnection: false,
    extraHeaders: { ...client.headers, ...headers },
  });
  const heard: RoomMessage[] = [];
  socket.on('room-message:sent', (message: RoomMessage) => heard.push(message));
  await new Promise<void>((resolve, reject) => {
    socket.once('connect', resolve);
    socket.once('connect_error', (error) => {
      socket.close();
      reject(error);
    });
  });
  const attempt = (name: string, payload: unknown) =>
    socket.timeout(WAIT).emitWithAck(name, payload) as Promise<Acknowledgement<unknown>>;
  return {
    socket,
    heard,
    try: attempt,
    async send(command, payload) {
      const answer = await attempt(command.name, payload);
      if (!answer.ok) throw new Error(`${command.name} answered ${JSON.stringify(answer.problem)}`);
      return answer.data as never;
    },
    next: (event) =>
      new Promise((resolve, reject) => {
        const late = setTimeout(() => reject(new Error(`waited in vain for ${event}`)), WAIT);
        socket.once(event as string, (value) => {
          clearTimeout(late);
          resolve(value);
        });
      }),
    hears: (seq) =>
      until(
        socket,
        'room-message:sent',
        () => heard.find((message) => message.seq === seq),
        `message ${seq}`,
      ),
    closed: () =>
      until(
        socket,
        'disconnect',
        () => (socket.connected ? undefined : true),
        'the end of the connection',
      ).then(() => undefined),
    close: () => void socket.disconnect(),
  };
}
