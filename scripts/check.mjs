// Types, lint with the import directions, and format; the same that CI runs. Two steps at a time (machines are small), the
// longest first; what a step says is printed when it ends, and one failure fails the whole.
import { spawn } from 'node:child_process';

const steps = [
  ['types: client', 'npm', ['run', 'check', '-w', 'client', '--silent']],
  ['lint', 'npx', ['eslint', '.', '--cache', '--cache-location', 'node_modules/.cache/eslint/']],
  ['types: server', 'npx', ['tsc', '-p', 'server']],
  ['format', 'npx', ['prettier', '--check', '.', '--log-level', 'warn', '--cache']],
  ['types: scripts', 'npx', ['tsc', '-p', '.']],
  ['types: document-store', 'npx', ['tsc', '-p', 'server/embedded/document-store']],
  ['types: e2e', 'npx', ['tsc', '-p', 'e2e']],
  ['types: shared', 'npx', ['tsc', '-p', 'shared']],
  ['types: text-search', 'npx', ['tsc', '-p', 'server/embedded/text-search']],
];

function run([name, command, args]) {
  return new Promise((resolve) => {
    const started = Date.now();
    const child = spawn(command, args, { shell: process.platform === 'win32' });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
    child.on('close', (status) => {
      const seconds = ((Date.now() - started) / 1000).toFixed(1);
      process.stdout.write(`${output}${status === 0 ? 'ok    ' : 'FAILED'} ${name} (${seconds} s)\n`);
      resolve(status === 0);
    });
  });
}

const queue = [...steps];
const results = [];
const worker = async () => {
  for (let step = queue.shift(); step; step = queue.shift()) results.push(await run(step));
};
await Promise.all([worker(), worker()]);
process.exitCode = results.every(Boolean) ? 0 : 1;
