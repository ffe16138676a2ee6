import { readFileSync } from 'node:fs';
import { cpus } from 'node:os';

const WINDOWS = 3;

/** Runs `work` for at least `ms` with so many in flight; answers how many ended per second, the middle of three parts. */
export async function perSecond(
  inFlight: number,
  ms: number,
  work: (n: number) => Promise<unknown>,
): Promise<number> {
  let n = 0;
  const rates: number[] = [];
  for (let window = 0; window < WINDOWS; window++) {
    const first = n;
    const began = performance.now();
    await Promise.all(
      Array.from({ length: inFlight }, async () => {
        while (performance.now() - began < ms / WINDOWS) await work(n++);
      }),
    );
    rates.push((n - first) / ((performance.now() - began) / 1000));
  }
  return Math.round(middle(rates));
}

const middle = (all: number[]) => all.sort((a, b) => a - b)[all.length >> 1] as number;

/** The middle of several runs, in milliseconds. */
export async function millis(work: () => Promise<unknown>, times = 5): Promise<number> {
  const all: number[] = [];
  for (let i = 0; i < times; i++) {
    const began = performance.now();
    await work();
    all.push(performance.now() - began);
  }
  return Math.round(middle(all));
}

/**
 * How much of the machine others took meanwhile, in percent of all its processors: figures are worth as much as this is
 * little. Linux alone tells.
 */
export function watchOthers(): () => number | undefined {
  if (process.platform !== 'linux') return () => undefined;
  const own = process.cpuUsage();
  const before = busySeconds();
  const began = performance.now();
  return () => {
    const { user, system } = process.cpuUsage(own);
    const others = busySeconds() - before - (user + system) / 1e6;
    const share = others / (((performance.now() - began) / 1000) * cpus().length);
    return Math.max(0, Math.round(share * 100));
  };
}

/** Processor time of the whole machine, and what its host kept from it. Source: proc_stat(5) */
function busySeconds(): number {
  const [, user, nice, system, , , irq, softirq, steal] = readFileSync('/proc/stat', 'utf8')
    .split('\n', 1)[0]!
    .split(/\s+/)
    .map(Number) as number[];
  const ticks = [user, nice, system, irq, softirq, steal].reduce<number>((sum, each) => sum + (each ?? 0), 0);
  return ticks / 100;
}
