import type { applicationsApi } from '@longcai/shared/applications/applications.contract';
import { bare } from '../../core/api.js';

export const MINE = bare<typeof applicationsApi.mine>('GET', '/api/applications/mine');
export const INBOX = bare<typeof applicationsApi.inbox>('GET', '/api/applications/inbox');
export const VIEW = bare<typeof applicationsApi.view>('GET', '/api/applications/:applicationId');
export const ACCEPT = bare<typeof applicationsApi.accept>(
  'POST',
  '/api/applications/:applicationId/acceptance',
);
export const DECLINE = bare<typeof applicationsApi.decline>(
  'POST',
  '/api/applications/:applicationId/decline',
);
export const WITHDRAW = bare<typeof applicationsApi.withdraw>(
  'POST',
  '/api/applications/:applicationId/withdrawal',
);
export const TALK = bare<typeof applicationsApi.talk>('POST', '/api/applications/:applicationId/room');
