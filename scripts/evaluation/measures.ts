/** Query -> document -> gain above 0. */
export type Judgements = Map<string, Map<string, number>>;

/** Query -> documents, the best first. */
export type Run = Map<string, string[]>;

export interface Measures {
  'nDCG@10': number;
  MAP: number;
  'MRR@10': number;
  'R@20': number;
  'R@100': number;
}

const discount = (rank: number) => Math.log2(rank + 2);

/** Means over the judged queries; gain is 2^g - 1, and a query without results scores 0. */
export function measure(run: Run, judgements: Judgements): Measures {
  const sum: Measures = { 'nDCG@10': 0, MAP: 0, 'MRR@10': 0, 'R@20': 0, 'R@100': 0 };
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
    sum['nDCG@10'] += found / best;
    sum.MAP += precision / relevant.size;
    sum['MRR@10'] += first < 0 ? 0 : 1 / (first + 1);
    sum['R@20'] += recall(20);
    sum['R@100'] += recall(100);
  }
  const mean = (total: number) => Math.round((total / judgements.size) * 10_000) / 10_000;
  return Object.fromEntries(
    Object.entries(sum).map(([name, total]) => [name, mean(total)]),
  ) as unknown as Measures;
}
