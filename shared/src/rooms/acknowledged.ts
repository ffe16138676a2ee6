import type { Acknowledgement } from './rooms.events.js';

/** The part of a socket.io client socket that calls need. */
export interface CallableSocket {
  readonly connected: boolean;
  emit(name: string, payload: unknown, acknowledge: (answer: never) => void): unknown;
}

export interface AcknowledgedCalls {
  /** Resolves with the acknowledgement; null when the line is down, broke before it came, or it took too long. */
  call<T>(name: string, payload: unknown): Promise<Acknowledgement<T> | null>;
  /** To be called when the connection is lost: whatever was under way is answered with null. */
  interrupted(): void;
}

/**
 * Commands with their acknowledgements. A call never outlives its connection: what waits for a lost answer would hold up
 * everything behind it after the reconnect.
 * @param within milliseconds until a call counts as unanswered
 */
export function acknowledgedCalls(
  socket: () => CallableSocket | undefined,
  within = 10_000,
): AcknowledgedCalls {
  const waiting = new Set<() => void>();
  return {
    call: <T>(name: string, payload: unknown) =>
      new Promise<Acknowledgement<T> | null>((resolve) => {
        const open = socket();
        if (!open?.connected) return resolve(null);
        const settle = (answer: Acknowledgement<T> | null) => {
          clearTimeout(late);
          waiting.delete(giveUp);
          resolve(answer);
        };
        const giveUp = () => settle(null);
        const late = setTimeout(giveUp, within);
        waiting.add(giveUp);
        open.emit(name, payload, settle);
      }),
    interrupted() {
      for (const giveUp of [...waiting]) giveUp();
    },
  };
}
