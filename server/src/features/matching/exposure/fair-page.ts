import type { Ranked } from '../ranking.js';

/** At most this many points below the last of the first page: a kept place must not cost quality. */
const WITHIN = 5;
/** How far down the ranking people for the kept places are looked for. */
export const LOOK_BEYOND = 80;

export interface FairPage {
  readonly pageSize: number;
  /** Share of the first page's places that may be kept; 0 for none. */
  readonly share: number;
}

/** How often people were shown lately, and who counts as seldom seen. */
export interface Seen<T> {
  seldom(item: T): boolean;
  times(item: T): number;
}

/**
 * Keeps the last places of the first page for people seldom seen, unless as many are on it anyway. Who gets one is of
 * those within a few points of the page's last, the least shown first. Everybody else stays in the exact order.
 * @param ranked the best first; `LOOK_BEYOND` more than the first page are enough
 * @returns all of `ranked`, and which of them were moved up
 */
export function keepPlaces<T>(
  ranked: readonly Ranked<T>[],
  { pageSize, share }: FairPage,
  { seldom, times }: Seen<T>,
): { ranked: readonly Ranked<T>[]; kept: ReadonlySet<T> } {
  const first = ranked.slice(0, pageSize);
  const last = first.at(-1);
  const there = first.filter(({ item }) => seldom(item)).length;
  const places = Math.floor(pageSize * share) - there;
  if (!last || places <= 0) return { ranked, kept: new Set() };
  const moved = ranked
    .slice(pageSize, pageSize + LOOK_BEYOND)
    .filter(({ item, score }) => last.score - score <= WITHIN && seldom(item))
    .sort((a, b) => times(a.item) - times(b.item))
    .slice(0, places);
  if (moved.length === 0) return { ranked, kept: new Set() };
  const kept = new Set(moved.map(({ item }) => item));
  const giveWay = new Set(
    first
      .filter(({ item }) => !seldom(item))
      .slice(-moved.length)
      .map(({ item }) => item),
  );
  const others = ranked.filter(({ item }) => !kept.has(item));
  return {
    ranked: [
      ...first.filter(({ item }) => !giveWay.has(item)),
      ...moved.toSorted((a, b) => b.score - a.score),
      ...others.filter(({ item }, index) => index >= pageSize || giveWay.has(item)),
    ],
    kept,
  };
}
