import type { SameKeys } from '../../core/texts.js';
import type zh from './libraries.zh.js';

export default {
  title: 'Libraries',
  lead: {
    one: '{{count}} library, kept by its curator',
    other: '{{count}} libraries, each with its curators',
  },
  intro:
    'Every library has its own scope and curators: needs and offers are checked before they are published, owners are reminded, and what is out of date goes.',
  empty: {
    title: 'There is no library yet',
    text: 'Libraries appear here once an administrator has set them up.',
  },
  numbers: {
    openPositions: 'open positions',
    offers: 'offers',
    teamsFormed: 'teams formed',
    teamsThisWeek: 'teams this week',
  },
  kept: 'Kept by {{name}} · {{when}}',
  keptAlone: 'Updated · {{when}}',
  projects: {
    title: 'Newest projects',
    all: 'All projects',
    open: { one: '{{count}} open position', other: '{{count}} open positions' },
    full: 'All positions filled',
    empty: 'No project has been published yet. Organisations can post the first one from their workspace.',
    post: 'Post a project',
  },
  needs: {
    title: 'Hiring by city',
    total: { one: '{{count}} in total', other: '{{count}} in total' },
  },
  offers: {
    title: 'Newest offers',
    all: 'All offers',
    empty:
      'No offer has been published yet. Techniques, results, services and advisory hours are all welcome.',
    post: 'Post an offer',
  },
  topics: {
    title: 'Topics',
    note: 'Open to everyone who is signed in',
    empty: 'No topics yet. Ask something that others would like to know too.',
    label: 'New topic',
    placeholder: 'for example: choosing consumables for cold steel',
    open: 'Open topic',
    signIn: 'Sign in to open a topic',
  },
  subscribe: {
    on: 'Subscribe',
    off: 'Subscribed',
    stop: 'Stop',
    done: 'Subscribed; we will tell you about new projects and offers',
    stopped: 'No longer subscribed',
    signIn: 'Sign in to subscribe',
    note: 'Be told when new projects and offers are published',
  },
} satisfies SameKeys<typeof zh>;
