import { open, readFile, rename, type FileHandle } from 'node:fs/promises';
import { crc32 } from 'node:zlib';
import type { SearchDocument } from '../types.js';

/** One write: documents added or replaced, or identifiers removed. */
export type Change = { put: SearchDocument[] } | { gone: string[] };

/**
 * The changes since a snapshot: a line each, a checksum and JSON. Appended before the write is acknowledged, so
 * that the death of the process loses nothing; it is not flushed to the disk at every write.
 */
export interface Journal {
  append(change: Change): Promise<void>;
  close(): Promise<void>;
}

const line = (value: unknown) => {
  const json = JSON.stringify(value);
  return `${crc32(json).toString(16).padStart(8, '0')} ${json}\n`;
};

/** Begins an empty journal in the place of an older one; `after` is the snapshot it continues. */
export async function startJournal(path: string, after: string): Promise<Journal> {
  const file = await open(`${path}.tmp`, 'w');
  await file.writeFile(line({ after }));
  await file.sync();
  await rename(`${path}.tmp`, path);
  return journalOn(file);
}

/** Goes on with a journal that has been read. */
export async function continueJournal(path: string, bytes: number): Promise<Journal> {
  const file = await open(path, 'r+');
  await file.truncate(bytes);
  return journalOn(file, bytes);
}

function journalOn(file: FileHandle, start?: number): Journal {
  let at = start;
  return {
    async append(change) {
      const bytes = Buffer.from(line(change));
      at ??= (await file.stat()).size;
      const from = at;
      at += bytes.length;
      await file.write(bytes, 0, bytes.length, from);
    },
    close: () => file.close(),
  };
}

/**
 * Reads a journal; undefined when there is none. An unfinished last line is a write that was never
 * acknowledged: `bytes` ends before it. A broken line with others behind it is damage, and throws.
 */
export async function readJournal(
  path: string,
): Promise<{ after: string; changes: Change[]; bytes: number } | undefined> {
  const file = await readFile(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
  if (!file) return undefined;
  const values: unknown[] = [];
  let bytes = 0;
  for (let end = file.indexOf(10); end >= 0; end = file.indexOf(10, bytes)) {
    const json = file.subarray(bytes + 9, end);
    if (crc32(json) !== parseInt(file.toString('latin1', bytes, bytes + 8), 16)) {
      throw new Error(`${path} is damaged at byte ${bytes}`);
    }
    values.push(JSON.parse(json.toString()));
    bytes = end + 1;
  }
  const [header, ...changes] = values;
  if (!header) throw new Error(`${path} has no beginning`);
  return { after: (header as { after: string }).after, changes: changes as Change[], bytes };
}
