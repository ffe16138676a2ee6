import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readConfig } from '../config.js';

/** Where the test command has bundled the server; from source, each of many apps would compile its engines anew. */
export const BUNDLED = { WORKERS_FOLDER: process.env['WORKERS_FOLDER'] };

export const { workers } = readConfig(BUNDLED);

/** What Node runs to be the server. */
export const SERVER = BUNDLED.WORKERS_FOLDER
  ? [join(BUNDLED.WORKERS_FOLDER, 'main.js')]
  : ['--import', 'tsx', fileURLToPath(new URL('../main.ts', import.meta.url))];
