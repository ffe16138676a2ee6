// The floor: Express by itself, which answers a few words and does nothing else.
import express from 'express';

const app = express();
app.get('/hello', (_request, response) => void response.json({ hello: 'world' }));
const server = app.listen(0, '127.0.0.1', () => {
  const address = server.address();
  process.send?.(typeof address === 'object' && address ? address.port : 0);
});
process.on('disconnect', () => process.exit());
