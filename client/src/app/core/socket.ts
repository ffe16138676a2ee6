import { Injectable, InjectionToken, effect, inject, signal } from '@angular/core';
import { acknowledgedCalls } from '@longcai/shared/rooms/acknowledged';
import type { ServerEvents, SocketCommand } from '@longcai/shared/rooms/rooms.events';
import type { Socket } from 'socket.io-client';
import type * as z from 'zod';
import { OFFLINE, ProblemError } from './api.js';
import { Session } from './session.js';

export type SocketState = 'idle' | 'connecting' | 'connected' | 'interrupted';
export type OpenSocket = () => Promise<
  Pick<Socket, 'on' | 'onAny' | 'emit' | 'connect' | 'disconnect' | 'connected'>
>;

/** Websocket only, so that no server needs sticky sessions; retries spread over half a second to five. */
export const OPEN_SOCKET = new InjectionToken<OpenSocket>('open socket', {
  providedIn: 'root',
  factory: () => async () => {
    const { io } = await import('socket.io-client');
    return io({
      transports: ['websocket'],
      autoConnect: false,
      reconnectionDelay: 1000,
      reconnectionDelayMax: 5000,
      randomizationFactor: 0.5,
    });
  },
});

/** The connection of a signed-in reader: opened when they sign in, closed when they sign out. */
@Injectable({ providedIn: 'root' })
export class RealtimeSocket {
  private readonly open = inject(OPEN_SOCKET);
  private readonly session = inject(Session);
  private readonly current = signal<SocketState>('idle');
  private readonly handlers = new Map<string, Set<(...args: unknown[]) => void>>();
  private readonly whenConnected = new Set<() => void>();
  private socket: Awaited<ReturnType<OpenSocket>> | undefined;
  private readonly calls = acknowledgedCalls(() => this.socket);
  readonly state = this.current.asReadonly();

  constructor() {
    effect(() => {
      if (this.session.signedIn()) void this.connect();
      else this.close();
    });
  }

  /**
   * Sends a command and waits for its acknowledgement.
   * @throws ProblemError with the server's code, or OFFLINE when nothing came back
   */
  async send<P extends z.ZodType, R extends z.ZodType>(
    command: SocketCommand<P, R>,
    payload: z.input<P>,
  ): Promise<z.output<R>> {
    const answer = await this.calls.call<z.output<R>>(command.name, payload);
    if (!answer) throw unreachable();
    if (!answer.ok) throw new ProblemError(answer.problem);
    return answer.data;
  }

  /** @returns stops listening */
  on<E extends keyof ServerEvents>(event: E, handler: ServerEvents[E]): () => void {
    const known = this.handlers.get(event) ?? new Set();
    this.handlers.set(event, known.add(handler as (...args: unknown[]) => void));
    return () => known.delete(handler as (...args: unknown[]) => void);
  }

  /** Runs now if connected, and again on every reconnect: join and catch up here. */
  onConnect(handler: () => void): () => void {
    this.whenConnected.add(handler);
    if (this.state() === 'connected') handler();
    return () => this.whenConnected.delete(handler);
  }

  private async connect(): Promise<void> {
    this.current.set('connecting');
    const socket = (this.socket ??= await this.prepare());
    if (this.session.signedIn()) socket.connect();
  }

  private async prepare(): Promise<NonNullable<typeof this.socket>> {
    const socket = await this.open();
    socket.on('connect', () => {
      this.current.set('connected');
      for (const handler of this.whenConnected) handler();
    });
    socket.on('disconnect', (reason: string) => {
      this.interrupted();
      // The server cuts sockets of sessions that ended elsewhere; it also cuts one that is too slow, which reconnects.
      if (reason === 'io server disconnect') void this.sentAway();
    });
    socket.on('connect_error', (error: Error & { data?: { code?: string } }) => {
      this.interrupted();
      if (error.data?.code === 'sign-in-required') void this.session.load();
    });
    socket.onAny((event: string, ...args: unknown[]) => {
      for (const handler of this.handlers.get(event) ?? []) handler(...args);
    });
    return socket;
  }

  private async sentAway(): Promise<void> {
    await this.session.load();
    if (this.session.signedIn()) this.socket?.connect();
  }

  private interrupted(): void {
    this.calls.interrupted();
    if (this.current() !== 'idle') this.current.set('interrupted');
  }

  private close(): void {
    this.current.set('idle');
    this.calls.interrupted();
    this.socket?.disconnect();
  }
}

function unreachable(): ProblemError {
  return new ProblemError({ type: 'about:blank', title: OFFLINE, status: 0, code: OFFLINE, detail: OFFLINE });
}
