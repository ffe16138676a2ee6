import { parentPort, workerData } from 'node:worker_threads';
import { readDocx } from './read-docx.js';
import { readPdf } from './read-pdf.js';
import { Unreadable, type ReadText } from './read-text.js';

export interface Reading {
  path: string;
  type: string;
}

export type Answer = ReadText | { failed: Unreadable['code'] };

/** Letters a CV has at least; less is a page number on a scan. */
const FEWEST_LETTERS = 20;

const { path, type } = workerData as Reading;

async function read(): Promise<Answer> {
  try {
    const { text, pages } = await (type === 'application/pdf' ? readPdf(path) : readDocx(path));
    if (text.replace(/[^\p{L}]/gu, '').length < FEWEST_LETTERS) return { failed: 'cv-without-text' };
    return { text, pages };
  } catch (error) {
    return { failed: error instanceof Unreadable ? error.code : 'cv-unreadable' };
  }
}

parentPort!.postMessage(await read());
