// One browser for Karma, Playwright and screenshots: findBrowser() answers the path of an executable.
import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  createReadStream,
  createWriteStream,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { createBrotliDecompress } from 'node:zlib';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..');

const INSTALLED = {
  linux: ['google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser', 'microsoft-edge'],
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA]
    .filter(Boolean)
    .flatMap((base) => [
      join(base, 'Google/Chrome/Application/chrome.exe'),
      join(base, 'Chromium/Application/chrome.exe'),
      join(base, 'Microsoft/Edge/Application/msedge.exe'),
    ]),
};

/**
 * CHROME_BIN, then an installed Chrome, Chromium or Edge, then the one that ships with the end-to-end tests.
 * BROWSER_SHIPPED=1 goes straight to the shipped one, so that an installed browser cannot hide a gap.
 * @returns {Promise<string>} path of an executable
 */
export async function findBrowser() {
  if (process.env.BROWSER_SHIPPED === '1') return shippedBrowser();
  if (process.env.CHROME_BIN && existsSync(process.env.CHROME_BIN)) return process.env.CHROME_BIN;
  return installedBrowser() ?? shippedBrowser();
}

function installedBrowser() {
  const candidates = INSTALLED[process.platform] ?? [];
  const folders = (process.env.PATH ?? '').split(process.platform === 'win32' ? ';' : ':');
  for (const candidate of candidates) {
    const paths =
      candidate.includes('/') || candidate.includes('\\')
        ? [candidate]
        : folders.map((folder) => join(folder, candidate));
    const found = paths.find((path) => existsSync(path));
    if (found) return found;
  }
  return undefined;
}

/**
 * Unpacks @sparticuz/chromium into node_modules/.cache and starts it through a wrapper that finds its libraries.
 * Its own executablePath() unpacks to a shared temporary folder, and its flags switch web security off.
 */
async function shippedBrowser() {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error(
      'No browser found. Install Chrome, Chromium or Edge, or set CHROME_BIN; the shipped one runs on Linux x64 only.',
    );
  }
  const pack = packageFolder('@sparticuz/chromium', join(ROOT, 'e2e/package.json'));
  const { version } = JSON.parse(readFileSync(join(pack, 'package.json'), 'utf8'));
  const home = join(ROOT, 'node_modules/.cache/chromium', version);
  const wrapper = join(home, 'chrome');
  if (existsSync(wrapper)) return wrapper;

  mkdirSync(dirname(home), { recursive: true });
  const fresh = mkdtempSync(`${home}-`);
  try {
    await unpack(pack, fresh);
    renameSync(fresh, home);
  } catch (error) {
    rmSync(fresh, { recursive: true, force: true });
    // Two test runs may unpack at once; the first to finish wins.
    if (!existsSync(wrapper)) throw error;
  }
  return wrapper;
}

async function unpack(pack, folder) {
  await decompress(join(pack, 'bin/chromium.br'), join(folder, 'chromium'));
  chmodSync(join(folder, 'chromium'), 0o755);
  for (const name of ['al2023', 'swiftshader', 'fonts']) {
    const tar = join(folder, `${name}.tar`);
    await decompress(join(pack, `bin/${name}.tar.br`), tar);
    execFileSync('tar', ['-xf', tar, '-C', folder]);
    rmSync(tar);
  }
  writeFileSync(join(folder, 'fonts.conf'), FONTS);
  writeFileSync(join(folder, 'chrome'), WRAPPER, { mode: 0o755 });
}

// The packed libraries and faces stand in for what a bare machine lacks.
const WRAPPER = `#!/bin/sh
here=$(cd "$(dirname "$0")" && pwd)
[ -f /etc/fonts/fonts.conf ] || export FONTCONFIG_PATH="$here"
export LD_LIBRARY_PATH="\${LD_LIBRARY_PATH:+$LD_LIBRARY_PATH:}$here/lib:$here"
exec "$here/chromium" "$@"
`;

// The packed file names folders of a cloud function.
const FONTS = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir prefix="relative">fonts</dir>
  <cachedir prefix="xdg">fontconfig</cachedir>
</fontconfig>
`;

async function decompress(from, to) {
  await pipeline(createReadStream(from), createBrotliDecompress(), createWriteStream(to));
}

/** @returns {string} where npm put a package, seen from the workspace that asks for it */
function packageFolder(name, from) {
  for (const base of createRequire(from).resolve.paths(name) ?? []) {
    if (existsSync(join(base, name, 'package.json'))) return join(base, name);
  }
  throw new Error(`${name} is not installed; run npm ci`);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href)
  console.log(await findBrowser());
