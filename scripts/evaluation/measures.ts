import { createHash } from 'node:crypto';

/** Query -> document -> gain above 0. */
export type Judgements = Map<string, Map<string, number>>;

/** Query -> documents, the best first. */
export type Run = Map<string, string[]>;

/** Means over the judged queries, 0 to 1: nDCG and MRR of the first ten, recall of the first 20 and 100. */
export interface Measures {
  ndcg10: number;
  map: number;
  mrr10: number;
  r20: number;
  r100: number;
}

const discount = (rank: number) => Math.log2(rank + 2);

/** Gain is 2^g - 1, and a query without results scores 0. */
export function measure(run: Run, judgements: Judgements): Measures {
  const sum: Measures = { ndcg10: 0, map: 0, mrr10: 0, r20: 0, r100: 0 };
  for (const [query, relevant] of judgements) {
    const ranked = run.get(query) ?? [];
    const gain = (doc: string) => 2 ** (relevant.get(doc) ?? 0) - 1;
    const ideal = [...relevant.values()].sort((a, b) => b - a).slice(0, 10);
    const best = ideal.reduce((total, g, rank) => total + (2 ** g - 1) / discount(rank), 0);
    const found = ranked.slice(0, 10).reduce((total, doc, rank) => total + gain(doc) / discount(rank), 0);
    const first = ranked.slice(0, 10).findIndex((doc) => relevant.has(doc));
    let hits = 0;
    let precision = 0;
    ranked.forEach((doc, rank) => {
      if (relevant.has(doc)) precision += ++hits / (rank + 1);
    });
    const recall = (depth: number) =>
      ranked.slice(0, depth).filter((doc) => relevant.has(doc)).length / relevant.size;
    sum.ndcg10 += found / best;
    sum.map += precision / relevant.size;
    sum.mrr10 += first < 0 ? 0 : 1 / (first + 1);
    sum.r20 += recall(20);
    sum.r100 += recall(100);
  }
  const mean = (total: number) => Math.round((total / judgements.size) * 10_000) / 10_000;
  return Object.fromEntries(
    Object.entries(sum).map(([name, total]) => [name, mean(total)]),
  ) as unknown as Measures;
}

/** The same two halves of the judged queries at every run, by a digest of their ids. */
export function halves(judgements: Judgements): [Judgements, Judgements] {
  const parity = (id: string) => createHash('sha256').update(id).digest()[0]! % 2;
  const half = (which: number): Judgements => new Map([...judgements].filter(([id]) => parity(id) === which));
  return [half(0), half(1)];
}
