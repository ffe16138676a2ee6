import { createHash, randomUUID } from 'node:crypto';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { TextIndex, type IndexState } from '../index/text-index.js';
import type { FieldSettings, Rebuild } from '../types.js';
import { continueJournal, readJournal, startJournal, type Change, type Journal } from './journal.js';
import { readPacked, writePacked } from './packed.js';

/** Raised when tokens or files change their meaning: older snapshots are then rebuilt. */
const FORMAT = 3;

interface Snapshot {
  id: string;
  /** The snapshot before: a journal that continues that one is contained in this one. */
  previous: string;
  settings: string;
  state: IndexState;
}

/** The files of one index: a snapshot, and a journal of what was written since. */
export interface IndexFiles {
  /** The index as it was last written; or why there is none, and then the files are gone. */
  load(settings: FieldSettings): Promise<TextIndex | Rebuild>;
  record(change: Change): Promise<void>;
  /** Writes a snapshot and begins a new journal. No write may come in between. */
  save(index: TextIndex): Promise<void>;
  /** Documents written since the last snapshot. */
  pending(): number;
  close(): Promise<void>;
}

export function indexFiles(directory: string, uid: string): IndexFiles {
  const path = join(directory, encodeURIComponent(uid));
  const snapshotPath = `${path}.snapshot`;
  const journalPath = `${path}.journal`;
  let latest = '';
  let journal: Journal | undefined;
  let pending = 0;

  async function read(settings: FieldSettings): Promise<TextIndex | Rebuild> {
    const snapshot = (await readPacked(snapshotPath)) as Snapshot | undefined;
    if (!snapshot) return { reason: 'new' };
    if (snapshot.settings !== settingsHash(settings)) return { reason: 'settings' };
    const index = TextIndex.restore(settings, snapshot.state);
    const changes = await readJournal(journalPath);
    latest = snapshot.id;
    if (!changes || changes.after === snapshot.previous) journal = await startJournal(journalPath, latest);
    else if (changes.after !== snapshot.id)
      return { reason: 'damaged', detail: `${journalPath} continues another snapshot` };
    else {
      for (const change of changes.changes) replay(index, change);
      pending = changes.changes.length;
      journal = await continueJournal(journalPath, changes.bytes);
    }
    return index;
  }

  return {
    async load(settings) {
      await mkdir(directory, { recursive: true });
      const found = await read(settings).catch((error: Error): Rebuild => ({
        reason: 'damaged',
        detail: error.message,
      }));
      if (!(found instanceof TextIndex)) {
        await Promise.all([rm(snapshotPath, { force: true }), rm(journalPath, { force: true })]);
      }
      return found;
    },
    async record(change) {
      pending += 'put' in change ? change.put.length : change.gone.length;
      // Before the first snapshot there is nothing to continue: the caller fills the index again.
      await journal?.append(change);
    },
    async save(index) {
      const id = randomUUID();
      const state = index.state();
      const snapshot: Snapshot = { id, previous: latest, settings: settingsHash(index.settings), state };
      await writePacked(snapshotPath, snapshot);
      await journal?.close();
      journal = await startJournal(journalPath, id);
      latest = id;
      pending = 0;
    },
    pending: () => pending,
    close: async () => journal?.close(),
  };
}

function replay(index: TextIndex, change: Change) {
  if ('put' in change) for (const doc of change.put) index.upsert(doc);
  else for (const id of change.gone) index.remove(id);
}

/** Of everything that decides what an index contains: fields, weights, dictionary, synonyms, format. */
export function settingsHash(settings: FieldSettings): string {
  let hash = hashes.get(settings);
  if (hash === undefined) {
    hash = createHash('sha256')
      .update(`${FORMAT} ${JSON.stringify(sorted(settings))}`)
      .digest('hex');
    hashes.set(settings, hash);
  }
  return hash;
}

/** Thousands of synonyms take a tenth of a second to put in order, and every snapshot asks. */
const hashes = new WeakMap<FieldSettings, string>();

function sorted(value: unknown): unknown {
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map(sorted);
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, inner]) => [key, sorted(inner)]));
}
