import { Meilisearch } from 'meilisearch';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { workers } from '../testing/bundled.js';
import { conformsToSearchPort } from './conformance.js';
import { openEmbeddedSearch } from './embedded.js';
import { openMeilisearch } from './meilisearch.js';

conformsToSearchPort('embedded', async () => {
  const directory = await mkdtemp(join(tmpdir(), 'longcai-search-'));
  const port = await openEmbeddedSearch(directory, workers.textSearch);
  return {
    port,
    close: async () => {
      await port.close();
      await rm(directory, { recursive: true, force: true });
    },
  };
});

const { MEILI_URL: url, MEILI_KEY: key = '' } = process.env;
if (url) {
  conformsToSearchPort('Meilisearch', async () => {
    const prefix = `conformance_${process.pid}_${Date.now()}_`;
    const port = openMeilisearch({ url, key, prefix });
    return {
      port,
      close: async () => {
        const client = new Meilisearch({ host: url, apiKey: key });
        for (const name of ['people', 'projects', 'state'])
          await client.deleteIndex(`${prefix}${name}`).waitTask();
      },
    };
  });
}
