import type { Me } from '@longcai/shared/accounts/accounts.contract';
import type { Language } from '@longcai/shared/problem';
import type { Texts } from '../../core/texts.js';
import type { Front } from './home-store.js';

const CHINESE = /^[\u3400-\u9fff]{3,4}$/u;
const HAN = /\p{Script=Han}/u;

/** How one is addressed: 雪岑 for 程雪岑; two letters stay together, and so do names of other scripts. */
export function givenName(name: string): string {
  const trimmed = name.trim();
  return CHINESE.test(trimmed) ? trimmed.slice(-2) : trimmed;
}

/** English readers are met by the name as it is written in English, and Chinese letters are left out. */
function nameFor(front: Pick<Front, 'name'>, me: Me, language: Language): string {
  if (language === 'zh') return givenName(front.name?.zh || me.name);
  return front.name?.en || (HAN.test(me.name) ? '' : me.name);
}

function sentence(front: Front, me: Me, texts: Texts): string {
  const projects = new Set(front.matches.map(({ position }) => position.projectId)).size;
  if (projects > 0) return texts.count('home.lead.matches', projects);
  if (front.next === 'answer-applications') return texts.say('home.lead.answer');
  if (front.next === 'register-profile') return texts.say('home.lead.register');
  return texts.say(isForOthers(front, me) ? 'home.lead.staff' : 'home.lead.none');
}

/** Staff without a profile of their own look for people, not for projects. */
export const isForOthers = (front: Pick<Front, 'audience'>, me: Me | null): boolean =>
  front.audience === null && (me?.organisations.length ?? 0) > 0;

/** The title of the front page is its answer. */
export function leadOf(front: Front, me: Me | null, texts: Texts): string {
  if (!me) {
    return front.openTotal > 0
      ? texts.count('home.lead.visitor', front.openTotal)
      : texts.say('home.lead.visitorEmpty');
  }
  const name = nameFor(front, me, texts.language());
  const text = sentence(front, me, texts);
  return name
    ? texts.say('home.lead.named', { name, text })
    : `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;
}
