import type { PlatformSocket } from './io.js';

/** Bytes that may wait for one socket. */
export const QUEUE_CAP = 1024 * 1024;

interface Packet {
  data?: unknown;
}

const bytesOf = (data: unknown): number =>
  typeof data === 'string' ? Buffer.byteLength(data) : Buffer.isBuffer(data) ? data.byteLength : 0;

/**
 * Cuts a reader too slow for what it is sent: it reconnects and catches up by sequence number, and the memory of the
 * process stays its own.
 */
export function capQueue(socket: PlatformSocket, onCut: (bytes: number) => void, cap = QUEUE_CAP): void {
  const { conn } = socket;
  let waiting = 0;
  // The bytes the connection has taken over and not yet written to the network.
  const inFlight = () =>
    (conn.transport as unknown as { socket?: { bufferedAmount?: number } }).socket?.bufferedAmount ?? 0;
  conn.on('packetCreate', (packet: Packet) => {
    waiting += bytesOf(packet.data);
    if (waiting <= cap / 2 && conn.transport.writable) return;
    const queued = waiting + inFlight();
    if (queued <= cap) return;
    onCut(queued);
    // A closing handshake would wait behind the very queue that is too long.
    const raw = (conn.transport as unknown as { socket?: { terminate?: () => void } }).socket;
    if (raw?.terminate) raw.terminate();
    else conn.close(true);
  });
  conn.on('flush', () => (waiting = 0));
}
