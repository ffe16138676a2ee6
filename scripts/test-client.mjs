// Runs the client's specs once, headless, in the browser that find-browser names.
import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findBrowser } from './find-browser.mjs';

const client = join(dirname(fileURLToPath(import.meta.url)), '../client');
const ng = join(
  dirname(createRequire(join(client, 'package.json')).resolve('@angular/cli/package.json')),
  'bin/ng.js',
);

const run = spawn(process.execPath, [ng, 'test', '--no-watch', ...process.argv.slice(2)], {
  cwd: client,
  stdio: 'inherit',
  env: { ...process.env, CHROME_BIN: await findBrowser(), NG_CLI_ANALYTICS: 'false' },
});
run.on('exit', (code, signal) => process.exit(signal ? 1 : (code ?? 1)));
