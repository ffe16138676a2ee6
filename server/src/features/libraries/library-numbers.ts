import type { LibraryNumbers } from '@longcai/shared/libraries/libraries.contract';
import type * as z from 'zod';
import type { Clock } from '../../clock.js';
import type { EventBus } from '../../events.js';
import { weekStart } from '../cases/working-days.js';

export type Numbers = z.infer<typeof LibraryNumbers>;

export interface NumberSources {
  clock: Clock;
  bus: EventBus;
  projects: {
    openPlaces(): Promise<{ library: string }[]>;
    teamsFormed(library: string, since: Date): Promise<{ all: number; since: number }>;
  };
  offers: { published(library: string): Promise<number> };
}

const FRESH_MS = 10_000;

/** Counts of a library, kept a few seconds and forgotten as soon as a project or an offer changes here. */
export function createLibraryNumbers({ clock, bus, projects, offers }: NumberSources) {
  const kept = new Map<string, { at: number; numbers: Promise<Numbers> }>();
  const forget = () => kept.clear();
  bus.subscribe('project.changed', forget);
  bus.subscribe('offer.changed', forget);

  async function count(library: string): Promise<Numbers> {
    const [places, teams, published] = await Promise.all([
      projects.openPlaces(),
      projects.teamsFormed(library, weekStart(clock.now())),
      offers.published(library),
    ]);
    return {
      openPositions: places.filter((place) => place.library === library).length,
      offers: published,
      teamsFormed: teams.all,
      teamsThisWeek: teams.since,
    };
  }

  return async function numbersOf(library: string): Promise<Numbers> {
    const at = performance.now();
    const held = kept.get(library);
    if (held && at - held.at < FRESH_MS) return held.numbers;
    const numbers = count(library);
    kept.set(library, { at, numbers });
    numbers.catch(() => kept.delete(library));
    return numbers;
  };
}
