import type { SameKeys } from '../../core/texts.js';
import type zh from './offers.zh.js';

export default {
  title: 'Offers',
  found: {
    all: { one: '{{count}} offer', other: '{{count}} offers' },
    for: { one: '{{count}} offer for “{{q}}”', other: '{{count}} offers for “{{q}}”' },
  },
  dropped: 'No offer has all of these words, so some were left out: {{words}}',
  degraded: 'Search is catching up; results may lag a little',
  facets: { kind: 'Kind', library: 'Library', region: 'Place', skill: 'Skill' },
  kind: { technique: 'Technique', result: 'Result', service: 'Service', advice: 'Advice' },
  state: {
    draft: 'Draft',
    submitted: 'In review',
    returned: 'Returned',
    published: 'Published',
    closed: 'Closed',
  },
  sort: { relevance: 'Most relevant', newest: 'Newest' },
  wanted: 'Open positions need this',
  updated: 'Updated {{when}}',
  empty: {
    title: 'No offer fits this',
    text: 'Take away a condition, or say it differently. A technique, result or advice of your own can be posted here too.',
    reset: 'See all offers',
    post: 'Post an offer',
  },
  demonstration: 'Demonstration data',
  supplies: 'What is offered',
  level: 'level {{level}}',
  terms: 'Terms',
  published: 'Published {{day}}',
  wantedBy: {
    title: 'Positions that need this',
    note: 'Best match first',
    skills: 'Needs {{skills}}',
    empty: 'No position needs it at the moment; the owner is told when one does.',
    comma: ', ',
  },
  owner: {
    title: 'Offered by',
    organisation: 'See the organisation',
    person: 'See the profile and get in touch',
    edit: 'Edit offer',
    returned: 'Returned: {{reason}}',
    submitted: 'Submitted; a curator of the library is reviewing it.',
    draft: 'This is a draft. Only you and your colleagues see it.',
    desk: 'Handle at the desk',
  },
} satisfies SameKeys<typeof zh>;
