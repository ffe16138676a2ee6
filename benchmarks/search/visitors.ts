import { percentile, rounded } from '../support/figures.js';
import { seeded } from './people.js';
import { questions } from './questions.js';

const REGIONS = ['230100', '230200', '230600', '230800', '231000', '230300', '231200', '230700'];
const AUDIENCES = ['professional', 'graduate', 'overseas', 'rural', 'retired', 'manager'];

/** Addresses of the people list as its page asks for them: a text, two filters, all facets. */
export function* addresses(origin: string): Generator<string> {
  const random = seeded(11);
  const any = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
  const texts = (['one', 'two', 'two', 'four', 'prefix', 'slip', 'name'] as const).map(questions);
  for (;;) {
    const query = new URLSearchParams({ q: any(any(texts)) });
    for (const region of new Set([any(REGIONS), any(REGIONS)])) query.append('region', region);
    for (const audience of new Set([any(AUDIENCES), any(AUDIENCES)])) query.append('audience', audience);
    yield `${origin}/api/search/people?${query}`;
  }
}

/** Asks once; answers the milliseconds it took. */
export async function timed(address: string, from = performance.now()): Promise<number> {
  const response = await fetch(address);
  await response.arrayBuffer();
  if (!response.ok) throw new Error(`${address} answered ${response.status}`);
  return performance.now() - from;
}

export const figures = (name: string, taken: readonly number[]): Record<string, number> => ({
  [`${name}_p50_ms`]: rounded(percentile(taken, 0.5), 1),
  [`${name}_p99_ms`]: rounded(percentile(taken, 0.99), 1),
});
