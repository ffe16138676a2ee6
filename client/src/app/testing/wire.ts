import type { Acknowledgement } from '@longcai/shared/rooms/rooms.events';

/** The other end of the wire, in memory. */
export function aWire(answer?: Acknowledgement<unknown>) {
  const handlers = new Map<string, (...args: unknown[]) => void>();
  let any: (event: string, ...args: unknown[]) => void = () => undefined;
  let markOpened: () => void;
  const opened = new Promise<void>((resolve) => (markOpened = resolve));
  const wire = {
    connected: false,
    opened,
    on: (event: string, handler: (...args: unknown[]) => void) => handlers.set(event, handler),
    onAny: (handler: typeof any) => (any = handler),
    emit: (_event: string, _payload: unknown, acknowledge: (answer: unknown) => void) =>
      answer && acknowledge(answer),
    connect: () => {
      wire.connected = true;
      handlers.get('connect')?.();
      markOpened();
    },
    disconnect: () => (wire.connected = false),
    fire: (event: string, ...args: unknown[]) => handlers.get(event)?.(...args),
    deliver: (event: string, payload: unknown) => any(event, payload),
  };
  return wire;
}
