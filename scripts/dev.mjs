// npm run dev: the server restarts on change, the client is rebuilt on change; http://127.0.0.1:4000 serves both.
import { spawn } from 'node:child_process';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const start = (command, args) =>
  spawn(command, args, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' });
const children = [
  start('npm', [
    'run',
    'build',
    '-w',
    'client',
    '--silent',
    '--',
    '--watch',
    '--configuration',
    'development',
  ]),
  start(process.execPath, [
    '--import',
    'tsx',
    '--watch-path=server/src',
    '--watch-path=shared/src',
    'server/src/main.ts',
  ]),
];
for (const child of children) {
  child.on('exit', (code) => {
    for (const other of children) other.kill();
    process.exit(code ?? 1);
  });
}
process.on('SIGINT', () => children.forEach((child) => child.kill('SIGINT')));
