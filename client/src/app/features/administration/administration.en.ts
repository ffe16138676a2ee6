import type { SameKeys } from '../../core/texts.js';
import type zh from './administration.zh.js';

export default {
  title: 'Accounts and rights',
  comma: ', ',
  total: { one: '{{count}} account', other: '{{count}} accounts' },
  found: { one: '{{count}} account for “{{q}}”', other: '{{count}} accounts for “{{q}}”' },
  search: 'Name, e-mail or mobile',
  find: 'Find',
  none: 'No such account',
  noneText: 'Try another name, or the whole e-mail address or mobile number.',
  me: 'me',
  since: 'Since {{day}}',
  change: 'Change rights',
  changeOf: 'Change the rights of {{name}}',
  rightsOf: 'Rights of {{name}}',
  roles: 'Roles',
  role: { member: 'Member', curator: 'Curator', operator: 'Operator', administrator: 'Administrator' },
  roleText: {
    curator: 'reviews projects, offers and registrations',
    operator: 'registers for others and opens cases',
    administrator: 'manages accounts and rights',
  },
  libraries: 'Libraries in reach',
  regionsLabel: 'Regions in reach',
  regionsHint: 'With all below them',
  regions: { one: '{{count}} region', other: '{{count}} regions' },
  status: { active: 'Active', disabled: 'Disabled' },
  active: 'May sign in',
  save: 'Save',
  cancel: 'Cancel',
  saved: 'The rights of {{name}} are saved and audited',
} satisfies SameKeys<typeof zh>;
