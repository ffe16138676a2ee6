import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openEngine } from '../engine.js';
import { StoreError } from '../errors.js';
import { openTestStore } from '../testing/open-store.js';
import { verify, type Verification } from './verify.js';

describe('verify', () => {
  let directory: string;
  let good: Buffer;
  const file = () => join(directory, 'data.mdb');
  beforeEach(async () => {
    directory = mkdtempSync(join(tmpdir(), 'verify-spec-'));
    const store = await openTestStore({ directory });
    const people = store.connection.collection('people');
    await people.createIndex({ name: 1 });
    await people.insertMany(
      Array.from({ length: 50 }, (_, n) => ({ name: `indexed-${n}`, text: `unindexed-${n}` })),
    );
    await store.close();
    good = readFileSync(file());
  });
  afterEach(() => rmSync(directory, { recursive: true, force: true }));

  async function look(): Promise<Verification> {
    const engine = await openEngine(directory, { readOnly: true });
    try {
      return verify(engine);
    } finally {
      await engine.store.close();
    }
  }

  /** What is said when one byte is changed, for every place where the text lies in the file, old pages among them. */
  async function saidWhenChanged(text: string): Promise<string[]> {
    const { checksum } = await look();
    const said: string[] = [];
    for (let at = good.indexOf(text); at >= 0; at = good.indexOf(text, at + 1)) {
      const changed = Buffer.from(good);
      changed[at + 2] = (changed[at + 2] as number) ^ 1;
      writeFileSync(file(), changed);
      const result = await look();
      if (result.mismatches.length === 0) expect(result.checksum).toBe(checksum);
      said.push(...result.mismatches);
    }
    return said;
  }

  describe('of a sound store', () => {
    it('has nothing to say', async () => {
      expect(await look()).toEqual(jasmine.objectContaining({ records: 50, entries: 100, mismatches: [] }));
    });
  });

  describe('with a changed byte in a field no index knows', () => {
    it('names the record', async () => {
      expect(await saidWhenChanged('unindexed-7')).toContain(
        jasmine.stringMatching(/^record \d+ of collection \d+ does not agree with its checksum$/),
      );
    });
  });

  describe('with a changed byte in an index entry', () => {
    it('names the entry and the index', async () => {
      const said = await saidWhenChanged('indexed-7\0');
      expect(said).toContain(
        jasmine.stringMatching(/^an entry of index \d+ does not agree with its checksum$/),
      );
      expect(said).toContain(
        jasmine.stringMatching(/^spec\.people: record \d+ has no entry in index name_1$/),
      );
    });
  });

  describe('with a changed byte in the description of a collection', () => {
    it('is not reached: the directory is refused as damaged', async () => {
      const refusals: unknown[] = [];
      for (let at = good.indexOf('Cspec.people'); at >= 0; at = good.indexOf('Cspec.people', at + 1)) {
        const changed = Buffer.from(good);
        changed[at + 8] = (changed[at + 8] as number) ^ 1;
        writeFileSync(file(), changed);
        await look().catch((error: unknown) => refusals.push(error));
      }
      expect(refusals.length).toBeGreaterThan(0);
      for (const refusal of refusals) {
        expect(refusal).toBeInstanceOf(StoreError);
        expect((refusal as StoreError).code).toBe('damaged');
      }
    });
  });
});
