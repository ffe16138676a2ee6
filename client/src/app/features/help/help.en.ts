import type { SameKeys } from '../../core/texts.js';
import type zh from './help.zh.js';

export default {
  title: 'Where to start',
  intro: 'Longcai finds projects for people and people for projects, and tells both sides why.',
  steps: {
    find: {
      title: 'You look for a project',
      text: 'Fill in your profile first: what you can do, at which level, and when you are free. The home page then lists the positions that look for you, each with its reasons.',
      action: 'See projects',
    },
    post: {
      title: 'You look for people',
      text: 'Post a project with its positions and the level each need asks for. Once it is reviewed, fitting people appear beside every position.',
      action: 'See people',
    },
    ask: {
      title: 'You want to know how far it is',
      text: 'Everything submitted has a service number. With the number anyone can see which step it has reached, without signing in.',
      action: 'Look up a service number',
    },
  },
} satisfies SameKeys<typeof zh>;
