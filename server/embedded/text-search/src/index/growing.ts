/** Typed arrays whose room doubles when it is used up. */
export type Numbers = Uint8Array | Uint16Array | Uint32Array | Int32Array | Float64Array;

/** The array itself when `length` fits, else a copy at least twice as large. */
export function withRoom<T extends Numbers>(array: T, length: number): T {
  if (length <= array.length) return array;
  const larger = new (array.constructor as new (n: number) => T)(Math.max(length, array.length * 2, 16));
  larger.set(array);
  return larger;
}
