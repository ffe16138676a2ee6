import type { Bilingual } from '@longcai/shared/primitives';
import type { LongcaiApp } from '../app.js';
import type { User } from '../http/user.js';
import { type Random } from './random.js';
import type { Theme } from './theme.js';

import type { Calendar } from './calendar.js';
import type { MovableClock } from './movable-clock.js';

export type Report = (what: string, done: number, total: number) => void;

export interface LoadContext {
  services: LongcaiApp['services'];
  random: Random;
  clock: MovableClock;
  today: Date;
  calendar: Calendar;
  report: Report;
  /** Signed-in accounts by the name the story gives them. */
  staff: ReadonlyMap<string, User>;
}

export interface PostedProject {
  readonly id: string;
  readonly theme: Theme;
  readonly about: Bilingual;
  readonly owner: User;
  readonly curator: User;
  readonly day: number;
}

/** How long things wait on a desk: most are within their time, one is late. */
const WAITING_DAYS = [1, 2, 4, 16, 9, 11, 6];
export const waitingDays = (index: number): number =>
  WAITING_DAYS[Math.floor(index / 12) % WAITING_DAYS.length]!;
