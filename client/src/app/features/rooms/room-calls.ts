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
export const EXCHANGE = bare<typeof roomsApi.contactExchange>('GET', '/api/rooms/:roomId/contact-exchange');
export const AGREE_EXCHANGE = bare<typeof roomsApi.agreeContactExchange>(
  'PUT',
  '/api/rooms/:roomId/contact-exchange',
);
export const UPLOAD = bare<typeof roomsApi.upload>('POST', '/api/rooms/:roomId/files');

const command = <C extends { readonly name: string }>(name: string): C => ({ name }) as unknown as C;

export const JOIN = command<typeof roomCommands.join>('room:join');
export const LEAVE = command<typeof roomCommands.leave>('room:leave');
export const SINCE = command<typeof roomCommands.since>('room:since');
export const SEND = command<typeof roomCommands.send>('room-message:send');
export const READ = command<typeof roomCommands.read>('room:read');
export const TYPE = command<typeof roomCommands.typing>('room:type');
export const HEADS = command<typeof roomCommands.heads>('room:heads');
