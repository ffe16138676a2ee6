import type { SameKeys } from '../../core/texts.js';
import type zh from './settings.zh.js';

export default {
  title: 'Settings',
  save: 'Save',
  saved: 'Saved',
  look: {
    title: 'Language and look',
    language: 'Language',
    theme: 'Look',
    note: 'The look is for this device only; the language is also used in mail to you.',
  },
  account: {
    title: 'Account',
    name: 'Your name',
    latinName: 'Your name in Latin letters',
    latinHint: 'Optional; shown on pages in English',
    identifier: 'Signs in with',
  },
  matching: {
    title: 'Matching and invitations',
    label: 'Let organisations find me',
    text: 'Switched off, your profile is not matched and nobody can invite you; you can still apply yourself.',
    isOn: 'On: organisations can find you',
    isOff: 'Off: organisations no longer find you',
  },
  rooms: {
    title: 'Rooms',
    label: 'Show others how far I have read',
    text: 'Switched off, others don’t see what you have read, nor you what they have. Rooms of up to 50 show names, larger ones only numbers.',
    isOn: 'On: members of your rooms see how far you have read',
    isOff: 'Off: nobody sees how far you have read',
  },
  sessions: {
    title: 'Signed-in devices',
    current: 'This device',
    unknown: 'Unknown device',
    times: 'Since {{started}}, last seen {{seen}}',
    end: 'Sign out',
    ended: 'That device was signed out',
    endOthers: 'Sign out all others',
    othersEnded: 'All other devices were signed out',
  },
  password: {
    title: 'Change password',
    wrong: 'The present password is not right',
    current: 'Present password',
    next: 'New password',
    hint: 'At least 8 characters; a sentence is fine',
    action: 'Change password',
    done: 'The password is changed; all other devices were signed out',
  },
  data: {
    title: 'My data',
    text: 'Everything kept about you: account, profile, applications, teams, what you said, notices and sign-ins, as one JSON file. It holds nothing of other people’s.',
    action: 'Download my data',
  },
} satisfies SameKeys<typeof zh>;
