import { parentPort, workerData } from 'node:worker_threads';
import { StoreError } from './errors.js';
import { serve, type ServeOptions } from './serve.js';

export type WorkerMessage = { uri: string } | { code: StoreError['code'] | undefined; message: string };

const port = parentPort;
if (!port) throw new Error('the worker has no parent thread');
const tell = (message: WorkerMessage) => port.postMessage(message);

try {
  const served = await serve(workerData as ServeOptions);
  port.once('message', () => {
    void served.close().then(() => port.close());
  });
  tell({ uri: served.uri });
} catch (error) {
  tell({ code: error instanceof StoreError ? error.code : undefined, message: (error as Error).message });
  port.close();
}
