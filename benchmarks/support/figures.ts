/** The value below which this share (0 to 1) of the numbers lies; 0 for none at all. */
export function percentile(numbers: readonly number[], share: number): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

export const rounded = (number: number, digits = 1): number => Number(number.toFixed(digits));
