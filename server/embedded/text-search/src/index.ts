import { createEngine } from './engine.js';
import type { SearchEngine } from './types.js';

export * from './types.js';
export { normalize } from './text/normalize.js';
export { indexTokens } from './text/tokens.js';
export { crop, highlight } from './text/highlight.js';
export { pinyinOf } from './text/pinyin.js';

export interface OpenSettings {
  /** Where snapshots are kept; without it everything lives in memory. */
  directory?: string;
  /** In a thread of its own, so that a query never blocks the caller (default), or in the caller's. */
  worker?: boolean;
  /** The bundled worker entry; without it the source beside this file is run through tsx. */
  workerUrl?: URL;
}

/** Opens the engine. */
export async function openTextSearch(settings: OpenSettings = {}): Promise<SearchEngine> {
  void settings;
  return createEngine();
}
