import type { SameKeys } from '../../core/texts.js';
import type zh from './organisations.zh.js';

export default {
  title: 'Organisation',
  kind: {
    enterprise: 'Enterprise',
    institute: 'Research institute',
    university: 'University',
    township: 'Township',
  },
  verification: {
    verified: 'Verified {{day}}',
    verifiedAlone: 'Verified',
    submitted: 'Being verified',
    unverified: 'Not verified yet',
    returned: 'Not verified yet',
  },
  verifiedNote: 'The personnel department has checked the unified social credit code.',
  unverifiedNote:
    'The unified social credit code has not been checked yet; bear it in mind before exchanging contact details.',
  demonstration: 'Demonstration data',
  about: 'About',
  noAbout: 'Nothing has been written yet.',
  answer: {
    title: 'Promise to answer',
    days: { one: '{{count}} day', other: '{{count}} days' },
    withinDay: 'Within a day',
    measured: {
      one: 'Median of {{count}} answer in 90 days. Promised: {{days}} working days, or you are released.',
      other: 'Median of {{count}} answers in 90 days. Promised: {{days}} working days, or you are released.',
    },
    promised:
      'Promised: an answer within {{days}} working days, or you are released. No answers to count in the last 90 days yet.',
  },
  projects: {
    title: 'Published projects',
    open: { one: '{{count}} open position in total', other: '{{count}} open positions in total' },
    positions: { one: '{{count}} open position', other: '{{count}} open positions' },
    full: 'All positions filled',
    ended: 'Ended',
    empty: 'No project has been published yet.',
    post: 'Post a project',
  },
  workspace: 'Open the workspace',
} satisfies SameKeys<typeof zh>;
