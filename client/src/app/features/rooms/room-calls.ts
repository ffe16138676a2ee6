import type { roomKeepingApi } from '@longcai/shared/rooms/room-keeping.contract';
import type { roomReadingApi } from '@longcai/shared/rooms/room-reading.contract';
import type { roomWorkApi } from '@longcai/shared/rooms/room-work.contract';
import type { roomsApi } from '@longcai/shared/rooms/rooms.contract';
import type { roomCommands } from '@longcai/shared/rooms/rooms.events';
import { bare } from '../../core/api.js';

// Endpoints and socket commands by name alone: their schemas run on the server.
export const MINE = bare<typeof roomsApi.mine>('GET', '/api/rooms');
export const VIEW = bare<typeof roomsApi.view>('GET', '/api/rooms/:roomId');
export const MESSAGES = bare<typeof roomsApi.messages>('GET', '/api/rooms/:roomId/messages');
export const JOIN_ROOM = bare<typeof roomsApi.join>('PUT', '/api/rooms/:roomId/membership');
export const LEAVE_ROOM = bare<typeof roomsApi.leave>('DELETE', '/api/rooms/:roomId/membership');
export const AGREE = bare<typeof roomsApi.agreeDirect>('POST', '/api/rooms/:roomId/agreement');
export const DECLINE = bare<typeof roomsApi.declineDirect>('DELETE', '/api/rooms/:roomId/agreement');
export const EXCHANGE = bare<typeof roomsApi.contactExchange>('GET', '/api/rooms/:roomId/contact-exchange');
export const AGREE_EXCHANGE = bare<typeof roomsApi.agreeContactExchange>(
  'PUT',
  '/api/rooms/:roomId/contact-exchange',
);
export const UPLOAD = bare<typeof roomsApi.upload>('POST', '/api/rooms/:roomId/files');

export const SEARCH = bare<typeof roomReadingApi.search>('GET', '/api/room-messages');
export const AWAY = bare<typeof roomReadingApi.away>('GET', '/api/rooms/:roomId/away');
export const HISTORY = bare<typeof roomReadingApi.history>('GET', '/api/rooms/:roomId/messages/:seq/history');
export const ITEMS = bare<typeof roomWorkApi.items>('GET', '/api/rooms/:roomId/items');
export const NOTE = bare<typeof roomWorkApi.note>('POST', '/api/rooms/:roomId/items');
export const CHANGE_ITEM = bare<typeof roomWorkApi.changeItem>('PATCH', '/api/rooms/:roomId/items/:itemId');
export const MINUTES_LIST = bare<typeof roomWorkApi.minutesList>('GET', '/api/rooms/:roomId/minutes');
export const KEEP_MINUTES = bare<typeof roomWorkApi.keepMinutes>('POST', '/api/rooms/:roomId/minutes');
export const END_MINUTES = bare<typeof roomWorkApi.endMinutes>(
  'POST',
  '/api/rooms/:roomId/minutes/:minutesId/end',
);
export const MINUTES = bare<typeof roomWorkApi.minutes>('GET', '/api/rooms/:roomId/minutes/:minutesId');
export const NOTIFY = bare<typeof roomKeepingApi.notify>('PUT', '/api/rooms/:roomId/notify');
export const SETTINGS = bare<typeof roomKeepingApi.settings>('PUT', '/api/rooms/:roomId/settings');
export const ARCHIVE = bare<typeof roomKeepingApi.archive>('PUT', '/api/rooms/:roomId/archive');
export const EXPORT = bare<typeof roomKeepingApi.export>('GET', '/api/rooms/:roomId/export');
export const REPORT = bare<typeof roomKeepingApi.report>('POST', '/api/rooms/:roomId/messages/:seq/reports');
export const REPORTS = bare<typeof roomKeepingApi.reports>('GET', '/api/room-reports');
export const DECIDE_REPORT = bare<typeof roomKeepingApi.decideReport>(
  'POST',
  '/api/room-reports/:reportId/decision',
);

const command = <C extends { readonly name: string }>(name: string): C => ({ name }) as unknown as C;

export const JOIN = command<typeof roomCommands.join>('room:join');
export const LEAVE = command<typeof roomCommands.leave>('room:leave');
export const SINCE = command<typeof roomCommands.since>('room:since');
export const SEND = command<typeof roomCommands.send>('room-message:send');
export const READ = command<typeof roomCommands.read>('room:read');
export const TYPE = command<typeof roomCommands.typing>('room:type');
export const HEADS = command<typeof roomCommands.heads>('room:heads');
