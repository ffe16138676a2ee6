import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { copyFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Verification } from '../collections/verify.js';
import { DATA_FILE } from '../store/store.js';
import { check, reading } from './look.js';
import { showProgress } from './progress.js';

/** Beside a backup: the checksum of what was written, for restore to hold the copy against. */
const LABEL = 'backup.json';
const DRAFT = 'draft';

/** Copies one state of a directory, which may be in use, into a new one; whole or not at all. */
export async function backup(directory: string, target: string): Promise<Verification> {
  refuseUnlessEmpty(target);
  return drafted(target, async (draft) => {
    await watching('backup', join(draft, DATA_FILE), () =>
      reading(directory, ({ store }) => store.backup(draft)),
    );
    sync(join(draft, DATA_FILE));
    const { checksum, records, ...rest } = await check(draft);
    if (rest.mismatches.length > 0)
      throw new Error(`what was to be backed up is damaged: ${rest.mismatches[0]}`);
    writeFileSync(join(target, LABEL), `${JSON.stringify({ checksum, records })}\n`);
    return { checksum, records, ...rest };
  });
}

/**
 * Copies a backup into an empty directory and reads the copy before it takes its place.
 * @throws Error when the directory is not empty, or the copy is not what was backed up
 */
export async function restore(source: string, directory: string): Promise<Verification> {
  refuseUnlessEmpty(directory);
  return drafted(directory, async (draft) => {
    await watching('restore', join(draft, DATA_FILE), () =>
      copyFile(join(source, DATA_FILE), join(draft, DATA_FILE)),
    );
    sync(join(draft, DATA_FILE));
    const verified = await check(draft);
    const label = labelOf(source);
    if (label && label.checksum !== verified.checksum)
      throw new Error(
        `the backup has changed since it was made: its checksum was ${label.checksum}, now it is ${verified.checksum}`,
      );
    if (verified.mismatches.length > 0) throw new Error(`the backup is damaged: ${verified.mismatches[0]}`);
    return verified;
  });
}

/** Lets `work` fill a draft and moves it into its place; a draft that failed is taken away. */
async function drafted<T>(directory: string, work: (draft: string) => Promise<T>): Promise<T> {
  const draft = join(directory, DRAFT);
  mkdirSync(draft, { recursive: true, mode: 0o700 });
  try {
    const result = await work(draft);
    moveIntoPlace(draft, directory);
    return result;
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    throw error;
  }
}

function refuseUnlessEmpty(directory: string): void {
  if (existsSync(directory) && readdirSync(directory).length > 0)
    throw new Error(`${directory} is not empty; nothing was changed`);
}

function labelOf(source: string): { checksum: string } | undefined {
  const path = join(source, LABEL);
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as { checksum: string }) : undefined;
}

function sync(path: string): void {
  const file = openSync(path, 'r+');
  fsyncSync(file);
  closeSync(file);
}

function moveIntoPlace(draft: string, directory: string): void {
  renameSync(join(draft, DATA_FILE), join(directory, DATA_FILE));
  rmSync(draft, { recursive: true });
  const folder = openSync(directory, 'r');
  fsyncSync(folder);
  closeSync(folder);
}

/** Reports how much of a file has been written while it is being written. */
async function watching<T>(what: string, path: string, work: () => Promise<T>): Promise<T> {
  const progress = showProgress(what, 'bytes');
  const timer = setInterval(() => progress.report(existsSync(path) ? statSync(path).size : 0), 250);
  try {
    return await work();
  } finally {
    clearInterval(timer);
    progress.end();
  }
}
