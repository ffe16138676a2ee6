import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isInUse, listenAlone, socketPath } from './address.js';

describe('the socket of a data directory', () => {
  let directory: string;
  beforeEach(() => (directory = mkdtempSync(join(tmpdir(), 'address-spec-'))));
  afterEach(() => rmSync(directory, { recursive: true, force: true }));

  describe('left behind by a killed process', () => {
    it('goes to one of those who come for it at the same time', async () => {
      const path = socketPath(directory);
      writeFileSync(path, '');
      expect(await isInUse(directory)).toBeFalse();
      const servers = Array.from({ length: 6 }, () => createServer());
      const outcomes = await Promise.allSettled(servers.map((server) => listenAlone(server, path)));
      expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveSize(1);
      const refusals = outcomes.flatMap((outcome) =>
        outcome.status === 'rejected' ? [outcome.reason as object] : [],
      );
      for (const refusal of refusals) expect(refusal).toEqual(jasmine.objectContaining({ code: 'locked' }));
      expect(await isInUse(directory)).toBeTrue();
      for (const server of servers) server.close();
    });
  });

  describe('of a living process', () => {
    it('is left to it', async () => {
      const path = socketPath(directory);
      const [first, second] = [createServer(), createServer()];
      await listenAlone(first, path);
      await expectAsync(listenAlone(second, path)).toBeRejectedWith(
        jasmine.objectContaining({ code: 'locked' }),
      );
      expect(await isInUse(directory)).toBeTrue();
      first.close();
    });
  });
});
