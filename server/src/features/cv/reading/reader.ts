import { Worker } from 'node:worker_threads';
import { AppError } from '../../../http/app-error.js';
import type { ReadText } from './read-text.js';
import type { Answer, Reading } from './worker.js';

/** A file that takes longer is no CV. */
const MOST_MS = 20_000;
const MOST_MEGABYTES = 256;

/**
 * Reads files one after the other, each in a thread of its own with limits of time and memory, so that no file holds
 * up or brings down the server.
 * @param workerUrl the bundled thread, when the server runs from its bundle
 */
export function createReader(workerUrl: URL | undefined) {
  let line: Promise<unknown> = Promise.resolve();

  return {
    /** @throws AppError cv-encrypted, cv-without-text, cv-too-long, cv-unreadable */
    read(reading: Reading): Promise<ReadText> {
      const done = line.then(() => readInThread(reading, workerUrl));
      line = done.catch(() => undefined);
      return done;
    },
  };
}

function readInThread(reading: Reading, workerUrl: URL | undefined): Promise<ReadText> {
  const worker = new Worker(workerUrl ?? new URL('./worker-boot.mjs', import.meta.url), {
    workerData: reading,
    resourceLimits: { maxOldGenerationSizeMb: MOST_MEGABYTES },
  });
  return new Promise<ReadText>((resolve, reject) => {
    const tooLong = setTimeout(() => reject(new AppError('cv-too-long')), MOST_MS);
    worker.once('message', (answer: Answer) => {
      if ('failed' in answer) reject(new AppError(answer.failed));
      else resolve(answer);
    });
    worker.once('error', (cause) => reject(new AppError('cv-unreadable', { cause })));
    worker.once('exit', () => {
      clearTimeout(tooLong);
      reject(new AppError('cv-unreadable'));
    });
  }).finally(() => worker.terminate());
}

export type Reader = ReturnType<typeof createReader>;
