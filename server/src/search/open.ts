import type { Config } from '../config.js';
import { openEmbeddedSearch } from './embedded.js';
import { openMeilisearch } from './meilisearch.js';
import type { SearchPort } from './port.js';

/** The search engine the configuration names: Meilisearch, or the embedded one where none is named. */
export async function openSearch(
  config: Pick<Config, 'meilisearch' | 'dataDirectory' | 'workers'>,
): Promise<SearchPort> {
  if (config.meilisearch) return openMeilisearch(config.meilisearch);
  return openEmbeddedSearch(config.dataDirectory, config.workers.textSearch);
}
