import type { Connection } from 'mongoose';
import type { Logger } from 'pino';
import type { Clock } from '../../clock.js';
import type { EventBus } from '../../events.js';
import type { Transact } from '../../store/connect.js';
import type { Accounts } from '../accounts/accounts.service.js';
import type { Files } from '../files/files.service.js';
import type { Notices } from '../notices/notices.service.js';
import { attachmentsFrom, createAttachments } from './attachments.js';
import { createContactExchange } from './contact-exchange.js';
import { createDirectRooms, type DirectRoomDependencies } from './direct-rooms.js';
import { membershipModel } from './memberships.model.js';
import { messageModel } from './messages.model.js';
import { createMessages } from './messages.service.js';
import type { People } from './people.js';
import { roomModel } from './rooms.model.js';
import { createRooms, type RoomDependencies } from './rooms.service.js';
import { createSequence } from './sequence.js';

export interface RoomServicesDependencies
  extends
    Pick<RoomDependencies, 'online' | 'publicProject' | 'requireLibrary'>,
    Pick<DirectRoomDependencies, 'reachable'> {
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
  const rooms = createRooms({ ...dependencies, records, memberships, messages: messageRecords, sequence });
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
  return { rooms, messages, directRooms, contactExchange, attachments };
}
