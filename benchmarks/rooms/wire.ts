import { WebSocket } from 'ws';

/**
 * A socket.io client reduced to what a measurement needs: opens, answers pings, calls with acknowledgements, hands on
 * what it hears unparsed. Its own work is small beside the server's.
 */
export interface Wire {
  /** Resolves with the acknowledgement's first argument. */
  call<T>(name: string, payload: unknown): Promise<T>;
  /** Told every broadcast as its raw text. */
  hears: ((packet: string) => void) | undefined;
  /** Takes nothing more from the network, as a reader does whose line is too thin. */
  stall(): void;
  /** Reads on; only then it notices that it was cut. */
  resume(): void;
  readonly gone: Promise<void>;
  close(): void;
}

export function openWire(origin: string, cookie = ''): Promise<Wire> {
  return new Promise((resolve, reject) => {
    const ws = new WebSocket(`${origin.replace('http', 'ws')}/socket.io/?EIO=4&transport=websocket`, {
      headers: { origin, cookie },
      perMessageDeflate: false,
    });
    const waiting = new Map<number, (answer: never) => void>();
    let next = 0;
    const wire: Wire = {
      call: (name, payload) =>
        new Promise((answered) => {
          const id = next++;
          waiting.set(id, answered as (answer: never) => void);
          ws.send(`42${id}${JSON.stringify([name, payload])}`);
        }),
      hears: undefined,
      stall: () => ws.pause(),
      resume: () => ws.resume(),
      gone: new Promise((done) => ws.once('close', () => done())),
      close: () => ws.terminate(),
    };
    ws.once('error', reject);
    ws.on('message', (data: Buffer) => {
      const packet = String(data);
      switch (packet.slice(0, 2)) {
        case '42':
          return wire.hears?.(packet);
        case '43': {
          const start = packet.indexOf('[');
          const id = Number(packet.slice(2, start));
          const answer = waiting.get(id);
          waiting.delete(id);
          return answer?.((JSON.parse(packet.slice(start)) as never[])[0]!);
        }
        case '40':
          return resolve(wire);
        case '44':
          return reject(new Error(packet));
        default:
          if (packet === '2') ws.send('3');
          else if (packet.startsWith('0')) ws.send('40');
      }
    });
  });
}

/** Opens this many, so many at a time. */
export async function openWires(
  count: number,
  open: (index: number) => Promise<Wire>,
  atOnce = 64,
): Promise<Wire[]> {
  const wires: Wire[] = [];
  let index = 0;
  const worker = async () => {
    while (index < count) wires.push(await open(index++));
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, count) }, worker));
  return wires;
}
