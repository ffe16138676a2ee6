import type { SameKeys } from '../../core/texts.js';
import type zh from './matches.zh.js';

export default {
  title: 'Positions that match me',
  found: {
    one: '{{count}} position is looking for someone like you',
    other: '{{count}} positions are looking for someone like you',
  },
  compared: {
    one: 'From your profile, compared with {{count}} position',
    other: 'From your profile, compared with {{count}} positions',
  },
  answers: { one: 'Usually answers within {{count}} day', other: 'Usually answers within {{count}} days' },
  open: 'Open project',
  why: 'Why?',
  change: '{{change}}.',
  projects: 'All projects',
  off: 'You switched matching off: organisations cannot find you, and only you see this.',
  settings: 'Switch it on in settings',
  needed: {
    title: 'First a profile, then matches',
    text: 'Write down your skills, region and time; every position is compared with it, and says why it fits or does not.',
    action: 'Write my profile',
  },
  none: {
    title: 'No position fits yet',
    text: 'New positions are compared as they are published. The fuller your skills and levels, the more there is to compare.',
    action: 'Add skills',
  },
} satisfies SameKeys<typeof zh>;
