const target = process.env.LONGCAI_SERVER ?? 'http://localhost:3000';

export default {
  '/api': { target },
  '/socket.io': { target, ws: true },
};
