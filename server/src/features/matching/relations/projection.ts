import { setImmediate } from 'node:timers/promises';
import type { SparseRows } from './co-occurrence.js';

/** Rounds of multiplying and straightening; the directions hardly turn after these. */
const ROUNDS = 6;

/** Numbers in (-1, 1), the same each time: a table learned twice from the same data is the same. */
function seeded(): () => number {
  let state = 20_261;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2_147_483_648 - 1;
  };
}

function times({ columns, values }: SparseRows, vectors: readonly Float64Array[]): Float64Array[] {
  return vectors.map((vector) =>
    Float64Array.from(columns, (row, at) => {
      const weights = values[at]!;
      let sum = 0;
      for (let i = 0; i < row.length; i += 1) sum += weights[i]! * vector[row[i]!]!;
      return sum;
    }),
  );
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i += 1) sum += a[i]! * b[i]!;
  return sum;
}

/** Makes the vectors perpendicular, of length one, in place; what depends on those before becomes zero. */
function straighten(vectors: readonly Float64Array[]): void {
  vectors.forEach((vector, at) => {
    const before = Math.sqrt(dot(vector, vector));
    for (const other of vectors.slice(0, at)) {
      const share = dot(vector, other);
      for (let i = 0; i < vector.length; i += 1) vector[i]! -= share * other[i]!;
    }
    const length = Math.sqrt(dot(vector, vector));
    const factor = length > 1e-9 * before && length > 0 ? 1 / length : 0;
    for (let i = 0; i < vector.length; i += 1) vector[i]! *= factor;
  });
}

/**
 * The rows of a symmetric matrix in its few strongest directions, each of length one: randomized subspace iteration
 * (Halko, Martinsson and Tropp, 2011). Inner products of these rows are cosines of the truncated matrix's rows.
 */
export async function projected(matrix: SparseRows, dimensions: number): Promise<Float64Array[]> {
  const size = matrix.columns.length;
  const random = seeded();
  let directions: Float64Array[] = Array.from({ length: Math.min(dimensions, size) }, () =>
    Float64Array.from({ length: size }, random),
  );
  for (let round = 0; round < ROUNDS; round += 1) {
    // Requests are answered in between.
    await setImmediate();
    straighten(directions);
    directions = times(matrix, directions);
  }
  straighten(directions);
  const coordinates = times(matrix, directions);
  return Array.from({ length: size }, (_, at) => {
    const row = Float64Array.from(coordinates, (column) => column[at]!);
    const length = Math.sqrt(dot(row, row));
    return length > 0 ? row.map((value) => value / length) : row;
  });
}

/** Cosine of two rows that `projected` answered. */
export const cosine = dot;
