import { randomBytes } from 'node:crypto';
import { connect, type Socket } from 'node:net';

/** One text frame as a client must send it, for payloads of less than 126 bytes. */
function frame(text: string): Buffer {
  const payload = Buffer.from(text);
  const mask = randomBytes(4);
  const masked = payload.map((byte, i) => byte ^ mask[i % 4]!);
  return Buffer.concat([Buffer.from([0x81, 0x80 | payload.length]), mask, masked]);
}

/** How much of a frame begins at this offset: header and payload; null when its header is not there yet. */
function lengthOfFrame(data: Buffer, at: number): number | null {
  if (data.length < at + 2) return null;
  const short = data[at + 1]! & 0x7f;
  if (short < 126) return 2 + short;
  if (short === 126) return data.length < at + 4 ? null : 4 + data.readUInt16BE(at + 2);
  return data.length < at + 10 ? null : 10 + Number(data.readBigUInt64BE(at + 2));
}

export interface Counter {
  /** Frames that arrived since it joined. */
  readonly frames: number;
  close(): void;
}

/**
 * A listener that only counts frames: so cheap that the server is what is measured, with both on one machine.
 * @returns once it has joined the room
 */
export function openCounter(origin: string, cookie: string, roomId: string): Promise<Counter> {
  const { hostname, port } = new URL(origin);
  return new Promise((resolve, reject) => {
    const socket: Socket = connect(Number(port), hostname);
    const counter = { frames: 0, close: () => void socket.destroy() };
    let upgraded = false;
    let rest = Buffer.alloc(0);
    socket.once('error', reject);
    socket.once('close', () => reject(new Error('The server hung up')));
    socket.write(
      `GET /socket.io/?EIO=4&transport=websocket HTTP/1.1\r\nHost: ${hostname}:${port}\r\nOrigin: ${origin}\r\n` +
        `Cookie: ${cookie}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\n` +
        `Sec-WebSocket-Key: ${randomBytes(16).toString('base64')}\r\n\r\n`,
    );
    socket.on('data', (chunk) => {
      let data = rest.length > 0 ? Buffer.concat([rest, chunk]) : chunk;
      if (!upgraded) {
        const end = data.indexOf('\r\n\r\n');
        if (end < 0) return void (rest = data);
        if (!data.subarray(0, end).includes(' 101 ')) return reject(new Error(String(data)));
        upgraded = true;
        data = data.subarray(end + 4);
        socket.write(frame('40'));
      }
      let at = 0;
      for (let length = lengthOfFrame(data, at); length !== null; length = lengthOfFrame(data, at)) {
        if (data.length < at + length) break;
        counter.frames++;
        const type = data.toString('latin1', at + 2, at + 4);
        // Signed in: now it may join. Joined: what follows is what it came for.
        if (type === '40') socket.write(frame(`420${JSON.stringify(['room:join', { roomId }])}`));
        if (type === '43') {
          counter.frames = 0;
          resolve(counter);
        }
        at += length;
      }
      rest = data.subarray(at);
    });
  });
}
