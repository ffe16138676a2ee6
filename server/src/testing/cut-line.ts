import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/**
 * A TCP line to a server that can be cut: what is under way breaks off and nobody gets through until it is mended.
 * While it is held, connections stand but nothing comes through, as when a firewall drops packets.
 * @param port of the server on 127.0.0.1
 */
export async function startLine(port: number) {
  const sockets = new Set<Socket>();
  let state: 'open' | 'cut' | 'held' = 'open';

  const server = createServer((near) => {
    sockets.add(near);
    near.on('error', () => near.destroy());
    near.on('close', () => sockets.delete(near));
    if (state === 'cut') return void near.destroy();
    const far = connect(port, '127.0.0.1');
    sockets.add(far);
    far.on('error', () => near.destroy());
    far.on('close', () => {
      sockets.delete(far);
      near.destroy();
    });
    near.on('close', () => far.destroy());
    near.on('data', (bytes) => void (state === 'open' && far.write(bytes)));
    far.on('data', (bytes) => void (state === 'open' && near.write(bytes)));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));

  const breakAll = () => {
    for (const socket of sockets) socket.destroy();
  };
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    cut() {
      state = 'cut';
      breakAll();
    },
    hold: () => void (state = 'held'),
    /** What was held stays lost: who waits for an answer to it waits in vain. */
    mend: () => void (state = 'open'),
    async stop(): Promise<void> {
      breakAll();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

export type Line = Awaited<ReturnType<typeof startLine>>;
