/** An edge between two people and how far apart they are: 0 inseparable. */
export type Edge = readonly [one: string, other: string, distance: number];

/** How far apart people are whom no chain of past collaborators connects. */
export const UNCONNECTED = 8;

/**
 * Distances along past collaborations: the shortest path over the edges.
 * @returns the distances from one person to each of the others, by their ids
 */
export function collaborationGraph(
  edges: Iterable<Edge>,
): (from: string, to: readonly string[]) => Float64Array {
  const neighbours = new Map<string, [other: string, distance: number][]>();
  const connect = (one: string, other: string, distance: number) => {
    const known = neighbours.get(one);
    if (known) known.push([other, distance]);
    else neighbours.set(one, [[other, distance]]);
  };
  for (const [one, other, distance] of edges) {
    connect(one, other, distance);
    connect(other, one, distance);
  }
  const known = new Map<string, Map<string, number>>();

  /** Dijkstra with a queue sorted by insertion: collaboration graphs are sparse, and only one component is walked. */
  function reach(from: string): Map<string, number> {
    const settled = new Map<string, number>();
    const queue: [at: string, distance: number][] = [[from, 0]];
    while (queue.length > 0) {
      const [at, distance] = queue.pop()!;
      if (settled.has(at)) continue;
      settled.set(at, distance);
      for (const [other, step] of neighbours.get(at) ?? []) {
        if (!settled.has(other)) insertByDistance(queue, [other, distance + step]);
      }
    }
    return settled;
  }

  return (from, to) => {
    const settled = known.get(from) ?? reach(from);
    known.set(from, settled);
    return Float64Array.from(to, (other) => settled.get(other) ?? UNCONNECTED);
  };
}

/** Nearest last, so that it is popped first. */
function insertByDistance(queue: [string, number][], entry: [string, number]): void {
  let low = 0;
  let high = queue.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (queue[middle]![1] > entry[1]) low = middle + 1;
    else high = middle;
  }
  queue.splice(low, 0, entry);
}
