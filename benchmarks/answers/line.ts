import { connect } from 'node:net';

/** One keep-alive connection, which asks as browsers ask and costs next to nothing beside the server. */
export interface Line {
  /** Resolves when the whole answer is there; throws when it is no 200. */
  ask(path: string): Promise<void>;
  close(): void;
}

const END_OF_HEAD = '\r\n\r\n';
const LAST_CHUNK = Buffer.from('\r\n0\r\n\r\n');

/** Bytes of the answer that the buffer begins with; undefined as long as it isn't all there. */
function lengthOfAnswer(buffer: Buffer): number | undefined {
  const head = buffer.indexOf(END_OF_HEAD);
  if (head < 0) return undefined;
  const fields = buffer.toString('latin1', 0, head);
  const length = /content-length: (\d+)/i.exec(fields)?.[1];
  const body = head + END_OF_HEAD.length;
  if (length !== undefined) return buffer.length >= body + Number(length) ? body + Number(length) : undefined;
  const last = buffer.indexOf(LAST_CHUNK, head);
  return last < 0 ? undefined : last + LAST_CHUNK.length;
}

/** Opens a connection to an origin such as http://127.0.0.1:4000. */
export async function openLine(origin: string): Promise<Line> {
  const { hostname, port, host } = new URL(origin);
  const socket = connect({ host: hostname, port: Number(port), noDelay: true });
  await new Promise<void>((resolve, reject) => socket.once('connect', resolve).once('error', reject));
  let pending: { resolve(): void; reject(error: Error): void } | undefined;
  let got: Buffer = Buffer.alloc(0);
  const fail = (error: Error) => pending?.reject(error);
  socket.on('error', fail).on('close', () => fail(new Error(`${origin} closed the line`)));
  socket.on('data', (part) => {
    got = got.length > 0 ? Buffer.concat([got, part]) : part;
    const length = lengthOfAnswer(got);
    if (length === undefined) return;
    const status = got.toString('latin1', 9, 12);
    got = got.subarray(length);
    const { resolve, reject } = pending!;
    pending = undefined;
    if (status === '200') resolve();
    else reject(new Error(`${origin} answered ${status}`));
  });
  return {
    ask: (path) =>
      new Promise((resolve, reject) => {
        pending = { resolve, reject };
        socket.write(
          `GET ${path} HTTP/1.1\r\nHost: ${host}\r\nAccept: application/json\r\nAccept-Encoding: gzip, br\r\n\r\n`,
        );
      }),
    close: () => socket.destroy(),
  };
}

/** Answers a second when so many lines each ask again as soon as they are answered. */
export async function flatOut(
  origin: string,
  path: () => string,
  lines: number,
  seconds: number,
): Promise<number> {
  const open = await Promise.all(Array.from({ length: lines }, () => openLine(origin)));
  const ended = performance.now() + seconds * 1000;
  let answers = 0;
  const started = performance.now();
  await Promise.all(
    open.map(async (line) => {
      while (performance.now() < ended) {
        await line.ask(path());
        answers++;
      }
    }),
  );
  const rate = answers / ((performance.now() - started) / 1000);
  open.forEach((line) => line.close());
  return rate;
}

/** Milliseconds of each answer, asked one after the other on one line until `ended` holds. */
export async function watch(origin: string, path: string, ended: () => boolean): Promise<number[]> {
  const line = await openLine(origin);
  const taken: number[] = [];
  while (!ended()) {
    const asked = performance.now();
    await line.ask(path);
    taken.push(performance.now() - asked);
  }
  line.close();
  return taken;
}
