import type { Me } from '@longcai/shared/accounts/accounts.contract';
import type { Texts } from '../../core/texts.js';
import type { Front } from './home-store.js';

const CHINESE = /^[\u3400-\u9fff]{3,4}$/u;

/** How one is addressed: 雪岑 for 程雪岑; two letters stay together, and so do names of other scripts. */
export function givenName(name: string): string {
  const trimmed = name.trim();
  return CHINESE.test(trimmed) ? trimmed.slice(-2) : trimmed;
}

/** The title of the front page is its answer. */
export function leadOf(front: Front, me: Me | null, texts: Texts): string {
  if (!me) {
    return front.openTotal > 0
      ? texts.count('home.lead.visitor', front.openTotal)
      : texts.say('home.lead.visitorEmpty');
  }
  const name = givenName(me.name);
  const projects = new Set(front.matches.map(({ position }) => position.projectId)).size;
  if (projects > 0) return texts.count('home.lead.matches', projects, { name });
  return texts.say(front.next === 'register-profile' ? 'home.lead.register' : 'home.lead.none', { name });
}
