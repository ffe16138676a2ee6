/** Numbers from a seed, the same each time (mulberry32). */
export function createRandom(seed: number) {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  return {
    next,
    /** A whole number from `least` to `most`, both included. */
    between: (least: number, most: number): number => least + Math.floor(next() * (most - least + 1)),
    pick: <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)]!,
    chance: (share: number): boolean => next() < share,
    /** Some of the list, in its order of drawing. */
    some<T>(list: readonly T[], count: number): T[] {
      const rest = [...list];
      const drawn: T[] = [];
      while (drawn.length < count && rest.length > 0)
        drawn.push(...rest.splice(Math.floor(next() * rest.length), 1));
      return drawn;
    },
  };
}

export type Random = ReturnType<typeof createRandom>;
