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
  let turn: Promise<void> = Promise.resolve();
  socket.setNoDelay(true);
  socket.on('error', () => socket.destroy());
  socket.on('data', (chunk: Buffer) => {
    pending.push(chunk);
    pendingBytes += chunk.length;
    try {
      for (let message = next(); message; message = next()) {
        const request = parseMessage(message);
        turn = turn.then(() => respond(request)).catch(() => void socket.destroy());
      }
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

  async function respond(request: Request): Promise<void> {
    const document = await answer(request);
    if (!request.wantsReply || socket.destroyed) return;
    socket.cork();
    for (const part of replyTo(request, document)) socket.write(part);
    socket.uncork();
  }
}
