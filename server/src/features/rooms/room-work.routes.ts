import { roomKeepingApi } from '@longcai/shared/rooms/room-keeping.contract';
import { roomReadingApi } from '@longcai/shared/rooms/room-reading.contract';
import { roomWorkApi } from '@longcai/shared/rooms/room-work.contract';
import { route, type Route } from '../../http/route.js';
import type { CatchingUp } from './catching-up.js';
import type { MessageSearch } from './message-search.js';
import type { Minutes } from './minutes.js';
import type { RoomPreferenceService } from './preferences.js';
import type { Reports } from './reports.js';
import type { RoomExport } from './room-export.js';
import type { RoomKeeping } from './room-keeping.js';
import type { WorkItems } from './work-items.js';

export interface RoomWorkRouteDependencies {
  workItems: WorkItems;
  minutes: Minutes;
  messageSearch: MessageSearch;
  catchingUp: CatchingUp;
  roomKeeping: RoomKeeping;
  roomPreferences: RoomPreferenceService;
  roomExport: RoomExport;
  reports: Reports;
}

/** What a room's people do with what was said: find it, write it down, keep it in order. */
export function roomWorkRoutes(services: RoomWorkRouteDependencies): Route[] {
  const { workItems, minutes, messageSearch, catchingUp, roomKeeping, roomPreferences, reports } = services;
  return [
    route(roomReadingApi.search, ({ user, query }) => messageSearch(user, query)),
    route(roomReadingApi.away, ({ user, params, query }) =>
      catchingUp.away(user, params.roomId, query.after),
    ),
    route(roomReadingApi.history, ({ user, params }) => catchingUp.history(user, params.roomId, params.seq)),
    route(roomWorkApi.items, ({ user, params }) => workItems.list(user, params.roomId)),
    route(roomWorkApi.note, ({ user, params, body }) => workItems.note(user, params.roomId, body)),
    route(roomWorkApi.changeItem, ({ user, params, body }) =>
      workItems.change(user, params.roomId, params.itemId, body),
    ),
    route(roomWorkApi.minutesList, ({ user, params }) => minutes.list(user, params.roomId)),
    route(roomWorkApi.keepMinutes, ({ user, params, body }) => minutes.keep(user, params.roomId, body)),
    route(roomWorkApi.endMinutes, ({ user, params }) => minutes.end(user, params.roomId, params.minutesId)),
    route(roomWorkApi.minutes, ({ user, params }) => minutes.view(user, params.roomId, params.minutesId)),
    route(roomKeepingApi.notify, ({ user, params, body }) =>
      roomKeeping.notify(user, params.roomId, body.notify),
    ),
    route(roomKeepingApi.preferences, ({ user }) => roomPreferences.of(user)),
    route(roomKeepingApi.setPreferences, ({ user, body }) => roomPreferences.set(user, body)),
    route(roomKeepingApi.settings, ({ user, params, body }) =>
      roomKeeping.slow(user, params.roomId, body.slowSeconds),
    ),
    route(roomKeepingApi.archive, ({ user, params, body }) =>
      roomKeeping.archive(user, params.roomId, body.archived),
    ),
    route(roomKeepingApi.export, async ({ user, params, query, response }) => {
      const file = await services.roomExport(user, params.roomId, query.format, query.language);
      response.attachment(file.name).type(file.type).send(file.content);
    }),
    route(roomKeepingApi.report, ({ user, params, body }) =>
      reports.report(user, params.roomId, params.seq, body),
    ),
    route(roomKeepingApi.reports, ({ user }) => reports.queue(user)),
    route(roomKeepingApi.decideReport, ({ user, params, body }) =>
      reports.decide(user, params.reportId, body),
    ),
  ];
}
