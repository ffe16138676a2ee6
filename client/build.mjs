// Builds for production: few, larger chunks, hints about what pages need, then the budgets.
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const require = createRequire(import.meta.url);
const ng = join(dirname(require.resolve('@angular/cli/package.json')), 'bin/ng.js');
const { status } = spawnSync(process.execPath, [ng, 'build', ...process.argv.slice(2)], {
  cwd: import.meta.dirname,
  stdio: 'inherit',
  // A dozen small files at the start cost a slow line more than their bytes do.
  env: { ...process.env, NG_BUILD_OPTIMIZE_CHUNKS: '1' },
});
if (status !== 0) process.exit(status ?? 1);
await import('./page-hints.mjs');
await import('./budgets.mjs');
