import { spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { openTextSearch } from './index.js';
import type { FieldSettings, SearchDocument, SearchEngine } from './types.js';

const settings: FieldSettings = {
  searchable: { name: { weight: 2, pinyin: true }, text: { weight: 1 } },
  filterable: ['level'],
  sortable: ['level'],
};

const crops = ['水稻', '大豆', '玉米', '高粱'];

/** Numbered documents whose text names one of four crops in turn. */
const documents = (count: number, from = 0): SearchDocument[] =>
  Array.from({ length: count }, (_, i) => ({
    id: `d${from + i}`,
    name: `农户${from + i}`,
    text: `种植${crops[(from + i) % 4]}`,
    level: (from + i) % 10,
  }));

const total = async (engine: SearchEngine, q: string) =>
  (await engine.search('farms', { q, mode: 'all' })).totalHits;

describe('openTextSearch', () => {
  let directory: string;
  beforeEach(async () => (directory = await mkdtemp(join(tmpdir(), 'text-search-'))));
  afterEach(() => rm(directory, { recursive: true }));

  const open = () => openTextSearch({ directory, worker: false });

  /** Opens, fills with 40 documents, closes. */
  async function keep(): Promise<void> {
    const engine = await open();
    await engine.ensureIndex('farms', settings);
    await engine.replaceAll('farms', documents(40));
    await engine.close();
  }

  describe('in a thread', () => {
    it('answers like in the caller, errors included', async () => {
      const engine = await openTextSearch();
      expect(await engine.ensureIndex('farms', settings)).toEqual({ rebuilt: true, reason: 'new' });
      await engine.upsert('farms', documents(8));
      const [first, second] = await engine.multi([
        { uid: 'farms', query: { q: '水稻', facets: ['level'] } },
        { uid: 'farms', query: { q: 'nonghu', hitsPerPage: 0 } },
      ]);
      expect(first?.totalHits).toBe(2);
      expect(first?.facets).toEqual({ level: { 0: 1, 4: 1 } });
      expect(second?.totalHits).toBe(8);
      await expectAsync(engine.search('none', {})).toBeRejectedWith(
        jasmine.objectContaining({ code: 'unknown-index' }),
      );
      await engine.close();
      await expectAsync(engine.search('farms', {})).toBeRejectedWith(
        jasmine.objectContaining({ code: 'closed' }),
      );
    }, 20_000);
  });

  describe('ensureIndex', () => {
    it('> what was kept > is there again, whole', async () => {
      await keep();
      const engine = await open();
      expect(await engine.ensureIndex('farms', settings)).toEqual({ rebuilt: false });
      expect(await total(engine, '水稻')).toBe(10);
      expect(await total(engine, 'nonghu')).toBe(40);
      const page = await engine.search('farms', {
        filter: { field: 'level', gte: 8 },
        sort: [{ field: 'level' }],
      });
      expect(page.totalHits).toBe(8);
      await engine.close();
    });
    it('> other settings > an empty index that asks to be filled', async () => {
      await keep();
      const engine = await open();
      const other = { ...settings, dictionary: ['测土配方'] };
      expect(await engine.ensureIndex('farms', other)).toEqual({ rebuilt: true, reason: 'settings' });
      expect((await engine.search('farms', {})).totalHits).toBe(0);
      await engine.close();
    });
    it('> another dictionary > an empty index that asks to be filled', async () => {
      await keep();
      const engine = await open();
      const taught = { ...settings, dictionary: ['测土配方施肥'] };
      expect(await engine.ensureIndex('farms', taught)).toEqual({ rebuilt: true, reason: 'settings' });
      await engine.close();
    });
    it('> a flipped byte > is noticed', async () => {
      await keep();
      const path = join(directory, 'farms.snapshot');
      const bytes = await readFile(path);
      bytes[bytes.length - 20]! ^= 1;
      await writeFile(path, bytes);
      const engine = await open();
      expect(await engine.ensureIndex('farms', settings)).toEqual(
        jasmine.objectContaining({ rebuilt: true, reason: 'damaged' }),
      );
      await engine.close();
    });
    it('> a file cut off > is noticed', async () => {
      await keep();
      const path = join(directory, 'farms.snapshot');
      await writeFile(path, (await readFile(path)).subarray(0, 900));
      const engine = await open();
      expect((await engine.ensureIndex('farms', settings)).reason).toBe('damaged');
      await engine.close();
    });
    it('> written to but never filled > asks again at the next start', async () => {
      const first = await open();
      await first.ensureIndex('farms', settings);
      await first.upsert('farms', documents(3));
      await first.snapshot();
      await first.close();
      const engine = await open();
      expect(await engine.ensureIndex('farms', settings)).toEqual({ rebuilt: true, reason: 'new' });
      await engine.close();
    });
    it('> a replacement that never ended > does not count as an index', async () => {
      const engine = await open();
      await engine.ensureIndex('farms', settings);
      await expectAsync(
        engine.replaceAll(
          'farms',
          (function* () {
            yield* documents(3);
            throw new Error('the store went away');
          })(),
        ),
      ).toBeRejectedWithError('the store went away');
      expect((await engine.search('farms', {})).totalHits).toBe(0);
      expect((await engine.ensureIndex('farms', settings)).rebuilt).toBeTrue();
      await engine.close();
    });
  });

  describe('a folder', () => {
    const holderOf = (folder: string) => readFile(join(folder, 'lock'), 'utf8');

    it('that another living process has > is refused, and left as it was', async () => {
      const other = `${process.ppid} ${hostname()}`;
      await writeFile(join(directory, 'lock'), other);
      await expectAsync(openTextSearch({ directory, worker: false })).toBeRejectedWithError(
        /in use by process/,
      );
      expect(await holderOf(directory)).toBe(other);
    });
    it('of a process that died > is taken over, and given back at the end', async () => {
      const { pid } = spawnSync(process.execPath, ['--version']);
      await writeFile(join(directory, 'lock'), `${pid} ${hostname()}`);
      const engine = await open();
      expect(await holderOf(directory)).toBe(`${process.pid} ${hostname()}`);
      await engine.close();
      await expectAsync(holderOf(directory)).toBeRejected();
    });
    it('that a thread was refused > tells so at the first question', async () => {
      await writeFile(join(directory, 'lock'), `${process.ppid} ${hostname()}`);
      const engine = await openTextSearch({ directory });
      await expectAsync(engine.stats()).toBeRejectedWithError(/in use by process/);
    });
  });

  describe('a process that dies without closing', () => {
    it('> loses no acknowledged write', async () => {
      await keep();
      const dying = await open();
      await dying.ensureIndex('farms', settings);
      await dying.upsert('farms', [{ id: 'd0', name: '农户0', text: '养蜂' }]);
      await dying.remove('farms', ['d1', 'd2']);
      const engine = await open();
      expect(await engine.ensureIndex('farms', settings)).toEqual({ rebuilt: false });
      expect(await total(engine, '养蜂')).toBe(1);
      expect((await engine.search('farms', {})).totalHits).toBe(38);
      await engine.close();
      await dying.close();
    });
    it('> an unfinished last write is left out', async () => {
      await keep();
      const dying = await open();
      await dying.ensureIndex('farms', settings);
      await dying.upsert('farms', documents(1, 100));
      const path = join(directory, 'farms.journal');
      await writeFile(path, `${await readFile(path, 'utf8')}0badc0de {"put":[{"id`);
      const engine = await open();
      expect(await engine.ensureIndex('farms', settings)).toEqual({ rebuilt: false });
      expect((await engine.search('farms', {})).totalHits).toBe(41);
      await engine.close();
      await dying.close();
    });
    it('> a broken line in the middle is damage', async () => {
      await keep();
      const dying = await open();
      await dying.ensureIndex('farms', settings);
      await dying.upsert('farms', documents(1, 100));
      await dying.upsert('farms', documents(1, 101));
      const path = join(directory, 'farms.journal');
      await writeFile(path, (await readFile(path, 'utf8')).replace('d100', 'd999'));
      const engine = await open();
      expect((await engine.ensureIndex('farms', settings)).reason).toBe('damaged');
      await engine.close();
      await dying.close();
    });
  });
});

describe('replaceAll', () => {
  it('> while documents are written > the written ones win, and the old index answers', async () => {
    const engine = await openTextSearch({ worker: false });
    await engine.ensureIndex('farms', settings);
    await engine.upsert('farms', documents(4));
    async function* stale() {
      yield { id: 'd0', name: '旧', text: '旧' };
      await engine.upsert('farms', [{ id: 'd9', name: '新', text: '养蜂' }]);
      await engine.remove('farms', ['d8']);
      expect(await total(engine, '水稻')).toBe(1);
      yield { id: 'd9', name: '旧', text: '旧' };
      yield { id: 'd8', name: '旧', text: '旧' };
    }
    await engine.replaceAll('farms', stale());
    const { hits } = await engine.search('farms', {});
    expect(hits.map(({ id }) => id).sort()).toEqual(['d0', 'd9']);
    expect(await total(engine, '养蜂')).toBe(1);
  });
  it('> twice at once > refuses the second', async () => {
    const engine = await openTextSearch({ worker: false });
    await engine.ensureIndex('farms', settings);
    const first = engine.replaceAll('farms', documents(2000));
    await expectAsync(engine.replaceAll('farms', [])).toBeRejectedWith(
      jasmine.objectContaining({ code: 'being-replaced' }),
    );
    await first;
    expect((await engine.search('farms', {})).totalHits).toBe(2000);
  });
});

describe('compaction', () => {
  it('> values that nobody has any more > are forgotten, and those that are there stay right', async () => {
    const engine = await openTextSearch({ worker: false });
    await engine.ensureIndex('farms', { ...settings, sortable: ['level', 'at'] });
    await engine.replaceAll('farms', documents(8));
    for (let at = 0; at < 20_000; at++) await engine.upsert('farms', [{ ...documents(1, at % 8)[0]!, at }]);
    await engine.compact('farms');
    const { hits } = await engine.search('farms', {
      sort: [{ field: 'at', descending: true }],
      facets: ['level'],
    });
    expect(hits.map(({ id }) => id)).toEqual(['d7', 'd6', 'd5', 'd4', 'd3', 'd2', 'd1', 'd0']);
    const ranged = await engine.search('farms', { filter: { field: 'level', gte: 3, lte: 5 } });
    expect(ranged.hits.map(({ id }) => id).sort()).toEqual(['d3', 'd4', 'd5']);
    expect((await engine.stats()).indexes['farms']!.values).toBeLessThan(10_000);
    await engine.close();
  });
  it('> many writes > few segments, and nothing lost or doubled', async () => {
    const engine = await openTextSearch({ worker: false });
    await engine.ensureIndex('farms', settings);
    await engine.upsert('farms', documents(9000));
    await engine.upsert('farms', documents(4500, 2000));
    await engine.remove(
      'farms',
      documents(1000).map(({ id }) => id),
    );
    await engine.compact('farms');
    const { indexes } = await engine.stats();
    expect(indexes['farms']?.documents).toBe(8000);
    expect(indexes['farms']?.segments).toBeLessThan(6);
    expect(await total(engine, '水稻')).toBe(2000);
    const page = await engine.search('farms', { facets: ['level'] });
    expect(page.facets['level']?.['3']).toBe(800);
  });
});

describe('similar', () => {
  it('> answers those who share rare things first, never the document itself', async () => {
    const engine = await openTextSearch({ worker: false });
    await engine.ensureIndex('farms', settings);
    await engine.upsert('farms', [
      ...documents(40),
      { id: 'a', name: '甲', text: '激光焊接钛合金' },
      { id: 'b', name: '乙', text: '钛合金激光焊接' },
      { id: 'c', name: '丙', text: '激光' },
    ]);
    const found = (await engine.similar('farms', 'a', 2)).map(({ id }) => id);
    expect(found).toEqual(['b', 'c']);
    expect(await engine.similar('farms', 'nobody', 2)).toEqual([]);
  });
});
