import { regionFromRow, type Region } from './region.js';
import { regionFinder } from './region-search.js';
import { chinaRows } from './regions-china.js';
import { heilongjiangRows } from './regions-heilongjiang.js';

export { PROVINCE, type Region } from './region.js';

/** Every region known here, Heilongjiang's first, each province before its prefectures. Source: GB/T 2260. */
export const regions: readonly Region[] = [...heilongjiangRows, ...chinaRows].map(regionFromRow);

const byCode = new Map<string, Region>();
const byParent = new Map<string | null, Region[]>();
for (const region of regions) {
  byCode.set(region.code, region);
  const siblings = byParent.get(region.parent);
  if (siblings) siblings.push(region);
  else byParent.set(region.parent, [region]);
}

/** The region with this six-digit code, or undefined. */
export function regionByCode(code: string): Region | undefined {
  return byCode.get(code);
}

/** The units directly below a code, in code order; provinces for null; [] where none are listed. */
export function childrenOf(code: string | null): readonly Region[] {
  return byParent.get(code) ?? [];
}

/** Province, prefecture, county down to this code; [] for an unknown code. */
export function pathOf(code: string): Region[] {
  const path: Region[] = [];
  for (
    let region = byCode.get(code);
    region;
    region = region.parent ? byCode.get(region.parent) : undefined
  ) {
    path.unshift(region);
  }
  return path;
}

/** Is the code the ancestor itself or a unit below it? */
export function isWithin(code: string, ancestor: string): boolean {
  return pathOf(code).some((region) => region.code === ancestor);
}

/**
 * Kilometres as the crow flies between the seats of two regions, rounded; a county without a centre counts
 * as its prefecture. null when either place is unknown, as outside Heilongjiang, or is a whole province.
 */
export function distanceKm(a: string, b: string): number | null {
  const from = centreOf(a);
  const to = centreOf(b);
  if (!from || !to) return null;
  const rad = Math.PI / 180;
  const halfLat = Math.sin(((to.lat - from.lat) * rad) / 2);
  const halfLon = Math.sin(((to.lon - from.lon) * rad) / 2);
  const h = halfLat ** 2 + Math.cos(from.lat * rad) * Math.cos(to.lat * rad) * halfLon ** 2;
  return Math.round(2 * 6371 * Math.asin(Math.sqrt(h)));
}

function centreOf(code: string) {
  return pathOf(code).findLast((region) => region.centre)?.centre;
}

/**
 * Regions meant by a text, best first, each with the rest of the text that follows its name:
 * 牡丹江东宁市绥阳镇 gives 东宁市 with the rest 绥阳镇. Reads full, short and former Chinese names, paths with
 * levels left out, the beginning of a name, pinyin and English. Limit 10 unless told.
 */
export const findRegions = regionFinder(regions);
