import { build } from 'esbuild';
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const root = join(import.meta.dirname, '../..');

/** Progress goes to the error output, so that figures are all there is on the other. */
export const tell = (text: string): void => void process.stderr.write(`search: ${text}\n`);

/** Runs a file of this folder in a process of its own, so that none measures the garbage of another. */
export async function part<T>(name: string, args: readonly (string | number)[]): Promise<T> {
  const child = spawn(
    process.execPath,
    [
      '--max-old-space-size=8192',
      '--import',
      'tsx',
      join(import.meta.dirname, `${name}.ts`),
      ...args.map(String),
    ],
    { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] },
  );
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  if (code !== 0) throw new Error(`${name} ended with ${code}`);
  return JSON.parse(output.trim().split('\n').at(-1)!) as T;
}

/** The engine's thread as production runs it: one bundled file, its packages outside. */
export async function bundledWorker(): Promise<URL> {
  const outfile = join(root, 'node_modules/.cache/search-bench/worker.js');
  await build({
    absWorkingDir: root,
    entryPoints: ['server/embedded/text-search/src/worker.ts'],
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    outfile,
    packages: 'external',
    logLevel: 'error',
  });
  return pathToFileURL(outfile);
}
