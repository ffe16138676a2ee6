export const rounded = (value: number) => Math.round(value * 100) / 100;

/** The time in milliseconds below which this share of them lies. */
export const percentile = (times: readonly number[], share: number) =>
  rounded(times.toSorted((a, b) => a - b)[Math.ceil(times.length * share) - 1] ?? NaN);

/** How long something took in milliseconds, and what it gave; a promise is waited for. */
export async function timed<T>(work: () => T | Promise<T>): Promise<[ms: number, result: T]> {
  const begin = performance.now();
  const result = await work();
  return [performance.now() - begin, result];
}

/** The same for work that ends at once, without the turn of the loop that a promise costs. */
export function timedNow<T>(work: () => T): [ms: number, result: T] {
  const begin = performance.now();
  const result = work();
  return [performance.now() - begin, result];
}
