import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openEmbeddedSearch } from './embedded.js';
import type { FieldSettings, SearchPort } from './port.js';

const SETTINGS: FieldSettings = { searchable: { title: { weight: 1 } }, filterable: [], sortable: [] };
const MORTAL = new URL('../testing/mortal-search-worker.mjs', import.meta.url);

async function* nothing() {
  yield* [];
}

/** Starting a thread takes long on a busy machine. */
jasmine.DEFAULT_TIMEOUT_INTERVAL = 60_000;

describe('embedded search > whose thread dies', () => {
  let directory: string;
  let port: SearchPort;
  beforeEach(async () => {
    directory = await mkdtemp(join(tmpdir(), 'longcai-embedded-'));
    port = await openEmbeddedSearch(directory, MORTAL);
    await port.ensureIndex('projects', SETTINGS);
  });
  afterEach(async () => {
    await port.close();
    await rm(directory, { recursive: true, force: true });
  });
  const die = () => expectAsync(port.search('projects', { q: 'die' })).toBeRejectedWithError(/search thread/);

  it('> fails the call that met it, and answers the next one with everything that was written', async () => {
    await port.rebuild('projects', nothing());
    await port.upsert('projects', [{ id: '1', title: '水稻' }]);
    await die();
    expect((await port.search('projects', { q: '水稻' })).hits.map(({ id }) => id)).toEqual(['1']);
    expect(await port.health()).toBe('ok');
  });
  it('> before its index was ever filled > asks for it to be filled', async () => {
    await die();
    expect(await port.ensureIndex('projects', SETTINGS)).toEqual(jasmine.objectContaining({ rebuilt: true }));
  });
  it('> again and again > is replaced each time', async () => {
    await port.rebuild('projects', nothing());
    for (const _ of [1, 2]) await die();
    expect((await port.search('projects', {})).totalHits).toBe(0);
  });
});
