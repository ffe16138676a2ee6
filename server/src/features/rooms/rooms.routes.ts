import { roomsApi } from '@longcai/shared/rooms/rooms.contract';
import { found } from '../../http/app-error.js';
import { route, type Route } from '../../http/route.js';
import type { Attachments } from './attachments.js';
import type { ContactExchanges } from './contact-exchange.js';
import type { DirectRooms } from './direct-rooms.js';
import type { Messages } from './messages.service.js';
import { roomWorkRoutes, type RoomWorkRouteDependencies } from './room-work.routes.js';
import type { Rooms } from './rooms.service.js';

export interface RoomRouteDependencies extends RoomWorkRouteDependencies {
  rooms: Rooms;
  messages: Messages;
  directRooms: DirectRooms;
  contactExchange: ContactExchanges;
  attachments: Attachments;
}

export function roomsRoutes(dependencies: RoomRouteDependencies): Route[] {
  const { rooms, messages, directRooms, contactExchange, attachments } = dependencies;
  return [
    ...roomWorkRoutes(dependencies),
    route(roomsApi.mine, ({ user }) => rooms.mine(user)),
    route(roomsApi.view, ({ user, params }) => rooms.view(user, params.roomId)),
    route(roomsApi.messages, ({ user, params, query }) => messages.page(user, params.roomId, query)),
    route(roomsApi.say, ({ user, params, body }) => messages.say(user, params.roomId, body)),
    route(roomsApi.upload, ({ user, params, file }) => attachments.upload(user, params.roomId, found(file))),
    route(roomsApi.read, ({ user, params, body }) => messages.read(user, params.roomId, body.seq)),
    route(roomsApi.join, ({ user, params }) => rooms.join(user, params.roomId)),
    route(roomsApi.leave, ({ user, params }) => rooms.leave(user, params.roomId)),
    route(roomsApi.createTopic, ({ user, params, body }) => rooms.createTopic(user, params.slug, body.title)),
    route(roomsApi.requestDirect, ({ user, params }) => directRooms.request(user, params.profileId)),
    route(roomsApi.agreeDirect, ({ user, params }) => directRooms.agree(user, params.roomId)),
    route(roomsApi.declineDirect, ({ user, params }) => directRooms.decline(user, params.roomId)),
    route(roomsApi.contactExchange, ({ user, params }) => contactExchange.view(user, params.roomId)),
    route(roomsApi.agreeContactExchange, ({ user, params, body }) =>
      contactExchange.agree(user, params.roomId, body.agree),
    ),
  ];
}
