import { createHash } from 'node:crypto';
import { chmodSync, existsSync, lstatSync, mkdirSync, realpathSync, rmdirSync, unlinkSync } from 'node:fs';
import { connect, type ListenOptions, type Server } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { StoreError } from '../errors.js';

/** The shortest limit of the systems we know (macOS has 104 with the closing 0). */
const MAX_SOCKET_PATH_BYTES = 100;
/** Whoever takes longer to take a socket over has died on the way. */
const TURN_MS = 10_000;

function folderOf(real: string): { folder: string; hash: string } {
  const hash = createHash('sha256').update(real).digest('hex').slice(0, 16);
  const inside = join(real, 'run', 'store.sock');
  const fits = Buffer.byteLength(inside) <= MAX_SOCKET_PATH_BYTES;
  return { folder: fits ? join(real, 'run') : join(tmpdir(), `document-store-${hash}`), hash };
}

const pathIn = ({ folder, hash }: { folder: string; hash: string }) =>
  process.platform === 'win32' ? `\\\\.\\pipe\\document-store-${hash}` : join(folder, 'store.sock');

/**
 * Where a data directory's socket is: always the same, since whoever listens there owns the directory.
 * On Windows it is a named pipe, which serves as the lock alone.
 */
export function socketPath(directory: string): string {
  const place = folderOf(realpathSync(directory));
  if (process.platform === 'win32') return pathIn(place);
  const { folder } = place;
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const { uid, isDirectory } = ownerOf(folder);
  if (!isDirectory || uid !== userInfo().uid)
    throw new StoreError('locked', `${folder} belongs to somebody else`);
  chmodSync(folder, 0o700);
  return pathIn(place);
}

/** Whether a living process has the directory open. */
export async function isInUse(directory: string): Promise<boolean> {
  return existsSync(directory) && (await answers(pathIn(folderOf(realpathSync(directory)))));
}

function ownerOf(folder: string): { uid: number; isDirectory: boolean } {
  const stats = lstatSync(folder);
  return { uid: stats.uid, isDirectory: stats.isDirectory() };
}

/** Listens on a socket that at most one living process can have. @throws StoreError 'locked' */
export async function listenAlone(server: Server, path: string): Promise<void> {
  try {
    await listen(server, { path });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    await takeOver(server, path);
  }
}

/** Of those who find a dead process's socket at the same time, one may remove it. */
async function takeOver(server: Server, path: string): Promise<void> {
  const turn = `${path}.turn`;
  if (existsSync(turn) && Date.now() - lstatSync(turn).mtimeMs > TURN_MS) rmdirSync(turn);
  try {
    mkdirSync(turn);
  } catch (error) {
    throw (error as NodeJS.ErrnoException).code === 'EEXIST' ? inUse() : error;
  }
  try {
    if (await answers(path)) throw inUse();
    unlinkSync(path);
    await listen(server, { path });
  } finally {
    rmdirSync(turn);
  }
}

const inUse = () => new StoreError('locked', 'The data directory is in use by another process');

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
