import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

export interface Line {
  readonly origin: string;
  /** Ends what goes over it and answers nothing more, as when a server or the way to it is gone. */
  cut(): Promise<void>;
  mend(): Promise<void>;
}

/** A line of one's own to the platform, which service workers cannot go round: browsers visit `origin` instead. */
export async function aLineTo(platform: string): Promise<Line> {
  const { hostname, port } = new URL(platform);
  const open = new Set<Socket>();
  const server = createServer((near) => {
    const far = connect(Number(port), hostname);
    for (const [socket, other] of [
      [near, far],
      [far, near],
    ] as const) {
      open.add(socket);
      socket.on('error', () => other.destroy());
      socket.on('close', () => {
        open.delete(socket);
        other.destroy();
      });
      socket.pipe(other);
    }
  });
  const listen = (at: number) => new Promise<void>((resolve) => server.listen(at, '127.0.0.1', resolve));
  await listen(0);
  const own = (server.address() as AddressInfo).port;
  return {
    origin: `http://127.0.0.1:${own}`,
    mend: () => listen(own),
    cut: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of open) socket.destroy();
      }),
  };
}
