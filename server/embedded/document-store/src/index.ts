import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { StoreError } from './errors.js';
import { serve } from './serve.js';
import type { WorkerMessage } from './worker.js';

export { StoreError } from './errors.js';

export interface EmbeddedStore {
  /** What a MongoDB driver connects to. */
  readonly uri: string;
  /** Ends open connections and closes the files; everything acknowledged is already on the disk. */
  close(): Promise<void>;
}

export interface OpenOptions {
  /** Where the data lives; made if it is not there. One process at a time may have it open. */
  directory: string;
  /** Listens on this TCP port of the loopback interface too, with a new password in `uri`; 0 picks a port. */
  port?: number;
  /** Runs the engine in the calling thread, which its long reads then share. */
  inProcess?: boolean;
  /** The built worker, where this module has been bundled away from its source. */
  workerUrl?: URL;
  /** How often TTL indexes are looked after, in milliseconds. */
  ttlIntervalMs?: number;
}

/**
 * Opens a data directory and serves it to MongoDB drivers on a unix socket, from a worker thread.
 * @throws StoreError with code 'locked', 'damaged' or 'newer'; the directory is then left as it was
 */
export async function openDocumentStore({
  inProcess = false,
  workerUrl = defaultWorker(),
  ...options
}: OpenOptions): Promise<EmbeddedStore> {
  if (inProcess || !workerUrl) return serve(options);
  const worker = new Worker(workerUrl, { workerData: options, execArgv: [] });
  const uri = await new Promise<string>((resolve, reject) => {
    worker.once('error', reject);
    worker.once('message', (message: WorkerMessage) => {
      worker.off('error', reject);
      if ('uri' in message) resolve(message.uri);
      else reject(message.code ? new StoreError(message.code, message.message) : new Error(message.message));
    });
  });
  let closing: Promise<void> | undefined;
  return {
    uri,
    close: () =>
      (closing ??= new Promise((resolve) => {
        worker.once('exit', () => resolve());
        worker.postMessage('close');
      })),
  };
}

/** The worker beside this module: started through tsx from source, or a bundle of that name; none means the calling thread. */
function defaultWorker(): URL | undefined {
  const names = import.meta.url.endsWith('.ts')
    ? ['./worker-boot.mjs']
    : ['./document-store-worker.js', './document-store-worker.mjs'];
  return names.map((name) => new URL(name, import.meta.url)).find((url) => existsSync(fileURLToPath(url)));
}
