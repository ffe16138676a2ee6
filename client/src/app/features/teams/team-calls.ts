import type { matchingApi } from '@longcai/shared/matching/matching.contract';
import type { roomWorkApi } from '@longcai/shared/rooms/room-work.contract';
import type { teamsApi } from '@longcai/shared/teams/teams.contract';
import { bare } from '../../core/api.js';

export const MINE = bare<typeof teamsApi.mine>('GET', '/api/teams');
export const VIEW = bare<typeof teamsApi.view>('GET', '/api/teams/:teamId');
export const SET_CHARTER = bare<typeof teamsApi.setCharter>('PUT', '/api/teams/:teamId/charter');
export const SIGN = bare<typeof teamsApi.signCharter>('POST', '/api/teams/:teamId/charter/signature');
export const LEAVE = bare<typeof teamsApi.leave>('POST', '/api/teams/:teamId/departure');
export const REMOVE = bare<typeof teamsApi.remove>('POST', '/api/teams/:teamId/members/:accountId/removal');
export const PROPOSALS = bare<typeof matchingApi.teamProposals>(
  'GET',
  '/api/projects/:projectId/team-proposals',
);

export const ITEMS = bare<typeof roomWorkApi.items>('GET', '/api/rooms/:roomId/items');
export const NOTE = bare<typeof roomWorkApi.note>('POST', '/api/rooms/:roomId/items');
export const CHANGE_ITEM = bare<typeof roomWorkApi.changeItem>('PATCH', '/api/rooms/:roomId/items/:itemId');
export const MINUTES_LIST = bare<typeof roomWorkApi.minutesList>('GET', '/api/rooms/:roomId/minutes');
