import type { SameKeys } from '../../core/texts.js';
import type zh from './lookup.zh.js';

export default {
  title: 'Look up a service number',
  lead: 'See how far it has come, by its service number',
  text: 'Everything submitted has a service number. Anyone can look up where it stands; no names, titles or contents are shown here.',
  label: 'Service number',
  placeholder: 'for example HDQ-2611-0482-7',
  hint: 'On the receipt, in notices and on project pages; case, spaces and dashes do not matter',
  search: 'Look up',
  required: 'Please enter a service number',
  wrong: 'This number is mistyped; please check the letters and the last digit',
  none: 'There is no such number. If it was submitted just now, try again later, or check every digit.',
  kind: {
    'project-publication': 'Publication of a project',
    'offer-publication': 'Publication of an offer',
    'overseas-registration': 'Registration of a returned scholar',
    'profile-review': 'Review of a profile',
    'organisation-verification': 'Verification of an organisation',
    application: 'Application or invitation',
  },
  state: {
    received: 'Received, waiting to be handled',
    'in-progress': 'Being handled',
    paused: 'Waiting for something missing; the clock is stopped',
    answered: 'Answered',
    withdrawn: 'Withdrawn',
  },
  outcome: {
    approved: 'Approved',
    returned: 'Returned; please change it as asked and submit again',
    accepted: 'Accepted',
    declined: 'Declined',
    expired: 'Not answered in time; released',
  },
  submitted: 'Submitted',
  due: 'Due',
  answered: 'Answered',
  days: '{{used}} of {{total}} working days used',
  steps: 'Steps',
  waiting: 'Not started',
  current: 'In progress',
  ask: {
    title: 'No number at hand?',
    text: 'Signed in, you find all of your numbers under “My applications” and in the workspace of your organisation.',
    action: 'My applications and invitations',
  },
} satisfies SameKeys<typeof zh>;
