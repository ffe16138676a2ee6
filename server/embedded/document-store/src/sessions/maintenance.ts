import { deleteExpired } from '../collections/ttl.js';
import type { Engine } from '../engine.js';

const EVERY_MS = 5_000;
const FORGET_MS = 10 * 60_000;

/** Looks after what time ends: idle cursors, long transactions, old sessions, documents of TTL indexes. Answers how to stop. */
export function startMaintenance(engine: Engine, ttlIntervalMs: number): () => void {
  const quietly = (work: Promise<unknown>) => void work.catch(() => undefined);
  const timers = [
    setInterval(() => {
      engine.cursors.closeIdle();
      engine.sessions.expire();
    }, EVERY_MS),
    setInterval(() => {
      engine.store.forgetDeadReaders();
      quietly(engine.sessions.forgetOld());
    }, FORGET_MS),
    setInterval(() => quietly(deleteExpired(engine)), ttlIntervalMs),
  ];
  for (const timer of timers) timer.unref();
  return () => timers.forEach((timer) => clearInterval(timer));
}
