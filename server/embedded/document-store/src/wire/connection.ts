import type { Socket } from 'node:net';
import { messageLength, parseMessage, replyTo, type Request } from './message.js';

/** Answers one request with the bytes of a reply document. */
export type Answer = (request: Request) => Promise<Uint8Array>;

/**
 * Reads requests off a socket and writes their replies in order.
 * A message that cannot be parsed ends the connection: nothing after it can be trusted to be aligned.
 */
export function serveConnection(socket: Socket, answer: Answer): void {
  let pending: Buffer[] = [];
  let pendingBytes = 0;
  const waiting: Request[] = [];
  let busy = false;
  socket.setNoDelay(true);
  socket.on('error', () => socket.destroy());
  socket.on('data', (chunk: Buffer) => {
    pending.push(chunk);
    pendingBytes += chunk.length;
    try {
      for (let message = next(); message; message = next()) {
        waiting.push(parseMessage(message));
      }
      if (!busy) respondToAll().catch(() => void socket.destroy());
    } catch {
      socket.destroy();
    }
  });

  function next(): Buffer | undefined {
    if (pendingBytes < 16) return undefined;
    if ((pending[0] as Buffer).length < 16) pending = [Buffer.concat(pending)];
    const length = messageLength(pending[0] as Buffer);
    if (pendingBytes < length) return undefined;
    const all = pending.length === 1 ? (pending[0] as Buffer) : Buffer.concat(pending);
    pending = all.length > length ? [all.subarray(length)] : [];
    pendingBytes = all.length - length;
    return all.subarray(0, length);
  }

  async function respondToAll(): Promise<void> {
    busy = true;
    for (let request = waiting.shift(); request; request = waiting.shift()) {
      const document = await answer(request);
      if (request.wantsReply && !socket.destroyed) send(replyTo(request, document));
    }
    busy = false;
  }

  function send(parts: Buffer[]): void {
    if (parts.length === 1) return void socket.write(parts[0] as Buffer);
    socket.cork();
    for (const part of parts) socket.write(part);
    socket.uncork();
  }
}
