// The floor: socket.io by itself, with the same payload and the same settings, and nothing done but delivering.
import { createServer } from 'node:http';
import { Server } from 'socket.io';

const httpServer = createServer();
const io = new Server(httpServer, {
  transports: ['websocket'],
  allowUpgrades: false,
  perMessageDeflate: false,
  serveClient: false,
});
let seq = 0;
io.on('connection', (socket) => {
  socket.on('room:join', async ({ roomId }: { roomId: string }, acknowledge: (answer: object) => void) => {
    await socket.join(roomId);
    acknowledge({ ok: true, data: { head: seq } });
  });
  socket.on(
    'room-message:send',
    (
      { roomId, say }: { roomId: string; say: { clientMsgId: string; body: string } },
      acknowledge: (answer: object) => void,
    ) => {
      const message = {
        roomId,
        seq: ++seq,
        kind: 'said',
        senderId: 'f'.repeat(24),
        clientMsgId: say.clientMsgId,
        at: new Date().toISOString(),
        body: say.body,
        mentions: [],
        files: [],
      };
      acknowledge({ ok: true, data: message });
      io.to(roomId).emit('room-message:sent', message);
    },
  );
});
httpServer.listen(0, '127.0.0.1', () => {
  const address = httpServer.address();
  process.send?.(typeof address === 'object' && address ? address.port : 0);
});
process.on('disconnect', () => process.exit());
