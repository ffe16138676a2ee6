// Types, lint with the import directions, and format; the same that CI runs. Prints each step and fails at the end.
import { spawnSync } from 'node:child_process';

const steps = [
  ['types: shared', 'npx', ['tsc', '-p', 'shared']],
  ['types: document-store', 'npx', ['tsc', '-p', 'server/embedded/document-store']],
  ['types: text-search', 'npx', ['tsc', '-p', 'server/embedded/text-search']],
  ['types: server', 'npx', ['tsc', '-p', 'server']],
  ['types: scripts', 'npx', ['tsc', '-p', '.']],
  ['types: e2e', 'npx', ['tsc', '-p', 'e2e']],
  ['types: client', 'npm', ['run', 'check', '-w', 'client', '--silent']],
  ['lint', 'npx', ['eslint', '.', '--cache', '--cache-location', 'node_modules/.cache/eslint/']],
  ['format', 'npx', ['prettier', '--check', '.', '--log-level', 'warn', '--cache']],
];

let failed = 0;
for (const [name, command, args] of steps) {
  const started = Date.now();
  const { status } = spawnSync(command, args, { stdio: 'inherit', shell: process.platform === 'win32' });
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  console.log(`${status === 0 ? 'ok    ' : 'FAILED'} ${name} (${seconds} s)`);
  if (status !== 0) failed += 1;
}
process.exit(failed === 0 ? 0 : 1);
