import type { SameKeys } from '../../core/texts.js';
import type zh from './matching.zh.js';

export default {
  title: 'Why this match',
  lead: 'Why it is {{score}}',
  pair: '{{person}} and “{{position}}”, {{project}}',
  youPair: 'You and “{{position}}”, {{project}}',
  legend: 'Legend',
  person: {
    perspective: 'What the person sees',
    subtitle: 'Position: {{position}}',
    action: 'Apply',
  },
  owner: {
    perspective: 'What the organisation sees',
    subtitle: 'Person: {{person}}',
    action: 'Invite',
  },
  change: {
    person: 'Change my profile',
    owner: 'Change this need',
  },
  needed: {
    title: 'There is no profile of yours yet',
    text: 'Fill in your profile once, and we explain need by need whether this position fits you and what is missing.',
    action: 'Register my skills',
  },
  hidden: 'A member',
  back: 'Back to the project',
  note: 'Both sides see the same reasons. The score is the sum of the points, 100 at most. You can switch automatic matching off in the settings.',
} satisfies SameKeys<typeof zh>;
