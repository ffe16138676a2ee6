import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { SearchError } from '../types.js';

const owner = () => `${process.pid} ${hostname()}`;

function isAlive(holder: string): boolean {
  const [pid, host] = holder.split(' ');
  // Of another machine, nothing can be told: it is taken at its word.
  if (host !== hostname()) return true;
  try {
    process.kill(Number(pid), 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/**
 * Takes the folder for this process, from a holder that has died if need be; answers how to give it back. A thread
 * that follows a dead one of the same process takes it over.
 * @throws SearchError 'in-use' while another living process has it
 */
export function lockFolder(folder: string): () => void {
  mkdirSync(folder, { recursive: true });
  const path = join(folder, 'lock');
  while (!create(path)) {
    const holder = readFileSync(path, 'utf8');
    if (holder !== owner() && isAlive(holder))
      throw new SearchError('in-use', `${folder} is in use by process ${holder}`);
    rmSync(path, { force: true });
  }
  return () => rmSync(path, { force: true });
}

function create(path: string): boolean {
  try {
    writeFileSync(path, owner(), { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}
