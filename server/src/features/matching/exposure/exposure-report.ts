import type { ExposureReport } from '@longcai/shared/matching/exposure.contract';
import type { ExposureRecord } from './exposure.model.js';

interface Listed {
  readonly profileId: string;
  readonly audience: string;
}

/** 0: everyone equally often; towards 1: one has all. Of counts in any order. */
export function gini(counts: readonly number[]): number {
  const sum = counts.reduce((a, b) => a + b, 0);
  if (sum === 0) return 0;
  const weighted = counts
    .toSorted((a, b) => a - b)
    .reduce((total, count, index) => total + (index + 1) * count, 0);
  return (2 * weighted) / (counts.length * sum) - (counts.length + 1) / counts.length;
}

/** The share of all that the tenth with the most has. */
export function topTenth(counts: readonly number[]): number {
  const sum = counts.reduce((a, b) => a + b, 0);
  if (sum === 0) return 0;
  const most = counts.toSorted((a, b) => b - a).slice(0, Math.ceil(counts.length / 10));
  return most.reduce((a, b) => a + b, 0) / sum;
}

/** First-page places of the last weeks, over everyone who could have had one; who can't be listed is left out. */
export function reportOf(
  listed: readonly Listed[],
  rows: readonly ExposureRecord[],
): Omit<ExposureReport, 'since' | 'share'> {
  const places = new Map(listed.map(({ profileId }) => [profileId, 0]));
  const kept = new Map<string, number>();
  let seldom = 0;
  for (const row of rows) {
    const before = places.get(row.profileId);
    if (before === undefined) continue;
    places.set(row.profileId, before + row.shown);
    kept.set(row.profileId, (kept.get(row.profileId) ?? 0) + row.kept);
    seldom += row.seldom;
  }
  const audiences = new Map<string, ExposureReport['audiences'][number]>();
  for (const { profileId, audience } of listed) {
    const row = audiences.get(audience) ?? { audience, people: 0, places: 0, kept: 0 };
    row.people += 1;
    row.places += places.get(profileId)!;
    row.kept += kept.get(profileId) ?? 0;
    audiences.set(audience, row);
  }
  const counts = [...places.values()];
  return {
    people: listed.length,
    shown: counts.filter((count) => count > 0).length,
    places: counts.reduce((a, b) => a + b, 0),
    seldom,
    kept: [...kept.values()].reduce((a, b) => a + b, 0),
    gini: gini(counts),
    topTenth: topTenth(counts),
    audiences: [...audiences.values()].sort((a, b) => b.people - a.people),
  };
}
