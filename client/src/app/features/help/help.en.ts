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
  questions: {
    title: 'Questions people ask',
    levels: {
      ask: 'What do the five levels of a skill mean?',
      answer:
        'Level 1 knows of it, 2 does it with help, 3 does it alone, 4 leads others in it, 5 sets standards and solves what others cannot. The truer they are, the better the matches.',
    },
    score: {
      ask: 'How is the match counted?',
      answer:
        'Points for every need, plus distance, start and way of working, 100 at most. Both sides see the same reasons; “Why” shows them one by one.',
    },
    seen: {
      ask: 'Who can see my profile?',
      answer:
        'You decide for each group of fields: everyone, people who are signed in, only organisations you applied to, or nobody. Phone and e-mail are not part of the profile.',
    },
    contact: {
      ask: 'How do I get someone’s phone number?',
      answer:
        'Talk in the room first. Phone and e-mail appear to each other once both sides agree, and the exchange is logged.',
    },
    answers: {
      ask: 'What if nobody answers my application?',
      answer:
        'Every organisation promises a time. It is reminded before the time is up; after that you are released and can look elsewhere.',
    },
    offline: {
      ask: 'Does it work without a network?',
      answer:
        'Pages you have read still open. What you write waits in a queue and leaves in order, once, when the network is back.',
    },
    keys: {
      ask: 'Are there keyboard shortcuts?',
      answer:
        'Press / to search. In a room Enter sends, Shift + Enter breaks the line, and the up arrow edits what you sent last.',
    },
  },
} satisfies SameKeys<typeof zh>;
