// Answers every command at once with the same bytes, in a thread of its own: what is left is the driver and Mongoose.
import { createServer } from 'node:net';
import { parentPort, workerData } from 'node:worker_threads';

const { path, replies } = workerData;

function answerTo(message) {
  const legacy = message.readInt32LE(12) === 2004;
  const nameAt = legacy ? message.indexOf(0, 20) + 14 : 26;
  const name = message.toString('latin1', nameAt, message.indexOf(0, nameAt));
  const document = replies[name] ?? replies[legacy ? 'hello' : 'ok'];
  const head = Buffer.alloc(legacy ? 36 : 21);
  head.writeInt32LE(head.length + document.length, 0);
  head.writeInt32LE(message.readInt32LE(4), 8);
  head.writeInt32LE(legacy ? 1 : 2013, 12);
  if (legacy) head.writeInt32LE(1, 32);
  return Buffer.concat([head, document]);
}

createServer((socket) => {
  let pending = Buffer.alloc(0);
  socket.on('error', () => undefined);
  socket.on('data', (chunk) => {
    pending = pending.length ? Buffer.concat([pending, chunk]) : chunk;
    while (pending.length >= 16 && pending.length >= pending.readInt32LE(0)) {
      socket.write(answerTo(pending));
      pending = pending.subarray(pending.readInt32LE(0));
    }
  });
}).listen(path, () => parentPort.postMessage('listening'));
