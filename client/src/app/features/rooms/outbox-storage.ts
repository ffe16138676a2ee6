import { InjectionToken } from '@angular/core';
import type { FileView } from '@longcai/shared/files/files.contract';
import type { OutboxEntry, OutboxStorage as KeptEntries } from '@longcai/shared/rooms/outbox';
import type { RoomSay } from '@longcai/shared/rooms/rooms.contract';
import { openDB, type DBSchema, type IDBPDatabase } from 'idb';

/** One event on its way to the server, as this browser keeps it. */
export interface Outgoing extends OutboxEntry {
  readonly accountId: string;
  readonly at: string;
  readonly say: RoomSay;
  /** Attachments as the reader sees them; `say` carries only their ids. */
  readonly files: readonly FileView[];
  /** Attachments that are not uploaded yet. */
  readonly pending?: readonly File[];
}

export type OutboxStorage = KeptEntries<Outgoing>;

interface Schema extends DBSchema {
  outbox: { key: string; value: Outgoing };
}

export const OUTBOX_STORAGE = new InjectionToken<OutboxStorage>('outbox storage', {
  providedIn: 'root',
  factory: inIndexedDb,
});

/** A browser that refuses storage keeps the outbox in memory: what is written is still sent, unless the tab closes. */
function inIndexedDb(): OutboxStorage {
  let opened: Promise<IDBPDatabase<Schema>> | undefined;
  const database = () =>
    (opened ??= openDB<Schema>('longcai', 1, {
      upgrade: (db) => void db.createObjectStore('outbox', { keyPath: 'clientMsgId' }),
    }));
  const orElse = async <T>(act: (db: IDBPDatabase<Schema>) => Promise<T>, otherwise: T): Promise<T> => {
    try {
      return await act(await database());
    } catch {
      return otherwise;
    }
  };
  return {
    all: () => orElse((db) => db.getAll('outbox'), []),
    put: (entry) => orElse(async (db) => void (await db.put('outbox', entry)), undefined),
    remove: (clientMsgId) => orElse((db) => db.delete('outbox', clientMsgId), undefined),
    clear: () => orElse((db) => db.clear('outbox'), undefined),
  };
}
