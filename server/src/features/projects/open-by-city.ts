import type { Bilingual } from '@longcai/shared/primitives';
import { PROVINCE, childrenOf, pathOf } from '@longcai/shared/reference/regions';

/** Cells smaller than this are hidden, so that nobody can be told from a number. */
const SMALL_CELL = 5;

export interface CityNeeds {
  readonly region: string;
  readonly name: Bilingual;
  /** null: fewer than five, not told. */
  readonly open: number | null;
}

/** Open positions by prefecture, from the regions they are in; those of the whole province are in no cell. */
export function openByCity(regions: readonly string[]): CityNeeds[] {
  const counts = new Map<string, number>();
  for (const region of regions) {
    const prefecture = pathOf(region).find(({ level }) => level === 'prefecture');
    if (prefecture) counts.set(prefecture.code, (counts.get(prefecture.code) ?? 0) + 1);
  }
  return childrenOf(PROVINCE).map(({ code, name }) => {
    const open = counts.get(code) ?? 0;
    return { region: code, name, open: open < SMALL_CELL ? null : open };
  });
}
