// Compresses the production build as a server would, and fails when the first load or a route outgrows its budget.
import { readFileSync, rmSync } from 'node:fs';
import { join, dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';

const INITIAL = 110;
const ROUTE = 90;

const dist = join(dirname(fileURLToPath(import.meta.url)), 'dist');
const stats = join(dist, 'stats.json');
const { outputs } = JSON.parse(readFileSync(stats, 'utf8'));
rmSync(stats);

const isScript = (name) => name.endsWith('.js');
const sizes = new Map();
const brotli = (name) => {
  if (!sizes.has(name)) sizes.set(name, brotliCompressSync(readFileSync(join(dist, name))).length / 1000);
  return sizes.get(name);
};

/** A chunk with everything it imports at once. */
function closure(name, seen = new Set()) {
  if (!isScript(name) || seen.has(name) || !outputs[name]) return seen;
  seen.add(name);
  for (const { path, kind } of outputs[name].imports) if (kind === 'import-statement') closure(path, seen);
  return seen;
}

const sum = (names) => [...names].reduce((total, name) => total + brotli(name), 0);
const main = Object.keys(outputs).find(
  (name) => outputs[name].entryPoint?.endsWith('src/main.ts') && isScript(name),
);
const initial = closure(main);
const routes = Object.keys(outputs)
  .filter((name) => /\.(routes|page)\.ts$|-page\.ts$/.test(outputs[name].entryPoint ?? ''))
  .map((name) => ({
    entry: outputs[name].entryPoint,
    size: sum([...closure(name)].filter((part) => !initial.has(part))),
  }))
  .sort((a, b) => b.size - a.size);

console.log(`first load ${sum(initial).toFixed(1)} kB of ${INITIAL} kB brotli`);
for (const { entry, size } of routes) console.log(`  ${size.toFixed(1).padStart(6)} kB  ${entry}`);

const tooLarge = [
  ...(sum(initial) > INITIAL ? [`first load is over ${INITIAL} kB`] : []),
  ...routes.filter(({ size }) => size > ROUTE).map(({ entry }) => `${entry} is over ${ROUTE} kB`),
];
if (tooLarge.length > 0) {
  console.error(`Budget exceeded: ${tooLarge.join('; ')}`);
  process.exit(1);
}
