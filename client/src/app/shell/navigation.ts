import { Injectable, computed, inject } from '@angular/core';
import { Session } from '../core/session.js';
import type { IconName } from '../ui/icon.js';

interface Entry {
  readonly key: string;
  readonly link: string;
}

const PROJECTS: Entry = { key: 'projects', link: '/projects' };
const PEOPLE: Entry = { key: 'people', link: '/people' };
const OFFERS: Entry = { key: 'offers', link: '/offers' };
const ROOMS: Entry = { key: 'rooms', link: '/rooms' };

const EVERYONE: readonly Entry[] = [
  PROJECTS,
  PEOPLE,
  OFFERS,
  { key: 'teams', link: '/teams' },
  ROOMS,
  { key: 'lookup', link: '/lookup' },
];

const AT_WINDOW: readonly Entry[] = [{ key: 'assist', link: '/assist' }, ...EVERYONE];

const AT_DESK: readonly Entry[] = [
  { key: 'desk', link: '/desk' },
  PROJECTS,
  PEOPLE,
  OFFERS,
  ROOMS,
  { key: 'imports', link: '/imports' },
];

/** Five places for a thumb. */
const PHONE: readonly (Entry & { icon: IconName })[] = [
  { key: 'home', link: '/', icon: 'home' },
  { ...PROJECTS, icon: 'grid' },
  { key: 'messages', link: '/rooms', icon: 'message' },
  { key: 'teams', link: '/teams', icon: 'people' },
  { key: 'mine', link: '/profile', icon: 'person' },
];

const ASSIST = { key: 'assist', link: '/assist', icon: 'edit' } as const;

@Injectable({ providedIn: 'root' })
export class Navigation {
  private readonly session = inject(Session);
  readonly bar = computed(() =>
    this.session.worksAtDesk() ? AT_DESK : this.session.has('operator') ? AT_WINDOW : EVERYONE,
  );
  readonly phone = computed(() =>
    this.session.has('operator') ? PHONE.map((entry) => (entry.key === 'teams' ? ASSIST : entry)) : PHONE,
  );
}
