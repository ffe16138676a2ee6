/** Rarer than this a skill says nothing about others. */
const LEAST_SETS = 3;
/** The most frequent skills that are compared: their table has the square of it. */
const MOST_SKILLS = 2000;
/** Context counts are raised to this power, so that rare skills don't look more telling than they are. */
const SMOOTHING = 0.75;
/** A pair seen as often as this counts half. */
const HALF_COUNT = 5;

/** A symmetric matrix by rows, only what isn't zero. */
export interface SparseRows {
  readonly columns: readonly Int32Array[];
  readonly values: readonly Float64Array[];
}

export interface CoOccurrence {
  readonly skills: readonly string[];
  /** In how many sets each skill is, in the skills' order. */
  readonly counts: readonly number[];
  /** Positive pointwise mutual information, smoothed and shrunk. */
  readonly ppmi: SparseRows;
}

/**
 * How much more often than by chance skills stand together in one profile or one position.
 * Smoothing after Levy, Goldberg and Dagan, Improving Distributional Similarity (2015).
 */
export function coOccurrenceOf(sets: readonly (readonly string[])[]): CoOccurrence {
  const frequency = new Map<string, number>();
  for (const skill of sets.flat()) frequency.set(skill, (frequency.get(skill) ?? 0) + 1);
  const known = [...frequency]
    .filter(([, count]) => count >= LEAST_SETS)
    .sort(([a, many], [b, more]) => more - many || (a < b ? -1 : 1))
    .slice(0, MOST_SKILLS);
  const size = known.length;
  const indexOf = new Map(known.map(([skill], index) => [skill, index]));
  const together = new Float64Array(size * size);
  for (const set of sets) {
    const present = set.flatMap((skill) => indexOf.get(skill) ?? []);
    for (const a of present) for (const b of present) if (a !== b) together[a * size + b]! += 1;
  }
  const sums = Array.from({ length: size }, (_, row) =>
    together.subarray(row * size, (row + 1) * size).reduce((a, b) => a + b, 0),
  );
  const total = sums.reduce((a, b) => a + b, 0);
  const smoothed = sums.map((sum) => sum ** SMOOTHING);
  const smoothedTotal = smoothed.reduce((a, b) => a + b, 0);
  const information = (a: number, b: number, count: number) =>
    Math.max(0, Math.log((count / total / (sums[a]! / total)) * (smoothedTotal / smoothed[b]!)));
  const columns: Int32Array[] = [];
  const values: Float64Array[] = [];
  for (let a = 0; a < size; a += 1) {
    const row: [column: number, value: number][] = [];
    for (let b = 0; b < size; b += 1) {
      const count = together[a * size + b]!;
      if (count === 0) continue;
      const value =
        ((information(a, b, count) + information(b, a, count)) / 2) * (count / (count + HALF_COUNT));
      if (value > 0) row.push([b, value]);
    }
    columns.push(Int32Array.from(row, ([column]) => column));
    values.push(Float64Array.from(row, ([, value]) => value));
  }
  return {
    skills: known.map(([skill]) => skill),
    counts: known.map(([, count]) => count),
    ppmi: { columns, values },
  };
}
