import { Worker } from 'node:worker_threads';
import { createHearer, type ToldPage } from './counted-page.js';
import type { Core } from './engine.js';
import { SearchError, type Page, type Query } from './types.js';
import type { Answer, Request } from './worker.js';

interface Waiting {
  resolve(value: unknown): void;
  reject(error: Error): void;
}

const METHODS: (keyof Core)[] = [
  'ensureIndex',
  'upsert',
  'remove',
  'search',
  'multi',
  'suggest',
  'facetSearch',
  'similar',
  'compact',
  'stats',
  'snapshot',
  'close',
  'beginReplacement',
  'addToReplacement',
  'finishReplacement',
  'dropReplacement',
];

/**
 * The engine in a worker thread. Without `url` the TypeScript source is run through tsx, which has to be
 * installed then; a bundle passes the address of its own worker file.
 */
export function startWorker(directory: string | undefined, url?: URL): Core<Page> {
  const worker = new Worker(url ?? new URL('./worker-boot.mjs', import.meta.url), {
    workerData: { directory },
  });
  const waiting = new Map<number, Waiting>();
  let last = 0;
  let ended: Error | undefined;

  const end = (error: Error) => {
    ended ??= error;
    for (const { reject } of waiting.values()) reject(ended);
    waiting.clear();
  };
  worker.on('error', (error) => end(new SearchError('closed', `The search thread died: ${error.message}`)));
  worker.on('exit', (code) => end(new SearchError('closed', `The search thread has ended (${code})`)));
  worker.on('message', (reply: Answer) => {
    const { resolve, reject } = waiting.get(reply.id)!;
    waiting.delete(reply.id);
    // An idle engine should not keep the process alive.
    if (waiting.size === 0) worker.unref();
    if ('failed' in reply) reject(revive(reply.failed));
    else resolve(reply.value);
  });
  worker.unref();

  const call = (method: keyof Core, args: unknown[]) =>
    new Promise<unknown>((resolve, reject) => {
      if (ended) return reject(ended);
      const request: Request = { id: ++last, method, args };
      waiting.set(request.id, { resolve, reject });
      worker.ref();
      worker.postMessage(request);
    });

  const core = Object.fromEntries(
    METHODS.map((method) => [method, (...args: unknown[]) => call(method, args)]),
  );
  const hear = createHearer();
  core['search'] = async (uid: unknown, query: unknown) =>
    hear(uid as string, (await call('search', [uid, query])) as ToldPage);
  core['multi'] = async (queries: unknown) => {
    const pages = (await call('multi', [queries])) as ToldPage[];
    return pages.map((page, i) => hear((queries as { uid: string; query: Query }[])[i]!.uid, page));
  };
  core['close'] = async () => {
    if (ended) return;
    await call('close', []);
    await worker.terminate();
  };
  return core as unknown as Core<Page>;
}

function revive({
  message,
  code,
  stack,
}: {
  message: string;
  code?: string;
  stack?: string | undefined;
}): Error {
  const error = code ? new SearchError(code as SearchError['code'], message) : new Error(message);
  if (stack) error.stack = stack;
  return error;
}
