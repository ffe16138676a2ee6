import type { Connection } from 'mongoose';
import type { Logger } from 'pino';
import type { Clock } from '../../clock.js';
import type { EventBus } from '../../events.js';
import type { Transact } from '../../store/connect.js';
import type { Accounts } from '../accounts/accounts.service.js';
import type { Files } from '../files/files.service.js';
import type { Notices } from '../notices/notices.service.js';
import { attachmentsFrom, createAttachments } from './attachments.js';
import { createCatchingUp } from './catching-up.js';
import { createContactExchange } from './contact-exchange.js';
import { createDirectRooms, type DirectRoomDependencies } from './direct-rooms.js';
import { createMessageSearch } from './message-search.js';
import { createMessageTexts } from './message-texts.js';
import { membershipModel } from './memberships.model.js';
import { messageModel } from './messages.model.js';
import { createMessages } from './messages.service.js';
import { createMinutes } from './minutes.js';
import { createOwnWords } from './own-words.js';
import type { People } from './people.js';
import { createRoomPreferences } from './preferences.js';
import { reportModel } from './reports.model.js';
import { createReports, type ReportDependencies } from './reports.js';
import { createRoomExport } from './room-export.js';
import { createRoomKeeping } from './room-keeping.js';
import { roomModel } from './rooms.model.js';
import { createRooms, type RoomDependencies } from './rooms.service.js';
import { createSequence } from './sequence.js';
import { workItemModel } from './work-items.model.js';
import { createWorkItems } from './work-items.js';

export interface RoomServicesDependencies
  extends
    Pick<RoomDependencies, 'online' | 'publicProject' | 'requireLibrary'>,
    Pick<DirectRoomDependencies, 'reachable'>,
    Pick<ReportDependencies, 'libraryOfProject'> {
  connection: Connection;
  transact: Transact;
  clock: Clock;
  bus: EventBus;
  log: Logger;
  accounts: Accounts;
  notices: Notices;
  files: Files;
  people: People;
}

/** Everything about rooms, made together: they share one sequence and the models. */
export function createRoomServices(dependencies: RoomServicesDependencies) {
  const { connection, clock, files } = dependencies;
  const records = roomModel(connection);
  const memberships = membershipModel(connection);
  const messageRecords = messageModel(connection);
  const sequence = createSequence(messageRecords, clock);
  const preferences = createRoomPreferences(connection, memberships);
  const shared = { ...dependencies, records, memberships, messages: messageRecords, sequence };
  const rooms = createRooms({
    ...shared,
    hidesReading: async (accountId) => !(await preferences.of({ accountId })).receipts,
  });
  const messages = createMessages({
    ...dependencies,
    rooms,
    memberships,
    messages: messageRecords,
    sequence,
    attachments: attachmentsFrom(files),
  });
  const directRooms = createDirectRooms({ ...dependencies, records, rooms });
  const contactExchange = createContactExchange({ ...dependencies, rooms, directRooms });
  const attachments = createAttachments({ files, rooms, messages });
  const workItems = createWorkItems({ ...shared, rooms, items: workItemModel(connection) });
  return {
    rooms,
    messages,
    directRooms,
    contactExchange,
    attachments,
    workItems,
    roomPreferences: preferences,
    ownWords: createOwnWords(shared),
    roomKeeping: createRoomKeeping({ memberships, rooms }),
    roomExport: createRoomExport({ ...shared, rooms, workItems }),
    catchingUp: createCatchingUp({ ...shared, rooms, workItems }),
    messageSearch: createMessageSearch({ ...shared, rooms, texts: createMessageTexts(messageRecords) }),
    minutes: createMinutes({ ...shared, rooms, workItems }),
    reports: createReports({
      ...shared,
      rooms,
      reports: reportModel(connection),
      takeDown: messages.takeDown,
    }),
    roomRecords: records,
    memberships,
  };
}
