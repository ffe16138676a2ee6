// Runs the server's specs. Their threads come from bundles, made here when a source changed: started through tsx, each
// of the many apps that specs start would compile its engines anew.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { buildServer } from './build.mjs';

const root = join(import.meta.dirname, '..');
await buildServer();
const run = spawn(
  process.execPath,
  [
    '--import',
    'tsx',
    join(root, 'node_modules/jasmine/bin/jasmine.js'),
    '--config=../scripts/jasmine.json',
    ...process.argv.slice(2),
  ],
  {
    cwd: join(root, 'server'),
    stdio: 'inherit',
    env: { ...process.env, WORKERS_FOLDER: join(root, 'server/dist') },
  },
);
run.on('exit', (code, signal) => process.exit(signal ? 1 : (code ?? 1)));
