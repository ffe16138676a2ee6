const target = process.env.LONGCAI_SERVER ?? 'http://127.0.0.1:4000';

export default {
  '/api': { target },
  '/socket.io': { target, ws: true },
};
