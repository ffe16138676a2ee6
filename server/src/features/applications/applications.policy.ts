import {
  APPLICATION_STEPS,
  type ApplicationStep,
  type ApplicationView,
} from '@longcai/shared/applications/applications.contract';
import { isStaff, type User } from '../../http/user.js';
import type { ApplicationRecord, Side } from './applications.model.js';

type Sided = Pick<ApplicationRecord, 'accountId' | 'organisationId' | 'ownerId' | 'direction' | 'state'>;

/** On whose side the reader stands; undefined for anybody else, who may not know of it. */
export function sideOf(user: User, application: Sided): Side | undefined {
  if (user.accountId === application.accountId) return 'person';
  const owns = application.organisationId
    ? isStaff(user, application.organisationId)
    : user.accountId === application.ownerId;
  return owns ? 'owner' : undefined;
}

const askedSide = ({ direction }: Sided): Side => (direction === 'apply' ? 'owner' : 'person');

/** The one table says who takes a step and from where. */
export function canTake(step: ApplicationStep, side: Side | undefined, application: Sided): boolean {
  const { from, by } = APPLICATION_STEPS[step];
  if (!side || !from.includes(application.state)) return false;
  const asked = side === askedSide(application);
  switch (by) {
    case 'asked':
      return asked;
    case 'asker':
      return !asked;
    case 'person':
      return side === 'person';
    case 'either':
      return true;
    case 'platform':
      return false;
  }
}

export const canTalk = (side: Side | undefined, application: Sided): boolean =>
  side !== undefined && ['asked', 'accepted', 'joined'].includes(application.state);

export function rightsOf(side: Side | undefined, application: Sided): ApplicationView['can'] {
  const steps = (['accept', 'decline', 'withdraw'] as const).filter((step) =>
    canTake(step, side, application),
  );
  return canTalk(side, application) ? [...steps, 'talk'] : steps;
}
