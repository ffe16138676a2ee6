// Builds the client and bundles the server when their sources changed since the last build (content stamp).
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { constants, brotliCompressSync, gzipSync } from 'node:zlib';

const root = join(import.meta.dirname, '..');
const SKIPPED = new Set(['node_modules', 'dist', '.angular', 'coverage']);

function* files(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true }).sort((a, b) =>
    a.name < b.name ? -1 : 1,
  )) {
    if (SKIPPED.has(entry.name)) continue;
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* files(path);
    else if (!entry.name.endsWith('.spec.ts')) yield path;
  }
}

/** A hash over names and contents of everything the build reads. */
function stampOf(folders) {
  const hash = createHash('sha256');
  for (const folder of folders) {
    for (const path of files(join(root, folder)))
      hash.update(path.slice(root.length)).update(readFileSync(path));
  }
  return hash.update(readFileSync(join(root, 'package-lock.json'))).digest('hex');
}

/** Runs `make` unless the stamp beside its output still fits. */
async function unlessFresh(name, folders, output, make) {
  const stampFile = join(root, output, '.stamp');
  const stamp = stampOf(folders);
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return;
  const started = Date.now();
  console.log(`Building the ${name} …`);
  await make();
  mkdirSync(join(root, output), { recursive: true });
  writeFileSync(stampFile, stamp);
  console.log(`Built the ${name} in ${((Date.now() - started) / 1000).toFixed(1)} s`);
}

/** Express compresses nothing: .br and .gz lie beside each text file, made once. */
function precompress(folder) {
  for (const path of files(folder)) {
    if (!/\.(js|css|html|svg|json|webmanifest|txt)$/.test(path)) continue;
    const content = readFileSync(path);
    if (content.length < 1024) continue;
    writeFileSync(
      `${path}.br`,
      brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }),
    );
    writeFileSync(`${path}.gz`, gzipSync(content, { level: 9 }));
  }
}

export async function build() {
  await buildClient();
  await buildServer();
}

export async function buildClient() {
  await unlessFresh('client', ['client', 'shared/src'], 'client/dist', () => {
    const { status } = spawnSync('npm', ['run', 'build', '-w', 'client', '--silent'], {
      cwd: root,
      stdio: 'inherit',
      shell: process.platform === 'win32',
    });
    if (status !== 0) process.exit(1);
    precompress(join(root, 'client/dist'));
  });
}

export async function buildServer() {
  await unlessFresh('server', ['server/src', 'server/embedded', 'shared/src'], 'server/dist', async () => {
    const { build: bundle } = await import('esbuild');
    await bundle({
      absWorkingDir: join(root, 'server'),
      entryPoints: {
        main: 'src/main.ts',
        'document-store-worker': 'embedded/document-store/src/worker.ts',
        'text-search-worker': 'embedded/text-search/src/worker.ts',
        'cv-worker': 'src/features/cv/reading/worker.ts',
        'highs-worker': 'src/features/matching/covers/highs-worker.js',
      },
      bundle: true,
      platform: 'node',
      format: 'esm',
      target: 'node20',
      outdir: 'dist',
      // Packages stay packages; our own workspaces, which are TypeScript source, are bundled in.
      plugins: [
        {
          name: 'packages-stay-outside',
          setup: (esbuild) =>
            void esbuild.onResolve({ filter: /^[^./]/ }, ({ path, kind }) =>
              kind === 'entry-point' || path.startsWith('@longcai/') ? null : { path, external: true },
            ),
        },
      ],
      sourcemap: true,
      logLevel: 'warning',
    });
  });
}

if (process.argv[1] === import.meta.filename) await build();
