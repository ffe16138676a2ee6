import type { Visitor } from '../../http/user.js';
import { inReach } from '../libraries/libraries.policy.js';
import { CASE_KINDS } from './cases.kinds.js';
import type { CaseRecord } from './cases.model.js';

/** Curators in whose library or region the case lies; an application is on nobody's desk. */
export const canHandle = (user: Visitor, record: CaseRecord): boolean =>
  CASE_KINDS[record.kind].desk && inReach(user, { library: record.library, regions: record.regions });

export const canAnswer = (user: Visitor, record: CaseRecord): boolean =>
  canHandle(user, record) && (record.state === 'received' || record.state === 'in-progress');

export const canPause = canAnswer;

export const canResume = (user: Visitor, record: CaseRecord): boolean =>
  canHandle(user, record) && record.state === 'paused';
