import type { SearchPort } from '../search/port.js';

const down = (method: string | symbol) =>
  method === 'health' ? Promise.resolve('down') : Promise.reject(new Error('connect ECONNREFUSED'));

/** The real engine behind a line that can be cut: while it is, every call answers as when the engine is down. */
export function cuttable(port: SearchPort): { line: { cut: boolean }; proxy: SearchPort } {
  const line = { cut: false };
  const proxy = new Proxy(port, {
    get: (target, name) => {
      const member: unknown = Reflect.get(target, name);
      if (typeof member !== 'function') return member;
      return (...given: unknown[]) => (line.cut ? down(name) : Reflect.apply(member, target, given));
    },
  });
  return { line, proxy };
}
