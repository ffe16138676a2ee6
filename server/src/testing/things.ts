import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Schema } from 'mongoose';
import type { IndexSource } from '../search/indexer.js';
import { createOutbox } from '../search/outbox.js';
import type { FieldSettings, IndexName, SearchDocument } from '../search/port.js';
import { connectStore } from '../store/connect.js';
import { workers } from './bundled.js';

interface Thing {
  _id: string;
  title: string;
  hidden: boolean;
}

const SETTINGS: FieldSettings = {
  searchable: { title: { weight: 1 } },
  filterable: ['kind'],
  sortable: [],
};

const nothing: IndexSource = {
  settings: SETTINGS,
  load: async () => [],
  all: async function* () {
    yield* [];
  },
};

const toDocument = ({ _id, title }: Thing): SearchDocument => ({ id: _id, title, kind: 'thing' });

/** A real store with one kind of thing in it, an outbox, and how the index of projects is made of the things. */
export async function openThings() {
  const directory = await mkdtemp(join(tmpdir(), 'longcai-things-'));
  const store = await connectStore({
    mongodbUri: process.env['MONGODB_URI'],
    directory,
    database: `spec_${Math.random().toString(36).slice(2)}`,
    workerUrl: workers.documentStore,
  });
  const schema = new Schema<Thing>({ _id: String, title: String, hidden: Boolean }, { collection: 'things' });
  const things = store.connection.model<Thing>('Thing', schema);
  const outbox = createOutbox(store.connection);
  return {
    directory,
    store,
    things,
    outbox,
    sources: (): Record<IndexName, IndexSource> => ({
      people: nothing,
      offers: nothing,
      projects: {
        settings: SETTINGS,
        load: async (ids) =>
          (await things.find({ _id: { $in: [...ids] }, hidden: false }).lean()).map(toDocument),
        all: async function* () {
          for await (const thing of things.find({ hidden: false }).lean().cursor()) yield toDocument(thing);
        },
      },
    }),
    save: (_id: string, title: string, hidden = false) =>
      store.transact(async () => {
        await things.updateOne({ _id }, { $set: { title, hidden } }, { upsert: true });
        await outbox.changed('projects', _id);
      }),
    async close(): Promise<void> {
      if (process.env['MONGODB_URI']) await store.connection.dropDatabase();
      await store.close();
      await rm(directory, { recursive: true, force: true });
    },
  };
}

export type Things = Awaited<ReturnType<typeof openThings>>;

/** Waits for something that happens by itself. */
export async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await holds())) await new Promise((resolve) => setImmediate(resolve));
}
