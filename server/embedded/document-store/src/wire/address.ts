import { createHash } from 'node:crypto';
import { chmodSync, lstatSync, mkdirSync, realpathSync, unlinkSync } from 'node:fs';
import { connect, type ListenOptions, type Server } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { StoreError } from '../errors.js';

/** The shortest limit of the systems we know (macOS has 104 with the closing 0). */
const MAX_SOCKET_PATH_BYTES = 100;

/**
 * Where a data directory's socket is: always the same, since whoever listens there owns the directory.
 * On Windows it is a named pipe, which serves as the lock alone.
 */
export function socketPath(directory: string): string {
  const real = realpathSync(directory);
  const hash = createHash('sha256').update(real).digest('hex').slice(0, 16);
  if (process.platform === 'win32') return `\\\\.\\pipe\\document-store-${hash}`;
  const inside = join(real, 'run', 'store.sock');
  const folder =
    Buffer.byteLength(inside) <= MAX_SOCKET_PATH_BYTES
      ? join(real, 'run')
      : join(tmpdir(), `document-store-${hash}`);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const { uid, isDirectory } = ownerOf(folder);
  if (!isDirectory || uid !== userInfo().uid)
    throw new StoreError('locked', `${folder} belongs to somebody else`);
  chmodSync(folder, 0o700);
  return join(folder, 'store.sock');
}

function ownerOf(folder: string): { uid: number; isDirectory: boolean } {
  const stats = lstatSync(folder);
  return { uid: stats.uid, isDirectory: stats.isDirectory() };
}

/** Listens on a socket that at most one living process can have. @throws StoreError 'locked' */
export async function listenAlone(server: Server, path: string): Promise<void> {
  for (let attempt = 0; ; attempt++) {
    try {
      return await listen(server, { path });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
      if (attempt > 0 || (await answers(path))) {
        throw new StoreError('locked', 'The data directory is in use by another process');
      }
      unlinkSync(path);
    }
  }
}

export function listen(server: Server, options: ListenOptions): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(options, () => {
      server.off('error', reject);
      resolve();
    });
  });
}

function answers(path: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(path);
    const settle = (alive: boolean) => {
      socket.destroy();
      resolve(alive);
    };
    socket.once('connect', () => settle(true));
    socket.once('error', ({ code }: NodeJS.ErrnoException) =>
      settle(code !== 'ECONNREFUSED' && code !== 'ENOENT'),
    );
  });
}
