import mammoth from 'mammoth';
import type { Readable } from 'node:stream';
import yauzl, { type Entry, type ZipFile } from 'yauzl';
import { Unreadable, type ReadText } from './read-text.js';

/** What the parts of a CV may unpack to in all; a picture or two are a few megabytes. */
const MOST_UNPACKED = 60 * 1024 * 1024;
const MOST_PARTS = 2000;

/** The text of a Word document, a paragraph or table cell a line. */
export async function readDocx(path: string): Promise<ReadText> {
  await unpacksWithinLimits(path);
  const { value } = await mammoth.extractRawText({ path });
  return { text: value, pages: 1 };
}

/** Unpacks into nothing and counts, because what an archive says of its own size need not be true. */
async function unpacksWithinLimits(path: string): Promise<void> {
  const archive = await yauzl.openPromise(path, { lazyEntries: true });
  if (archive.entryCount > MOST_PARTS) throw new Unreadable('cv-too-long');
  let unpacked = 0;
  try {
    for await (const entry of archive.eachEntry() as AsyncIterable<Entry>) {
      for await (const chunk of await contentOf(archive, entry)) {
        unpacked += (chunk as Buffer).length;
        if (unpacked > MOST_UNPACKED) throw new Unreadable('cv-too-long');
      }
    }
  } finally {
    archive.close();
  }
}

const contentOf = (archive: ZipFile, entry: Entry): Promise<Readable> => archive.openReadStreamPromise(entry);
