// The thread of the embedded engine, which dies when it is asked for the word "die".
import { parentPort } from 'node:worker_threads';
import '../../embedded/text-search/src/worker-boot.mjs';

parentPort.on('message', ({ method, args }) => {
  if (method === 'search' && args[1].q === 'die') process.exit(1);
});
