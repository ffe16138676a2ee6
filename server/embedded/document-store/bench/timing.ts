/** Runs `work` for at least `ms` with so many in flight; answers how many ended per second. */
export async function perSecond(
  inFlight: number,
  ms: number,
  work: (n: number) => Promise<unknown>,
): Promise<number> {
  let n = 0;
  const began = performance.now();
  await Promise.all(
    Array.from({ length: inFlight }, async () => {
      while (performance.now() - began < ms) await work(n++);
    }),
  );
  return Math.round(n / ((performance.now() - began) / 1000));
}

/** The middle of several runs, in milliseconds. */
export async function millis(work: () => Promise<unknown>, times = 5): Promise<number> {
  const all: number[] = [];
  for (let i = 0; i < times; i++) {
    const began = performance.now();
    await work();
    all.push(performance.now() - began);
  }
  return Math.round(all.sort((a, b) => a - b)[times >> 1] as number);
}
